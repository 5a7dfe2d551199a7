package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.List;

/** Rows of a query of the model. */
final class ListedQuery implements Listed {
  private final Query query;
  private final List<Expression> arguments;
  private final Scope scope;

  ListedQuery(Query query, Expression.RunQuery run, Scope outer) {
    this.query = query;
    this.arguments = run.arguments();
    Type row = new Type.RowOf(query.name());
    Scope rows = outer.inner();
    rows.add(TableResolver.ROW, row, false, false);
    this.scope =
        rows.within(new Expression.Variable(TableResolver.ROW, row, false, run.position()));
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public Expression overRows(Expression resolved) {
    return resolved;
  }

  @Override
  public Part.Rows rows() {
    return new Part.Rows(query, false, arguments);
  }

  @Override
  public boolean own() {
    return false;
  }
}
