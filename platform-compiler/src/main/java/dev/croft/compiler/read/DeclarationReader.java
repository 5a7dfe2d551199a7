package dev.croft.compiler.read;

import dev.croft.compiler.problem.Nearest;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.CroftParser.ElementContext;
import dev.croft.compiler.read.CroftParser.NameContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Elements of the parse tree as declarations. */
final class DeclarationReader {
  private static final List<String> ELEMENT_WORDS =
      List.of(
          "application",
          "uses",
          "role",
          "setting",
          "error",
          "static entity",
          "entity",
          "structure",
          "query",
          "action",
          "screen",
          "screens of",
          "block",
          "menu",
          "rest",
          "timer",
          "on",
          "email",
          "test");

  private final Words words;
  private final Problems problems;
  private final Damage damage;
  private final TermReader terms;
  private final MemberReader members;
  private final LogicReader logic;
  private final PartReader parts;
  private final AutomationReader automation;

  DeclarationReader(CommonTokenStream tokens, Places places, Problems problems, Damage damage) {
    this.words = new Words(tokens, places, problems);
    this.problems = problems;
    this.damage = damage;
    this.terms = new TermReader(words);
    this.members = new MemberReader(words, terms, damage);
    this.logic = new LogicReader(words, terms);
    this.parts = new PartReader(words, terms, members);
    this.automation = new AutomationReader(words, terms, logic, this::parameters);
  }

  /** Empty when the element was not understood, or is none. */
  Optional<Declaration> read(ElementContext element) {
    if (element.getChildCount() == 0
        || !(element.getChild(0) instanceof ParserRuleContext content)) {
      return Optional.empty();
    }
    return switch (content) {
      case CroftParser.EntityElementContext entity -> entity(entity);
      case CroftParser.StaticElementContext entity -> staticEntity(entity);
      case CroftParser.StructureElementContext structure -> structure(structure);
      case CroftParser.LaterElementContext later -> later(later);
      case CroftParser.UnknownElementContext unknown -> unknown(unknown);
      default -> damage.spares(content) ? whole(content) : Optional.empty();
    };
  }

  private Optional<Declaration> whole(ParserRuleContext content) {
    String description = words.description(content);
    return Optional.of(
        switch (content) {
          case CroftParser.ApplicationElementContext it ->
              new Declaration.ApplicationElement(
                  words.word(it.name()),
                  description,
                  Optional.ofNullable(it.text()).map(terms::text));
          case CroftParser.UsesElementContext it ->
              new Declaration.UsesElement(words.words(it.name()), words.places().of(it));
          case CroftParser.RoleElementContext it ->
              new Declaration.RoleElement(words.word(it.name()), description);
          case CroftParser.ErrorElementContext it ->
              new Declaration.ErrorElement(words.word(it.name()), description, it.PUBLIC() != null);
          case CroftParser.SettingElementContext it ->
              new Declaration.SettingElement(
                  words.word(it.name()),
                  description,
                  members.type(it.type()),
                  it.QUESTION() != null,
                  Optional.ofNullable(it.expression()).map(terms::term));
          case CroftParser.QueryElementContext it ->
              new Declaration.QueryElement(
                  words.word(it.name()),
                  description,
                  it.PUBLIC() != null,
                  it.ONE() != null,
                  parameters(it.parameters()),
                  access(it.access()),
                  it.clause().stream().map(logic::clause).toList(),
                  sql(it));
          case CroftParser.ActionElementContext it ->
              new Declaration.ActionElement(
                  words.word(it.name()),
                  description,
                  it.PUBLIC() != null,
                  parameters(it.parameters()),
                  Optional.ofNullable(it.type())
                      .map(
                          type ->
                              new Declaration.Returns(members.type(type), it.QUESTION() != null)),
                  access(it.access()),
                  it.block() == null ? List.of() : logic.steps(it.block()),
                  foreign(it.RAW_BLOCK()));
          case CroftParser.ScreenElementContext it -> screen(it, description);
          case CroftParser.BlockElementContext it ->
              new Declaration.BlockElement(
                  words.word(it.name()),
                  description,
                  it.PUBLIC() != null,
                  parameters(it.parameters()),
                  parts.parts(it.partBlock()));
          case CroftParser.MenuElementContext it ->
              new Declaration.MenuElement(menu(it.menuLine()), words.places().of(it.getStart()));
          case CroftParser.TimerElementContext it -> automation.timer(it, description);
          case CroftParser.EventElementContext it -> automation.event(it);
          case CroftParser.EmailElementContext it -> automation.email(it, description);
          case CroftParser.TestElementContext it ->
              new Declaration.TestElement(
                  terms.text(it.text()), logic.steps(it.block()), words.places().of(it.text()));
          case CroftParser.ScreensElementContext it ->
              new Declaration.OpenElement(
                  Declaration.OpenElement.Kind.SCREENS,
                  words.words(it.name()),
                  access(it.access()),
                  words.places().of(it));
          case CroftParser.RestOfElementContext it ->
              new Declaration.OpenElement(
                  Declaration.OpenElement.Kind.REST,
                  words.words(it.name()),
                  access(it.access()),
                  words.places().of(it));
          case CroftParser.RestApiElementContext it ->
              new Declaration.RestElement(
                  terms.rawText(it.text()),
                  words.places().of(it.text()),
                  access(it.access()),
                  it.operation().stream().map(this::operation).toList());
          default -> throw new IllegalStateException("No such element in the grammar: " + content);
        });
  }

