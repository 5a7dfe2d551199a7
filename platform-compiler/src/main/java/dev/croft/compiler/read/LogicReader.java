package dev.croft.compiler.read;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.CroftParser.ClauseContext;
import dev.croft.compiler.read.CroftParser.PathContext;
import dev.croft.compiler.read.CroftParser.StatementContext;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** Clauses of queries and steps of actions. */
final class LogicReader {
  private static final int MOST_BRANCHES = 200;

  private final Words words;
  private final TermReader terms;

  LogicReader(Words words, TermReader terms) {
    this.words = words;
    this.terms = terms;
  }

  Clause clause(ClauseContext clause) {
    Position here = words.places().of(clause);
    return switch (clause) {
      case CroftParser.FromClauseContext from ->
          new Clause.From(
              from.source().stream()
                  .map(each -> new Clause.Source(words.word(each.name()), path(each.path())))
                  .toList(),
              here);
      case CroftParser.WhereClauseContext where ->
          new Clause.Where(terms.term(where.expression()), here);
      case CroftParser.SelectClauseContext select ->
          new Clause.Select(
              select.selected().stream()
                  .map(
                      each ->
                          new Clause.Selected(
                              Optional.ofNullable(each.name()).map(words::word),
                              terms.term(each.expression())))
                  .toList(),
              here);
      case CroftParser.GroupClauseContext group ->
          new Clause.Group(terms.terms(group.expression()), here);
      case CroftParser.SortClauseContext sort ->
          new Clause.Sort(
              sort.sortKey().stream()
                  .map(key -> new Clause.Key(terms.term(key.expression()), key.DESC() != null))
                  .toList(),
              here);
      case CroftParser.PageClauseContext page -> new Clause.Page(words.digits(page.NUMBER()), here);
      case CroftParser.CacheClauseContext cache ->
          new Clause.Cache(words.digits(cache.NUMBER()), cache.unit().getText(), here);
      default -> throw new IllegalStateException("No such clause in the grammar: " + clause);
    };
  }

  private Term path(PathContext path) {
    Term term = new Term.Name(words.word(path.word()));
    for (CroftParser.NameContext name : path.name()) {
      Word next = words.word(name);
      term = new Term.Member(term, next, Places.between(term.position(), next.position()));
    }
    return term;
  }

  List<Step> steps(CroftParser.BlockContext block) {
    return block.statement().stream().map(this::step).toList();
  }

  private Step step(StatementContext statement) {
    Position here = words.places().of(statement);
    return switch (statement) {
      case CroftParser.LetStatementContext let ->
          new Step.Let(words.word(let.name()), terms.term(let.expression()), here);
      case CroftParser.SetStatementContext set ->
          new Step.Assign(path(set.path()), terms.term(set.expression()), here);
      case CroftParser.IfStatementContext branch -> branch(branch);
      case CroftParser.ForStatementContext loop ->
          new Step.For(
              words.word(loop.name()), terms.term(loop.expression()), steps(loop.block()), here);
      case CroftParser.UpdateStatementContext update ->
          new Step.Update(terms.term(update.expression()), here);
      case CroftParser.DeleteStatementContext delete ->
          new Step.Delete(terms.term(delete.expression()), here);
      case CroftParser.FailStatementContext fail ->
          new Step.Fail(
              words.word(fail.name()),
              Optional.ofNullable(fail.expression()).map(terms::term),
              here);
      case CroftParser.LogStatementContext log -> new Step.Log(terms.term(log.expression()), here);
      case CroftParser.AuditStatementContext audit ->
          new Step.Audit(terms.term(audit.expression()), here);
      case CroftParser.ReturnStatementContext back ->
          new Step.Return(Optional.ofNullable(back.expression()).map(terms::term), here);
      case CroftParser.CallStatementContext call ->
          new Step.Evaluate(terms.term(call.expression()), here);
      default -> throw new IllegalStateException("No such statement in the grammar: " + statement);
    };
  }

  /** {@code else if} is an if inside the else. */
  private Step branch(CroftParser.IfStatementContext branch) {
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
    List<Step> otherwise =
        branch.block().size() > branch.expression().size()
            ? steps(branch.block().getLast())
            : List.of();
    for (int i = conditions - 1; i > 0; i--) {
      otherwise = List.of(conditional(branch, i, otherwise));
    }
    return conditional(branch, 0, otherwise);
  }

  private Step conditional(CroftParser.IfStatementContext branch, int index, List<Step> otherwise) {
    return new Step.If(
        terms.term(branch.expression(index)),
        steps(branch.block(index)),
        otherwise,
        words.places().of(branch.expression(index)));
  }
}
