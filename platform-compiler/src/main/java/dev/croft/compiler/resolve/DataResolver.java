package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entities, static entities and structures. First all attributes, then what names them. */
final class DataResolver {
  private final Context context;
  private final AttributeResolver attributes;
  private final Typer typer;

  DataResolver(Context context, Typer typer) {
    this.context = context;
    this.attributes = new AttributeResolver(context);
    this.typer = typer;
  }

  /** Makes the attributes of everything known. */
  void declare() {
    for (Declaration.StaticElement entity : context.names().all(Declaration.StaticElement.class)) {
      declare(context.model(entity.name()), entity.members(), TypeResolver.Use.STATIC);
      context.shapes().identity(context.model(entity.name()), new Type.Text(0));
    }
    for (Declaration.EntityElement entity : context.names().all(Declaration.EntityElement.class)) {
      declare(context.model(entity.name()), entity.members(), TypeResolver.Use.ATTRIBUTE);
      context.shapes().identity(context.model(entity.name()), new Type.LongWhole());
    }
    for (Declaration.StructureElement it :
        context.names().all(Declaration.StructureElement.class)) {
      declare(context.model(it.name()), it.members(), TypeResolver.Use.STRUCTURE);
    }
    for (Declaration.EntityElement entity : context.names().all(Declaration.EntityElement.class)) {
      waysBack(context.model(entity.name()));
    }
    withDefaults();
  }

  private void declare(String element, List<Member> members, TypeResolver.Use use) {
    List<Attribute> declared = lines(members).map(line -> attributes.of(line, use)).toList();
    context.shapes().declare(element, declared);
  }

  private static java.util.stream.Stream<Member.AttributeLine> lines(List<Member> members) {
    return members.stream()
        .filter(Member.AttributeLine.class::isInstance)
        .map(Member.AttributeLine.class::cast);
  }

  private void waysBack(String owner) {
    for (Attribute attribute : context.shapes().attributes(owner)) {
      Optional<String> target =
          switch (attribute.type()) {
            case Type.Reference it -> Optional.of(it.entity());
            case Type.Many it -> Optional.of(it.entity());
            default -> Optional.empty();
          };
      if (target.isPresent() && attribute.inverse().isPresent()) {
        taken(target.get(), attribute);
        context.shapes().wayBack(target.get(), attribute.inverse().get(), owner);
      }
    }
  }

  /** What an element of another application has already is not given to it once more. */
  private void taken(String target, Attribute attribute) {
    String name = attribute.inverse().orElseThrow();
    boolean foreign = !Origin.application(target).orElse("").equals(context.names().application());
    if (foreign && context.shapes().field(target, name).isPresent()) {
      context.report(
          ProblemCode.WAY_BACK_TAKEN,
          attribute.position(),
          "`" + target + "` has `" + name + "` already",
          "give the way back another name: as ...");
    }
  }

  private void withDefaults() {
    for (Declaration.EntityElement entity : context.names().all(Declaration.EntityElement.class)) {
      withDefaults(context.model(entity.name()), entity.members(), Optional.of(entity));
    }
    for (Declaration.StaticElement entity : context.names().all(Declaration.StaticElement.class)) {
      withDefaults(context.model(entity.name()), entity.members(), Optional.empty());
    }
    for (Declaration.StructureElement it :
        context.names().all(Declaration.StructureElement.class)) {
      withDefaults(context.model(it.name()), it.members(), Optional.empty());
    }
  }

