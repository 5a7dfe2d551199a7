package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variables, settings, rows of static entities, and what stands behind a point. */
final class NameTyper {
  static final String THIS = "this";

  private final Context context;
  private final Typer typer;

  NameTyper(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
  }

  Expression name(Word word, Scope scope) {
    Optional<Expression> attribute = ofRecord(word, scope);
    if (attribute.isPresent()) {
      return attribute.get();
    }
    Optional<Scope.Variable> variable = scope.find(word.text());
    if (variable.filter(it -> it.type() instanceof Type.Nothing).isPresent()) {
      return Broken.at(word.position());
    }
    if (variable.isPresent()) {
      return new Expression.Variable(
          variable.get().name(), variable.get().type(), variable.get().optional(), word.position());
    }
    Optional<Expression> own = own(word, scope);
    if (own.isPresent()) {
      return own.get();
    }
    Optional<Field.Value> setting =
        context.signatures().setting(context.names().model(word.text()));
    if (setting.isPresent()) {
      return setting(word, setting.get(), scope);
    }
    return noValue(word, scope);
  }

  /** Where a record is shown or listed, its attributes are named alone. */
  private Optional<Expression> ofRecord(Word word, Scope scope) {
    return scope
        .record(word.text())
        .filter(it -> context.shapes().field(element(it.type()), word.text()).isPresent())
        .map(it -> field(it, word, word.position(), scope));
  }

  /** In a check the attributes of the record are named alone. */
  private Optional<Expression> own(Word word, Scope scope) {
    if (scope.place() != Scope.Place.CHECK) {
      return Optional.empty();
    }
    return scope
        .find(THIS)
        .filter(it -> context.shapes().field(element(it.type()), word.text()).isPresent())
        .map(it -> new Expression.Variable(THIS, it.type(), false, word.position()))
        .map(it -> field(it, word, word.position(), scope));
  }

  private static String element(Type type) {
    return Shapes.elementOf(type).orElse("");
  }

  private Expression setting(Word word, Field.Value setting, Scope scope) {
    if (scope.place() == Scope.Place.CHECK || scope.place() == Scope.Place.CONSTANT) {
      context.report(
          ProblemCode.NOT_HERE,
          word.position(),
          "a setting may change at any time, so it cannot stand here",
          scope.place() == Scope.Place.CHECK
              ? "test it in the action that writes the record"
              : "write the value itself");
      return Broken.at(word.position());
    }
    return new Expression.SettingValue(
        context.names().model(word.text()), setting.type(), setting.optional(), word.position());
  }

  private Expression noValue(Word word, Scope scope) {
    Optional<String> kind = context.names().kindOf(word.text());
    if (kind.isPresent()) {
      context.report(
          ProblemCode.NOT_A_VALUE,
          word.position(),
          "`" + word.text() + "` is " + kind.get() + ", which is no value",
          hint(word.text()));
    } else {
      List<String> known = new ArrayList<>(scope.names());
      known.addAll(
          context
              .names()
              .names(List.of(Declaration.SettingElement.class, Declaration.StaticElement.class)));
      scope.record().ifPresent(it -> known.addAll(context.shapes().fieldNames(element(it.type()))));
      scope
          .find(THIS)
          .ifPresent(it -> known.addAll(context.shapes().fieldNames(element(it.type()))));
      String message = "nothing is named `" + word.text() + "` here";
      Optional<String> meant = ofVariable(word.text(), scope);
      if (meant.isPresent() && !context.names().isDoubtful(word.text())) {
        context.report(
            ProblemCode.UNKNOWN_NAME,
            word.position(),
            message,
            "did you mean `" + meant.get() + "`?");
      } else {
        context.unknown(ProblemCode.UNKNOWN_NAME, word, message, known);
      }
    }
    return Broken.at(word.position());
  }

  /** The attribute of a variable that has this name, as in {@code o.amount}. */
  private Optional<String> ofVariable(String name, Scope scope) {
    return scope.names().stream()
        .filter(
            variable ->
                scope
                    .find(variable)
                    .flatMap(it -> Shapes.elementOf(it.type()))
                    .filter(element -> context.shapes().field(element, name).isPresent())
                    .isPresent())
        .findFirst()
        .map(variable -> variable + "." + name);
  }

  private String hint(String name) {
    if (context.names().has(Declaration.StaticElement.class, name)) {
      return "name a row of it: " + name + ".…";
    }
    boolean called =
        context.names().has(Declaration.QueryElement.class, name)
            || context.names().has(Declaration.ActionElement.class, name);
    return called ? "call it: " + name + "(...)" : "";
  }

  Expression member(Term.Member member, Scope scope) {
    if (member.of() instanceof Term.Name name
        && scope.find(name.word().text()).isEmpty()
        && ofRecord(name.word(), scope).isEmpty()
        && own(name.word(), scope).isEmpty()) {
      Optional<Declaration.StaticElement> entity =
          context.names().find(Declaration.StaticElement.class, name.word().text());
      if (entity.isPresent()) {
        return row(context.model(name.word()), entity.get(), member.name(), member.position());
      }
    }
    Expression of = typer.used(typer.of(member.of(), scope));
    return Broken.is(of) ? of : field(of, member.name(), member.position(), scope);
  }

  private Expression row(String model, Declaration.StaticElement entity, Word row, Position here) {
    List<String> rows =
        entity.members().stream()
            .filter(Member.RowLine.class::isInstance)
            .map(each -> ((Member.RowLine) each).name().text())
            .toList();
    if (!rows.contains(row.text())) {
      context.unknown(
          ProblemCode.UNKNOWN_ROW,
          row,
          "`" + entity.name().text() + "` has no row `" + row.text() + "`",
          rows);
      return Broken.at(here);
    }
    return new Expression.StaticRow(model, row.text(), here);
  }

  private Expression field(Expression of, Word name, Position here, Scope scope) {
    Optional<String> element = Shapes.elementOf(of.type());
    if (element.isEmpty()) {
      context.report(
          ProblemCode.NOT_A_RECORD,
          name.position(),
          SpokenType.of(of.type()) + " has no attributes",
          of.type() instanceof Type.ListOf ? "take its items one by one: for ... in ..." : "");
      return Broken.at(here);
    }
    Optional<Field> field = context.shapes().field(element.get(), name.text());
    if (field.isEmpty()) {
      context.unknown(
          ProblemCode.UNKNOWN_ATTRIBUTE,
          name,
          "`" + element.get() + "` has no attribute `" + name.text() + "`",
          context.shapes().fieldNames(element.get()));
      return Broken.at(here);
    }
    if (scope.place() == Scope.Place.CHECK && reachesOut(of, field.get())) {
      context.report(
          ProblemCode.CHECK_REACHES_OUT,
          name.position(),
          "a check sees the attributes of its own record only",
          "test `" + name.text() + "` in the action that writes the record");
      return Broken.at(here);
    }
    return switch (field.get()) {
      case Field.Value value ->
          value.type() instanceof Type.Nothing
              ? Broken.at(here)
              : new Expression.AttributeOf(
                  of, name.text(), value.type(), value.optional() || of.optional(), here);
      case Field.Records records -> records(of, name, records.entity(), here);
    };
  }

  private static boolean reachesOut(Expression of, Field field) {
    boolean own = of instanceof Expression.Variable variable && variable.name().equals(THIS);
    return !own || field instanceof Field.Records;
  }

  private Expression records(Expression of, Word name, String entity, Position here) {
    Expression owner = typer.required(of, false, "the record before `." + name.text() + "`");
    return Broken.is(owner) ? owner : new Expression.RecordsOf(owner, name.text(), entity, here);
  }
}
