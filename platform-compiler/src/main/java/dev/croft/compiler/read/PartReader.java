package dev.croft.compiler.read;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** Parts of screens and blocks. */
final class PartReader {
  private static final int MOST_BRANCHES = 50;

  private final Words words;
  private final TermReader terms;
  private final MemberReader members;

  PartReader(Words words, TermReader terms, MemberReader members) {
    this.words = words;
    this.terms = terms;
    this.members = members;
  }

  List<PartLine> parts(CroftParser.PartBlockContext block) {
    return block.part().stream().map(this::part).toList();
  }

  private PartLine part(CroftParser.PartContext part) {
    Position here = words.places().of(part);
    return switch (part) {
      case CroftParser.SearchPartContext it ->
          new PartLine.Search(
              words.word(it.name()),
              Optional.ofNullable(it.type()).map(members::type),
              it.QUESTION() != null,
              Optional.ofNullable(it.expression()).map(terms::term),
              title(it.text()),
              here);
      case CroftParser.TextPartContext it -> new PartLine.Paragraph(terms.text(it.text()), here);
      case CroftParser.FigurePartContext it ->
          new PartLine.Figure(
              label(it.text()), terms.term(it.expression()), opens(it.opens()), here);
      case CroftParser.ShowPartContext it ->
          new PartLine.Show(terms.term(it.expression()), fields(it.fieldBlock()), here);
      case CroftParser.FormPartContext it ->
          new PartLine.Form(
              it.NEW() != null,
              terms.term(it.expression()),
              title(it.text()),
              fields(it.fieldBlock()),
              opens(it.opens()),
              here);
      case CroftParser.TablePartContext it ->
          new PartLine.Table(
              terms.term(it.expression()),
              Optional.ofNullable(it.name()).map(words::word),
              title(it.text()),
              it.tableBlock().tableItem().stream().map(this::item).toList(),
              here);
      case CroftParser.ChartPartContext it ->
          new PartLine.Chart(
              words.word(it.kind),
              terms.term(it.expression()),
              words.word(it.by),
              words.word(it.of),
              title(it.text()),
              here);
      case CroftParser.ButtonPartContext it -> button(it.button());
      case CroftParser.SectionPartContext it ->
          new PartLine.Section(label(it.text()), parts(it.partBlock()), here);
      case CroftParser.TabPartContext it ->
          new PartLine.Tab(label(it.text()), parts(it.partBlock()), here);
      case CroftParser.IfPartContext it -> branch(it);
      case CroftParser.BlockPartContext it ->
          new PartLine.UseBlock(words.word(it.name()), terms.arguments(it.arguments()), here);
      default -> throw new IllegalStateException("No such part in the grammar: " + part);
    };
  }

  PartLine.Label label(CroftParser.TextContext text) {
    return new PartLine.Label(terms.fixedText(text), words.places().of(text));
  }

  private Optional<PartLine.Label> title(CroftParser.TextContext text) {
    return Optional.ofNullable(text).map(this::label);
  }

  private List<PartLine.FieldLine> fields(CroftParser.FieldBlockContext block) {
    return block.field().stream().map(this::field).toList();
  }

  private PartLine.FieldLine field(CroftParser.FieldContext field) {
    return new PartLine.FieldLine(
        terms.term(field.expression()),
        title(field.text()),
        opens(field.opens()),
        words.places().of(field));
  }

  private Optional<PartLine.Opens> opens(CroftParser.OpensContext opens) {
    return Optional.ofNullable(opens)
        .map(
            it ->
                new PartLine.Opens(
                    it.NEW() != null,
                    words.word(it.name()),
                    terms.arguments(it.arguments()),
                    words.places().of(it)));
  }

  private PartLine.TableItem item(CroftParser.TableItemContext item) {
    Position here = words.places().of(item);
    return switch (item) {
      case CroftParser.ColumnItemContext it -> new PartLine.TableItem.Column(field(it.field()));
      case CroftParser.ButtonItemContext it ->
          new PartLine.TableItem.RowButton(button(it.button()));
      case CroftParser.WhereItemContext it ->
          new PartLine.TableItem.Where(terms.term(it.expression()), here);
      case CroftParser.SortItemContext it ->
          new PartLine.TableItem.Sort(
              it.sortKey().stream()
                  .map(key -> new Clause.Key(terms.term(key.expression()), key.DESC() != null))
                  .toList(),
              here);
      case CroftParser.PageItemContext it ->
          new PartLine.TableItem.Page(words.digits(it.NUMBER()), here);
      default -> throw new IllegalStateException("No such item in the grammar: " + item);
    };
  }

  private PartLine.Button button(CroftParser.ButtonContext button) {
    return new PartLine.Button(
        label(button.label),
        Optional.ofNullable(button.action).map(terms::term),
        opens(button.leads),
        Optional.ofNullable(button.question).map(terms::text),
        opens(button.after),
        Optional.ofNullable(button.condition).map(terms::term),
        words.places().of(button));
  }

  /** {@code else if} is an if inside the else. */
  private PartLine branch(CroftParser.IfPartContext branch) {
    int conditions = branch.expression().size();
    if (conditions > MOST_BRANCHES) {
      words
          .problems()
          .add(
              ProblemCode.TOO_DEEP,
              words.places().of(branch.getStart()),
              "an if has " + MOST_BRANCHES + " branches at most, this one has " + conditions);
      conditions = MOST_BRANCHES;
    }
    List<PartLine> otherwise =
        branch.partBlock().size() > branch.expression().size()
            ? parts(branch.partBlock().getLast())
            : List.of();
    for (int i = conditions - 1; i > 0; i--) {
      otherwise = List.of(conditional(branch, i, otherwise));
    }
    return conditional(branch, 0, otherwise);
  }

  private PartLine conditional(
      CroftParser.IfPartContext branch, int index, List<PartLine> otherwise) {
    return new PartLine.If(
        terms.term(branch.expression(index)),
        parts(branch.partBlock(index)),
        otherwise,
        words.places().of(branch.expression(index)));
  }
}