  private Optional<Declaration.SqlBody> sql(CroftParser.QueryElementContext query) {
    return foreign(query.RAW_BLOCK())
        .map(
            text ->
                new Declaration.SqlBody(
                    query.returned().stream()
                        .map(
                            each ->
                                new Declaration.ParameterLine(
                                    words.word(each.name()),
                                    members.type(each.type()),
                                    each.QUESTION() != null,
                                    Optional.empty()))
                        .toList(),
                    text));
  }

  private Optional<Foreign> foreign(TerminalNode block) {
    return Optional.ofNullable(block)
        .map(it -> Foreign.of(it.getText(), words.places().of(it.getSymbol())));
  }

  private Declaration screen(CroftParser.ScreenElementContext screen, String description) {
    return new Declaration.ScreenElement(
        words.word(screen.name()),
        description,
        parameters(screen.parameters()),
        Optional.ofNullable(screen.title).map(terms::text),
        Optional.ofNullable(screen.address)
            .map(it -> new Declaration.Path(terms.rawText(it), words.places().of(it))),
        access(screen.access()),
        parts.parts(screen.partBlock()));
  }

  private List<Declaration.MenuLine> menu(List<CroftParser.MenuLineContext> lines) {
    return lines.stream().map(this::menuLine).toList();
  }

  private Declaration.MenuLine menuLine(CroftParser.MenuLineContext line) {
    return switch (line) {
      case CroftParser.MenuItemContext item ->
          new Declaration.MenuLine.Item(
              words.word(item.name()), Optional.ofNullable(item.text()).map(parts::label));
      case CroftParser.MenuGroupContext group ->
          new Declaration.MenuLine.Group(parts.label(group.text()), menu(group.menuLine()));
      default -> throw new IllegalStateException("No such line in the grammar: " + line);
    };
  }

  private Optional<Declaration> entity(CroftParser.EntityElementContext entity) {
    return readableName(entity.name(), entity.was())
        .map(
            name ->
                new Declaration.EntityElement(
                    name,
                    words.description(entity),
                    entity.PUBLIC() != null,
                    formerNames(entity.was()),
                    members.ofEntity(entity.entityMember())));
  }

  private Optional<Declaration> staticEntity(CroftParser.StaticElementContext entity) {
    return readableName(entity.name(), entity.was())
        .map(
            name ->
                new Declaration.StaticElement(
                    name,
                    words.description(entity),
                    entity.PUBLIC() != null,
                    formerNames(entity.was()),
                    members.ofStatic(entity.staticMember())));
  }

  private Optional<Declaration> structure(CroftParser.StructureElementContext structure) {
    return readableName(structure.name(), null)
        .map(
            name ->
                new Declaration.StructureElement(
                    name,
                    words.description(structure),
                    structure.PUBLIC() != null,
                    members.ofStructure(structure.attribute())));
  }

  private Optional<Word> readableName(NameContext name, CroftParser.WasContext was) {
    boolean readable = damage.spares(name) && (was == null || damage.spares(was));
    return readable ? Optional.of(words.word(name)) : Optional.empty();
  }

  private List<Word> formerNames(CroftParser.WasContext was) {
    return was == null ? List.of() : words.words(was.name());
  }

  private List<Declaration.ParameterLine> parameters(CroftParser.ParametersContext parameters) {
    if (parameters == null) {
      return List.of();
    }
    return parameters.parameter().stream()
        .map(
            each ->
                new Declaration.ParameterLine(
                    words.word(each.name()),
                    members.type(each.type()),
                    each.QUESTION() != null,
                    Optional.ofNullable(each.expression()).map(terms::term)))
        .toList();
  }

  private AccessClause access(CroftParser.AccessContext access) {
    if (access == null) {
      return new AccessClause.Unsaid();
    }
    if (access.EVERYONE() != null) {
      return new AccessClause.Everyone();
    }
    return access.USERS() != null
        ? new AccessClause.Users()
        : new AccessClause.Roles(words.words(access.name()));
  }

  private Declaration.OperationLine operation(CroftParser.OperationContext operation) {
    return new Declaration.OperationLine(
        words.word(operation.method),
        terms.rawText(operation.text()),
        words.places().of(operation.text()),
        words.word(operation.target));
  }

  private Optional<Declaration> later(CroftParser.LaterElementContext later) {
    Token word = later.getStart();
    problems.add(
        ProblemCode.NOT_YET,
        words.places().of(word),
        "`" + word.getText() + "` comes with a later version of Croft",
        "leave this element out for now; docs/language.md says what exists");
    return Optional.empty();
  }

  private Optional<Declaration> unknown(CroftParser.UnknownElementContext unknown) {
    Token word = unknown.getStart();
    if (!damage.spares(unknown) && damage.lines().contains(word.getLine())) {
      return Optional.empty();
    }
    if (word.getType() == CroftLexer.RBRACE) {
      problems.add(ProblemCode.STRAY_BRACE, words.places().of(word), "this `}` closes nothing");
      return Optional.empty();
    }
    String near = Nearest.hint(word.getText(), ELEMENT_WORDS);
    problems.add(
        ProblemCode.UNKNOWN_ELEMENT,
        words.places().of(word),
        Spoken.found(word) + " begins no element",
        near.isEmpty() ? "an element begins with " + String.join(", ", ELEMENT_WORDS) : near);
    return Optional.empty();
  }
}
