package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.JdlFile.Annotation;
import dev.croft.compiler.jdl.JdlFile.Remarks;
import dev.croft.compiler.jdl.JdlFile.Validation;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** Reads entities, enums and relationships out of the parse tree. */
final class ElementReader {
  private final Words words;
  private final RemarksReader remarks;

  ElementReader(Words words, RemarksReader remarks) {
    this.words = words;
    this.remarks = remarks;
  }

  JdlFile.Entity entity(JdlParser.EntityContext tree) {
    Remarks said = remarks.before(tree);
    return new JdlFile.Entity(
        words.name(tree.name(0)),
        Optional.ofNullable(tree.table).map(words::name),
        annotations(tree.annotation()),
        tree.field().stream().map(this::field).toList(),
        said);
  }

  private JdlFile.Field field(JdlParser.FieldContext tree) {
    return new JdlFile.Field(
        words.name(tree.name()),
        words.name(tree.type),
        tree.validation().stream().map(this::validation).toList(),
        annotations(tree.annotation()),
        remarks.around(tree));
  }

  private Validation validation(JdlParser.ValidationContext tree) {
    Position position = words.position(tree.getStart());
    if (tree.REQUIRED() != null) {
      return new Validation.Required(position);
    }
    if (tree.UNIQUE() != null) {
      return new Validation.Unique(position);
    }
    if (tree.PATTERN() != null) {
      String text = tree.PATTERN().getText();
      return new Validation.Pattern(
          text.substring(text.indexOf('/') + 1, text.lastIndexOf('/')), position);
    }
    return new Validation.Limit(tree.limit.getText(), tree.bound().getText(), position);
  }

  JdlFile.Enumeration enumeration(JdlParser.EnumerationContext tree) {
    Remarks said = remarks.before(tree);
    return new JdlFile.Enumeration(
        words.name(tree.name()), tree.enumValue().stream().map(this::value).toList(), said);
  }

  private JdlFile.Value value(JdlParser.EnumValueContext tree) {
    return new JdlFile.Value(
        words.name(tree.name()),
        Optional.ofNullable(tree.atom()).map(atom -> Words.unquoted(atom.getText())),
        remarks.around(tree));
  }

  List<JdlFile.Relationship> relationships(JdlParser.RelationshipsContext tree) {
    return tree.relationship().stream()
        .map(
            each ->
                new JdlFile.Relationship(
                    words.name(tree.kind),
                    side(each.from, each.fromAnnotations),
                    side(each.to, each.toAnnotations),
                    each.relationshipOption().stream().map(this::option).toList(),
                    words.position(each.getStart())))
        .toList();
  }

  private JdlFile.Side side(JdlParser.SideContext tree, JdlParser.AnnotationsContext annotations) {
    Remarks said = remarks.before(annotations.annotation().isEmpty() ? tree : annotations);
    return new JdlFile.Side(
        words.name(tree.name(0)),
        Optional.ofNullable(tree.field_).map(words::name),
        Optional.ofNullable(tree.display).map(words::name),
        tree.REQUIRED() != null,
        annotations(annotations.annotation()),
        said);
  }

  private Annotation option(JdlParser.RelationshipOptionContext tree) {
    return new Annotation(
        words.name(tree.name()),
        tree.atom() == null ? List.of() : List.of(Words.unquoted(tree.atom().getText())));
  }

  private List<Annotation> annotations(List<JdlParser.AnnotationContext> trees) {
    return trees.stream()
        .map(
            tree ->
                new Annotation(
                    words.name(tree.name()),
                    tree.atom().stream().map(atom -> Words.unquoted(atom.getText())).toList()))
        .toList();
  }
}
