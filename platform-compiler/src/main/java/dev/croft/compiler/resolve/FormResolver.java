package dev.croft.compiler.resolve;

import dev.croft.compiler.emit.js.Labels;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms: what they do, and with which fields. */
final class FormResolver {
  static final String RESULT = "result";

  private final Context context;
  private final Typer typer;
  private final Arguments arguments;
  private final LinkResolver links;

  FormResolver(Context context, Typer typer, LinkResolver links) {
    this.context = context;
    this.typer = typer;
    this.arguments = new Arguments(context, typer);
    this.links = links;
  }

  Optional<Part> of(PartLine.Form form, int id, Scope scope) {
    Optional<Word> named = named(form.subject());
    if (form.makes()) {
      return make(form, named, id, scope);
    }
    Optional<Word> action =
        named.filter(it -> context.names().has(Declaration.ActionElement.class, it.text()));
    return action.isPresent() ? run(form, action.get(), id, scope) : change(form, id, scope);
  }

  private static Optional<Word> named(Term subject) {
    return switch (subject) {
      case Term.Name name -> Optional.of(name.word());
      case Term.Call call ->
          call.what() instanceof Term.Name name ? Optional.of(name.word()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static List<Term.Argument> given(Term subject) {
    return subject instanceof Term.Call call ? call.arguments() : List.of();
  }

  private Optional<Part> change(PartLine.Form form, int id, Scope scope) {
    Expression record = typer.used(typer.of(form.subject(), scope));
    if (Broken.is(record)) {
      return Optional.empty();
    }
    if (!(record.type() instanceof Type.Reference reference)) {
      return subject(form, "a form changes a record, and this is " + SpokenType.of(record.type()));
    }
    Expression there = typer.required(record, false, "the record of a form");
    if (Broken.is(there)) {
      return Optional.empty();
    }
    List<Part.Field> fields = attributes(form, reference.entity(), Set.of());
    return made(
        form,
        id,
        new Part.Purpose.Change(there, reference.entity()),
        fields,
        "Save",
        new Outcome(scope, reference, false));
  }

  private Optional<Part> subject(PartLine.Form form, String message) {
    context.report(
        ProblemCode.FORM_SUBJECT,
        form.subject().position(),
        message,
        "write: form order { ... }, form new Order { ... } or form PlaceOrder { ... }");
    return Optional.empty();
  }

  private Optional<Part> make(PartLine.Form form, Optional<Word> named, int id, Scope scope) {
    Optional<Word> entity =
        named.filter(it -> context.names().has(Declaration.EntityElement.class, it.text()));
    if (entity.isEmpty()) {
      return subject(form, "a new record is one of an entity, and this is none");
    }
    Optional<List<Expression.Assignment>> given =
        arguments.changes(entity.get(), given(form.subject()), scope);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names =
        given.get().stream().map(Expression.Assignment::name).collect(Collectors.toSet());
    List<Part.Field> fields = attributes(form, context.model(entity.get()), names);
    Set<String> known = new HashSet<>(names);
    form.fields().forEach(line -> implied(line).ifPresent(it -> known.add(it.text())));
    incomplete(
        form.position(),
        context.shapes().attributes(context.model(entity.get())).stream()
            .filter(FormResolver::needsValue)
            .map(Attribute::name)
            .filter(name -> !known.contains(name))
            .toList());
    return made(
        form,
        id,
        new Part.Purpose.Make(context.model(entity.get()), given.get()),
        fields,
        "Save",
        new Outcome(scope, new Type.Reference(context.model(entity.get())), false));
  }

  private static boolean needsValue(Attribute attribute) {
    return !attribute.optional()
        && attribute.defaultValue().isEmpty()
        && !(attribute.type() instanceof Type.Many);
  }

  private void incomplete(Position here, List<String> missing) {
    if (!missing.isEmpty()) {
      context.report(
          ProblemCode.FORM_INCOMPLETE,
          here,
          "nobody says what `" + String.join("` and `", missing) + "` is",
          "add a field, or give the value in brackets");
    }
  }

  private Optional<Part> run(PartLine.Form form, Word action, int id, Scope scope) {
    Optional<Signatures.Signature> signature = context.signatures().of(context.model(action));
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    List<Parameter> parameters = signature.get().parameters();
    Optional<Map<String, Expression>> given =
        arguments.some(action, parameters, given(form.subject()), scope);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    List<Part.Field> fields = new ArrayList<>();
    Set<String> known = new HashSet<>(given.get().keySet());
    for (PartLine.FieldLine line : form.fields()) {
      field(line, parameters.stream().map(FormResolver::attribute).toList(), action.text(), known)
          .ifPresent(fields::add);
    }
    incomplete(
        form.position(),
        parameters.stream()
            .filter(it -> !it.optional() && it.defaultValue().isEmpty())
            .filter(it -> !(it.type() instanceof Type.ListOf))
            .map(Parameter::name)
            .filter(name -> !known.contains(name))
            .toList());
    Set<String> asked =
        fields.stream().map(it -> it.attribute().name()).collect(Collectors.toSet());
    List<Optional<Expression>> values =
        parameters.stream()
            .map(
                it ->
                    asked.contains(it.name())
                        ? Optional.<Expression>empty()
                        : Optional.of(fixed(it, given.get(), action)))
            .toList();
    return made(
        form,
        id,
        new Part.Purpose.Run(action.text(), values),
        fields,
        Labels.of(action.text()),
        new Outcome(scope, signature.get().returns(), signature.get().optional()));
  }

  private static Expression fixed(Parameter parameter, Map<String, Expression> given, Word action) {
    Expression value = given.get(parameter.name());
    if (value != null) {
      return value;
    }
    return parameter
        .defaultValue()
        .orElseGet(
            () ->
                parameter.type() instanceof Type.ListOf
                    ? new Expression.ListLiteral(List.of(), parameter.type(), action.position())
                    : new Expression.Empty(parameter.type(), action.position()));
  }

  /** A parameter in the shape of an attribute. */
  private static Attribute attribute(Parameter parameter) {
    return new Attribute(
        parameter.name(),
        "",
        parameter.type(),
        parameter.optional(),
        false,
        parameter.defaultValue(),
        List.of(),
        DeleteRule.PROTECT,
        Optional.empty(),
        List.of(),
        parameter.position());
  }

  private List<Part.Field> attributes(PartLine.Form form, String entity, Set<String> given) {
    List<Part.Field> fields = new ArrayList<>();
    Set<String> known = new HashSet<>(given);
    for (PartLine.FieldLine line : form.fields()) {
      field(line, context.shapes().attributes(entity), entity, known).ifPresent(fields::add);
    }
    return fields;
  }

  private Optional<Part.Field> field(
      PartLine.FieldLine line, List<Attribute> attributes, String owner, Set<String> known) {
    Optional<Word> name = implied(line);
    if (name.isEmpty() || line.opens().isPresent()) {
      context.report(
          ProblemCode.FORM_FIELD,
          line.position(),
          "a field of a form is one name",
          "what is computed is shown: show ... { ... }");
      return Optional.empty();
    }
    Optional<Attribute> attribute =
        attributes.stream().filter(it -> it.name().equals(name.get().text())).findFirst();
    if (attribute.isEmpty()) {
      context.unknown(
          ProblemCode.FORM_FIELD,
          name.get(),
          "`" + owner + "` has nothing named `" + name.get().text() + "`",
          attributes.stream().map(Attribute::name).toList());
      return Optional.empty();
    }
    if (!known.add(name.get().text())) {
      context.report(
          ProblemCode.FORM_FIELD,
          line.position(),
          "`" + name.get().text() + "` has a value or a field already");
      return Optional.empty();
    }
    if (!enterable(attribute.get().type())) {
      context.report(
          ProblemCode.FORM_FIELD,
          line.position(),
          "`"
              + name.get().text()
              + "` is "
              + SpokenType.of(attribute.get().type())
              + ", which has no field",
          "give it in brackets behind the name of the action");
      return Optional.empty();
    }
    return Optional.of(new Part.Field(ValueResolver.label(line), attribute.get()));
  }

  private boolean enterable(Type type) {
    return switch (type) {
      case Type.RowOf it -> false;
      case Type.Nothing it -> false;
      case Type.StructureOf it -> false;
      case Type.ListOf list ->
          switch (list.element()) {
            case Type.StructureOf structure ->
                context.shapes().attributes(structure.structure()).stream()
                    .allMatch(
                        it ->
                            !(it.type() instanceof Type.ListOf)
                                && !(it.type() instanceof Type.StructureOf));
            case Type.Reference it -> true;
            default -> false;
          };
      default -> true;
    };
  }

  private static Optional<Word> implied(PartLine.FieldLine line) {
    return line.value() instanceof Term.Name name ? Optional.of(name.word()) : Optional.empty();
  }

  /** What the page may use when the form was sent. */
  private record Outcome(Scope scope, Type type, boolean optional) {}

  private Optional<Part> made(
      PartLine.Form form,
      int id,
      Part.Purpose purpose,
      List<Part.Field> fields,
      String usual,
      Outcome outcome) {
    return Optional.of(
        new Part.Form(
            id,
            purpose,
            fields,
            form.label().map(PartLine.Label::text).orElse(usual),
            links.of(form.then(), afterwards(outcome.scope(), outcome.type(), outcome.optional())),
            form.position()));
  }

  /** Where the result is known. */
  static Scope afterwards(Scope scope, Type type, boolean optional) {
    Scope after = scope.inner();
    if (!(type instanceof Type.Nothing)) {
      after.alias(RESULT, new Scope.Variable(RESULT, type, optional, false));
    }
    return after;
  }
}
