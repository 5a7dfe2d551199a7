package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.JdlFile.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Text to {@link JdlFile}; the parse tree stays in here. */
final class JdlReader {
  private final Notices notices;
  private final Words words;
  private final RemarksReader remarks;
  private final ElementReader elements;

  private JdlReader(Notices notices, CommonTokenStream tokens) {
    this.notices = notices;
    this.words = new Words(notices.fileName());
    this.remarks = new RemarksReader(tokens);
    this.elements = new ElementReader(words, remarks);
  }

  static JdlFile read(String text, Notices notices) {
    SyntaxNotices syntax = new SyntaxNotices(notices);
    JdlLexer lexer = new JdlLexer(CharStreams.fromString(text, notices.fileName()));
    lexer.removeErrorListeners();
    lexer.addErrorListener(syntax);
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    JdlParser parser = new JdlParser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(syntax);
    JdlParser.FileContext tree = parser.file();
    if (notices.hasErrors()) {
      return new JdlFile(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }
    return new JdlReader(notices, tokens).file(tree);
  }

  private JdlFile file(JdlParser.FileContext tree) {
    List<JdlFile.Block> applications = new ArrayList<>();
    List<JdlFile.Block> deployments = new ArrayList<>();
    List<JdlFile.Entity> entities = new ArrayList<>();
    List<JdlFile.Enumeration> enumerations = new ArrayList<>();
    List<JdlFile.Relationship> relationships = new ArrayList<>();
    List<JdlFile.Option> options = new ArrayList<>();
    Map<String, BigDecimal> constants = new HashMap<>();
    for (JdlParser.ItemContext item : tree.item()) {
      if (item.application() != null) {
        applications.add(application(item.application(), options));
      } else if (item.deployment() != null) {
        deployments.add(
            new JdlFile.Block(
                entries(item.deployment().entry()),
                List.of(),
                words.position(item.deployment().getStart())));
      } else if (item.entity() != null) {
        entities.add(elements.entity(item.entity()));
      } else if (item.enumeration() != null) {
        enumerations.add(elements.enumeration(item.enumeration()));
      } else if (item.relationships() != null) {
        relationships.addAll(elements.relationships(item.relationships()));
      } else if (item.constant() != null) {
        constant(item.constant(), constants);
      } else if (item.useOption() != null) {
        options.addAll(use(item.useOption()));
      } else {
        options.add(option(item.option()));
      }
    }
    return new JdlFile(
        applications, deployments, entities, enumerations, relationships, options, constants);
  }

  private JdlFile.Block application(
      JdlParser.ApplicationContext tree, List<JdlFile.Option> options) {
    List<JdlFile.Entry> entries = new ArrayList<>();
    List<Name> entities = new ArrayList<>();
    for (JdlParser.ApplicationPartContext part : tree.applicationPart()) {
      if (part.config() != null) {
        entries.addAll(entries(part.config().entry()));
      } else if (part.entitiesOf() != null) {
        entities.addAll(entityList(part.entitiesOf().entityList()));
      } else if (part.useOption() != null) {
        options.addAll(use(part.useOption()));
      } else {
        options.add(option(part.option()));
      }
    }
    return new JdlFile.Block(entries, entities, words.position(tree.getStart()));
  }

  private List<JdlFile.Entry> entries(List<JdlParser.EntryContext> entries) {
    return entries.stream()
        .map(
            entry ->
                new JdlFile.Entry(
                    entry.key.getText(),
                    Words.unquoted(entry.value().getText()),
                    words.position(entry.getStart())))
        .toList();
  }

  private void constant(JdlParser.ConstantContext tree, Map<String, BigDecimal> constants) {
    Name name = words.name(tree.name());
    if (constants.putIfAbsent(name.text(), new BigDecimal(tree.NUMBER().getText())) != null) {
      notices.say(
          Notice.Kind.DECLARED_TWICE,
          name.position(),
          "The constant " + name.text() + " has a value already.",
          "Keep one of the two.");
    }
  }

  private List<JdlFile.Option> use(JdlParser.UseOptionContext tree) {
    List<Name> entities = entityList(tree.entityList());
    List<Name> except = except(tree.exceptList());
    return tree.name().stream()
        .map(
            used ->
                new JdlFile.Option(
                    new Name("use", words.position(tree.getStart())),
                    entities,
                    used.getText(),
                    except))
        .toList();
  }

  private JdlFile.Option option(JdlParser.OptionContext tree) {
    List<Name> except = tree.exceptList().stream().flatMap(list -> except(list).stream()).toList();
    return new JdlFile.Option(
        words.name(tree.key),
        entityList(tree.entityList()),
        tree.method == null ? "" : tree.method.getText(),
        except);
  }

  private List<Name> except(JdlParser.ExceptListContext tree) {
    return tree == null ? List.of() : tree.name().stream().map(words::name).toList();
  }

  /** {@code *} and {@code all} are an empty list: every entity. */
  private List<Name> entityList(JdlParser.EntityListContext tree) {
    List<Name> names = tree.name().stream().map(words::name).toList();
    boolean all = names.size() == 1 && names.getFirst().text().equals("all");
    return all ? List.of() : names;
  }
}
