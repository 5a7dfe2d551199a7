package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of all sequences that a model takes numbers from. */
final class Sequences {
  private Sequences() {}

  static SortedSet<String> of(Application application) {
    SortedSet<String> names = new TreeSet<>();
    Stream<Expression> defaults =
        application.entities().stream()
            .flatMap(entity -> entity.attributes().stream())
            .map(Attribute::defaultValue)
            .flatMap(Optional::stream);
    Stream<Expression> actions =
        application.actions().stream()
            .flatMap(action -> action.body().stream())
            .flatMap(Sequences::expressions);
    Stream.concat(defaults, actions).forEach(each -> collect(each, names));
    return names;
  }

  private static void collect(Expression expression, SortedSet<String> names) {
    if (expression instanceof Expression.NextNumber number) {
      names.add(number.sequence());
    }
    Parts.of(expression).forEach(part -> collect(part, names));
  }

  private static Stream<Expression> expressions(Statement statement) {
    return switch (statement) {
      case Statement.Let let -> Stream.of(let.value());
      case Statement.Assign assign -> Stream.of(assign.target(), assign.value());
      case Statement.If branch ->
          Stream.concat(
              Stream.of(branch.condition()),
              Stream.concat(inside(branch.then()), inside(branch.otherwise())));
      case Statement.For loop -> Stream.concat(Stream.of(loop.in()), inside(loop.body()));
      case Statement.Update update ->
          Stream.concat(
              Stream.of(update.target()),
              update.values().stream().map(Expression.Assignment::value));
      case Statement.Delete delete -> Stream.of(delete.target());
      case Statement.Evaluate evaluate -> Stream.of(evaluate.expression());
      case Statement.Fail fail -> Stream.of(fail.message());
      case Statement.Log log -> Stream.of(log.message());
      case Statement.Audit audit -> Stream.of(audit.message());
      case Statement.Return back -> back.value().stream();
    };
  }

  private static Stream<Expression> inside(List<Statement> statements) {
    return statements.stream().flatMap(Sequences::expressions);
  }
}
