package dev.croft.compiler.resolve;

import dev.croft.compiler.emit.js.Labels;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.TypeName;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people enter or choose on a screen, wherever it stands on it. */
final class EntryResolver {
  private final Context context;
  private final Typer typer;
  private final TableResolver tables;
  private final Scope scope;
  private final List<Parameter> entries = new ArrayList<>();

  /**
   * @param scope has the parameters of the screen, and gets its entries
   */
  EntryResolver(Context context, Typer typer, TableResolver tables, Scope scope) {
    this.context = context;
    this.typer = typer;
    this.tables = tables;
    this.scope = scope;
  }

  List<Parameter> of(List<PartLine> parts) {
    searches(parts);
    selections(parts);
    return List.copyOf(entries);
  }

  private void searches(List<PartLine> parts) {
    for (PartLine part : parts) {
      if (part instanceof PartLine.Search search) {
        add(search.name(), search(search));
      }
      PartLine.inner(part).forEach(this::searches);
    }
  }

  private void selections(List<PartLine> parts) {
    for (PartLine part : parts) {
      if (part instanceof PartLine.Table table && table.selects().isPresent()) {
        Word name = table.selects().get();
        selectedType(table, name)
            .ifPresent(
                type ->
                    add(
                        name,
                        new Parameter(name.text(), type, true, Optional.empty(), name.position())));
      }
      PartLine.inner(part).forEach(this::selections);
    }
  }

  private void add(Word name, Parameter entry) {
    Shadowing.refuse(name, scope, context);
    if (entries.stream().noneMatch(it -> it.name().equals(entry.name()))) {
      entries.add(entry);
      scope.add(entry.name(), entry.type(), entry.optional(), false);
    }
  }

  private Parameter search(PartLine.Search search) {
    Type type =
        search
            .type()
            .map(it -> new TypeResolver(context).of(it, TypeResolver.Use.PARAMETER))
            .orElse(new Type.Text(0));
    if (!fitsAddress(type)) {
      context.report(
          ProblemCode.SCREEN_PARAMETER,
          search.type().map(TypeName::position).orElse(search.position()),
          "`" + search.name().text() + "` is " + SpokenType.of(type) + ", which no address holds",
          "");
    }
    boolean text = search.type().isEmpty();
    Optional<Expression> usual =
        search
            .usual()
            .map(
                term ->
                    typer.fitted(
                        term,
                        Scope.of(Scope.Place.CONSTANT),
                        type,
                        search.optional(),
                        "the default"))
            .filter(value -> !Broken.is(value) && Constants.mayBeDefault(value, context));
    if (!text && !search.optional() && search.usual().isEmpty()) {
      context.report(
          ProblemCode.SCREEN_PARAMETER,
          search.position(),
          "nothing is searched for at first, so the value must be able to be empty",
          "write a ? behind the type, or give a default");
    }
    return new Parameter(
        search.name().text(),
        type,
        search.optional(),
        text ? Optional.of(new Expression.Literal("", new Type.Text(0), search.position())) : usual,
        search.name().position());
  }

  private Optional<Type> selectedType(PartLine.Table table, Word name) {
    return tables
        .listed(table.rows(), 0, scope)
        .flatMap(listed -> TableResolver.selected(name, listed))
        .map(Expression::type);
  }

  static boolean fitsAddress(Type type) {
    return switch (type) {
      case Type.StructureOf it -> false;
      case Type.RowOf it -> false;
      case Type.Image it -> false;
      case Type.Binary it -> false;
      case Type.ListOf it -> false;
      case Type.Many it -> false;
      default -> true;
    };
  }

  static String label(PartLine.Search search) {
    return search
        .label()
        .map(PartLine.Label::text)
        .orElseGet(() -> search.type().isEmpty() ? "Search" : Labels.of(search.name().text()));
  }
}
