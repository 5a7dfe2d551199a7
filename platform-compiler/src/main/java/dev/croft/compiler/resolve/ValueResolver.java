package dev.croft.compiler.resolve;

import dev.croft.compiler.emit.js.Labels;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values that are shown: columns, lines of {@code show}, figures. */
final class ValueResolver {
  private final Context context;
  private final Typer typer;
  private final LinkResolver links;

  ValueResolver(Context context, Typer typer, LinkResolver links) {
    this.context = context;
    this.typer = typer;
    this.links = links;
  }

  /** Empty when there was a problem. */
  Optional<Part.Value> shown(PartLine.FieldLine line, Scope scope) {
    Expression value = typer.used(typer.of(line.value(), scope));
    Optional<Link> opens = links.of(line.opens(), scope);
    return value(value, label(line), opens, UnaryOperator.identity(), line.position());
  }

  Optional<Part.Value> column(PartLine.FieldLine line, Listed listed) {
    Expression value = typer.used(typer.of(line.value(), listed.scope()));
    Optional<Link> opens =
        line.opens().flatMap(it -> links.of(it, listed.scope(), listed::overRows));
    return value(value, label(line), opens, listed::overRows, line.position())
        .map(made -> sorting(made));
  }

  private static Part.Value sorting(Part.Value value) {
    Optional<String> name =
        value.bytes().isEmpty()
                && value.value() instanceof Expression.AttributeOf attribute
                && attribute.of() instanceof Expression.Variable row
                && row.name().equals(TableResolver.ROW)
            ? Optional.of(attribute.attribute())
            : Optional.empty();
    return new Part.Value(
        value.label(), value.type(), value.value(), value.bytes(), value.opens(), name);
  }

  Optional<Part.Value> value(
      Expression value,
      String label,
      Optional<Link> opens,
      UnaryOperator<Expression> overRows,
      Position here) {
    if (Broken.is(value)) {
      return Optional.empty();
    }
    return switch (value.type()) {
      case Type.Image it -> bytes(value, label, opens, overRows, here);
      case Type.Binary it -> bytes(value, label, opens, overRows, here);
      case Type.ListOf it -> notShown(value, here);
      case Type.Many it -> notShown(value, here);
      case Type.StructureOf it -> notShown(value, here);
      case Type.RowOf it -> notShown(value, here);
      case Type.Nothing it -> notShown(value, here);
      default ->
          Optional.of(
              new Part.Value(
                  label,
                  value.type(),
                  overRows.apply(value),
                  Optional.empty(),
                  opens,
                  Optional.empty()));
    };
  }

  private Optional<Part.Value> bytes(
      Expression value,
      String label,
      Optional<Link> opens,
      UnaryOperator<Expression> overRows,
      Position here) {
    if (!(value instanceof Expression.AttributeOf attribute)
        || !(attribute.of().type() instanceof Type.Reference record)) {
      context.report(
          ProblemCode.NOT_SHOWN,
          here,
          SpokenType.of(value.type()) + " is shown of a record only",
          "list the entity itself: table Product { column picture }");
      return Optional.empty();
    }
    Expression size =
        new Expression.Call(
            Expression.BuiltIn.LENGTH,
            List.of(value),
            new Type.Whole(),
            value.optional(),
            value.position());
    return Optional.of(
        new Part.Value(
            label,
            value.type(),
            overRows.apply(size),
            Optional.of(
                new Part.Bytes(
                    record.entity(), attribute.attribute(), overRows.apply(attribute.of()))),
            opens,
            Optional.empty()));
  }

  private Optional<Part.Value> notShown(Expression value, Position here) {
    context.report(
        ProblemCode.NOT_SHOWN,
        here,
        "a single value is shown here, and this is " + SpokenType.of(value.type()),
        value.type() instanceof Type.ListOf ? "make a table of it: table ... { ... }" : "");
    return Optional.empty();
  }

  /** The name of the last attribute, unless the author says another one. */
  static String label(PartLine.FieldLine line) {
    return line.label().map(PartLine.Label::text).orElseGet(() -> implied(line.value()));
  }

  private static String implied(Term term) {
    return switch (term) {
      case Term.Name name -> Labels.of(name.word().text());
      case Term.Member member -> Labels.of(member.name().text());
      default -> "";
    };
  }
}