  private void withDefaults(
      String element, List<Member> members, Optional<Declaration.EntityElement> entity) {
    List<Attribute> plain = context.shapes().attributes(element);
    List<Member.AttributeLine> lines = lines(members).toList();
    List<Attribute> complete = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      Attribute attribute = plain.get(i);
      Scope constant = Scope.of(Scope.Place.CONSTANT);
      Scope scope =
          entity
              .map(
                  it ->
                      constant.numbering(
                          SequenceName.of(context.names(), it, attribute.physicalName())))
              .orElse(constant);
      complete.add(attributes.withDefault(attribute, lines.get(i), scope, typer));
    }
    context.shapes().declare(element, complete);
  }

  List<Entity> entities() {
    return context.names().all(Declaration.EntityElement.class).stream().map(this::entity).toList();
  }

  private Entity entity(Declaration.EntityElement entity) {
    String name = context.model(entity.name());
    List<Attribute> own = context.shapes().attributes(name);
    return new Entity(
        name,
        entity.description(),
        entity.shared(),
        own,
        indexes(entity, own),
        checks(entity),
        label(own),
        entity.formerNames().stream().map(Word::text).toList(),
        entity.name().position());
  }

  private static Optional<String> label(List<Attribute> attributes) {
    List<Attribute> texts =
        attributes.stream().filter(each -> TypeRules.isText(each.type())).toList();
    return texts.stream()
        .filter(each -> !each.optional())
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(Attribute::name);
  }

  private List<Entity.Index> indexes(Declaration.EntityElement entity, List<Attribute> attributes) {
    IndexResolver indexes = new IndexResolver(context, context.model(entity.name()), attributes);
    return entity.members().stream()
        .filter(Member.IndexLine.class::isInstance)
        .map(Member.IndexLine.class::cast)
        .map(indexes::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Entity.Check> checks(Declaration.EntityElement entity) {
    Scope scope = Scope.of(Scope.Place.CHECK);
    scope.add(NameTyper.THIS, new Type.Reference(context.model(entity.name())), false, false);
    List<Entity.Check> checks = new ArrayList<>();
    for (Member member : entity.members()) {
      if (member instanceof Member.CheckLine line) {
        Expression condition = typer.condition(line.condition(), scope);
        checks.add(new Entity.Check(condition, message(line.message()), line.position()));
      }
    }
    return checks;
  }

  private String message(Term.Text text) {
    if (text.fixed().isEmpty()) {
      context.report(
          ProblemCode.TEXT_WITH_HOLES,
          text.position(),
          "nothing can be filled into the message of a check",
          "a message with values comes from an action: fail Name \"...\"");
    }
    return text.fixed().orElse("");
  }

  List<StaticEntity> staticEntities() {
    return context.names().all(Declaration.StaticElement.class).stream()
        .map(this::staticEntity)
        .toList();
  }

  private StaticEntity staticEntity(Declaration.StaticElement entity) {
    List<Attribute> own = context.shapes().attributes(context.model(entity.name()));
    List<StaticEntity.Row> rows = new ArrayList<>();
    for (Member member : entity.members()) {
      if (member instanceof Member.RowLine row) {
        rows.add(
            new StaticEntity.Row(
                row.name().text(), row.description(), values(row, own), row.name().position()));
      }
    }
    return new StaticEntity(
        context.model(entity.name()),
        entity.description(),
        entity.shared(),
        own,
        rows,
        label(own),
        entity.formerNames().stream().map(Word::text).toList(),
        entity.name().position());
  }

  private Map<String, Expression> values(Member.RowLine row, List<Attribute> own) {
    Map<String, Expression> values = new LinkedHashMap<>();
    boolean sound = true;
    for (Term.Argument argument : row.values()) {
      Optional<Attribute> attribute = attributeOf(argument, own);
      if (attribute.isEmpty() || values.containsKey(attribute.get().name())) {
        superfluous(row, argument, own);
        sound = false;
        continue;
      }
      Expression value =
          typer.fitted(
              argument.value(),
              Scope.of(Scope.Place.CONSTANT),
              attribute.get().type(),
              attribute.get().optional(),
              "`" + attribute.get().name() + "`");
      if (!Constants.isConstant(value)) {
        context.report(
            ProblemCode.ROW_VALUE, value.position(), "a row of a static entity has constants only");
      }
      values.put(attribute.get().name(), value);
    }
    if (sound) {
      missing(row, own, values);
    }
    return values;
  }

  private static Optional<Attribute> attributeOf(Term.Argument argument, List<Attribute> own) {
    return argument
        .name()
        .flatMap(name -> own.stream().filter(it -> it.name().equals(name.text())).findFirst());
  }

  private void superfluous(Member.RowLine row, Term.Argument argument, List<Attribute> own) {
    if (argument.name().isPresent()) {
      context.unknown(
          ProblemCode.ROW_VALUE,
          argument.name().get(),
          own.stream().anyMatch(it -> it.name().equals(argument.name().get().text()))
              ? "`" + argument.name().get().text() + "` is given twice"
              : "the static entity has no attribute `" + argument.name().get().text() + "`",
          own.stream().map(Attribute::name).toList());
    } else {
      context.report(
          ProblemCode.ROW_VALUE,
          argument.value().position(),
          "each value of `" + row.name().text() + "` is named",
          "write attribute: value");
    }
  }

  private void missing(Member.RowLine row, List<Attribute> own, Map<String, Expression> values) {
    for (Attribute attribute : own) {
      boolean needed = !attribute.optional() && attribute.defaultValue().isEmpty();
      if (needed && !values.containsKey(attribute.name())) {
        context.report(
            ProblemCode.ROW_VALUE,
            row.name().position(),
            "`" + row.name().text() + "` needs a value for `" + attribute.name() + "`");
      }
    }
  }

  List<Application.Structure> structures() {
    return context.names().all(Declaration.StructureElement.class).stream()
        .map(
            it ->
                new Application.Structure(
                    context.model(it.name()),
                    it.description(),
                    context.shapes().attributes(context.model(it.name())),
                    it.name().position()))
        .toList();
  }
}
