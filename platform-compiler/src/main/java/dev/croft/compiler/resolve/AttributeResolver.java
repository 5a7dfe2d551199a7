package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Constraint;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Member.AttributeLine;
import dev.croft.compiler.read.Member.Option;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of entities, static entities and structures to attributes. */
final class AttributeResolver {
  private static final int LONGEST_UNIQUE = 2000;

  private final Context context;
  private final TypeResolver types;
  private final ConstraintResolver constraints;

  AttributeResolver(Context context) {
    this.context = context;
    this.types = new TypeResolver(context);
    this.constraints = new ConstraintResolver(context);
  }

  /** Without its default, which may name what is not declared yet. */
  Attribute of(AttributeLine line, TypeResolver.Use use) {
    Type type = types.of(line.type(), use);
    List<Constraint> rules = new ArrayList<>();
    boolean unique = false;
    DeleteRule onDelete = DeleteRule.PROTECT;
    Optional<String> inverse = Optional.empty();
    List<String> formerNames = List.of();
    for (Option option : line.options()) {
      boolean sensible = type instanceof Type.Nothing || fits(option, line, type, use);
      switch (option) {
        case Option.Default value -> {
          // Typed when all attributes are known.
        }
        case Option.Unique it -> unique = true;
        case Option.Inverse it -> inverse = Optional.of(it.name().text());
        case Option.OnDelete it ->
            onDelete = DeleteRule.valueOf(it.rule().toUpperCase(Locale.ROOT));
        case Option.Was it -> formerNames = it.names().stream().map(Word::text).toList();
        case Option.Range it -> {
          if (sensible) {
            constraints.range(it).ifPresent(rules::add);
          }
        }
        case Option.Matches it -> {
          if (sensible) {
            constraints.matches(it).ifPresent(rules::add);
          }
        }
        case Option.AtLeast it -> {
          if (sensible) {
            constraints.atLeast(it, type).ifPresent(rules::add);
          }
        }
        case Option.AtMost it -> {
          if (sensible) {
            constraints.atMost(it).ifPresent(rules::add);
          }
        }
      }
    }
    return new Attribute(
        line.name().text(),
        line.description(),
        type,
        line.optional(),
        unique,
        Optional.empty(),
        rules,
        onDelete,
        inverse,
        formerNames,
        line.name().position());
  }

  private boolean fits(Option option, AttributeLine line, Type type, TypeResolver.Use use) {
    boolean reference = type instanceof Type.Reference;
    boolean entity = use == TypeResolver.Use.ATTRIBUTE;
    return switch (option) {
      case Option.Default it ->
          must(!(type instanceof Type.Many), it.position(), "`many` has no default");
      case Option.Unique it -> unique(it.position(), type, entity);
      case Option.Inverse it ->
          must(
              entity && (reference || type instanceof Type.Many),
              it.position(),
              "only a reference to an entity has a way back, and this is " + SpokenType.of(type));
      case Option.OnDelete it -> onDelete(it, line, entity && reference);
      case Option.Range it ->
          must(
              TypeRules.isNumber(type),
              it.position(),
              "only a number has a range, and this is " + SpokenType.of(type));
      case Option.Matches it ->
          must(
              TypeRules.isText(type),
              it.position(),
              "only a text matches a pattern, and this is " + SpokenType.of(type));
      case Option.AtLeast it ->
          must(
              TypeRules.isText(type) || large(type),
              it.position(),
              "`at least` counts characters or bytes, and this is " + SpokenType.of(type),
              "for numbers write: from 1 to 10");
      case Option.AtMost it ->
          must(
              large(type),
              it.position(),
              "`at most` counts bytes, and this is " + SpokenType.of(type),
              TypeRules.isText(type)
                  ? "the most characters stand in the type: Text(100)"
                  : "for numbers write: from 1 to 10");
      case Option.Was it ->
          must(
              use != TypeResolver.Use.STRUCTURE,
              it.position(),
              "a structure is stored nowhere, so its parts need no former names");
    };
  }

  private boolean unique(Position here, Type type, boolean entity) {
    if (!must(entity, here, "only attributes of entities are `unique`")) {
      return false;
    }
    boolean small =
        !large(type)
            && !(type instanceof Type.Many)
            && !(type instanceof Type.Text text
                && (text.maximum() == 0 || text.maximum() > LONGEST_UNIQUE));
    if (!small) {
      context.report(
          ProblemCode.UNIQUE_LARGE,
          here,
          SpokenType.of(type) + " is too large to be unique",
          type instanceof Type.Text ? "limit it: Text(200)" : "");
    }
    return small;
  }

  private boolean onDelete(Option.OnDelete option, AttributeLine line, boolean reference) {
    if (!reference) {
      context.report(
          ProblemCode.DELETE_RULE,
          option.position(),
          "only a reference to an entity has a delete rule");
      return false;
    }
    if (option.rule().equals("clear") && !line.optional()) {
      context.report(
          ProblemCode.DELETE_RULE,
          option.position(),
          "`clear` leaves the attribute empty, but it is required",
          "write " + line.type().word().text() + "? or choose protect or cascade");
      return false;
    }
    return true;
  }

  private static boolean large(Type type) {
    return type instanceof Type.Image || type instanceof Type.Binary;
  }

  private boolean must(boolean sensible, Position here, String message) {
    return must(sensible, here, message, "");
  }

  private boolean must(boolean sensible, Position here, String message, String hint) {
    if (!sensible) {
      context.report(ProblemCode.OPTION_NOT_FOR_TYPE, here, message, hint);
    }
    return sensible;
  }

  /** The attribute with its default. */
  Attribute withDefault(Attribute attribute, AttributeLine line, Scope scope, Typer typer) {
    Optional<Option.Default> written =
        line.options().stream()
            .filter(Option.Default.class::isInstance)
            .map(Option.Default.class::cast)
            .findFirst();
    if (written.isEmpty() || attribute.type() instanceof Type.Many) {
      return attribute;
    }
    Expression value =
        typer.fitted(
            written.get().value(), scope, attribute.type(), attribute.optional(), "the default");
    if (Broken.is(value) || !Constants.mayBeDefault(value, context)) {
      return attribute;
    }
    constraints.hold(value, attribute.constraints());
    return new Attribute(
        attribute.name(),
        attribute.description(),
        attribute.type(),
        attribute.optional(),
        attribute.unique(),
        Optional.of(value),
        attribute.constraints(),
        attribute.onDelete(),
        attribute.inverse(),
        attribute.formerNames(),
        attribute.position());
  }
}
