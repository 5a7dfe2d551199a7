package dev.croft.compiler.read;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.CroftParser.ClauseContext;
import dev.croft.compiler.read.CroftParser.PathContext;
import dev.croft.compiler.read.CroftParser.StatementContext;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return block.statement().stream().flatMap(this::steps).toList();
  }

  /** What is expected of two things is expected of each. */
  private Stream<Step> steps(StatementContext statement) {
    return statement instanceof CroftParser.ExpectStatementContext expect
        ? conjuncts(terms.term(expect.expression()))
            .map(each -> new Step.Expect(each, each.position()))
        : Stream.of(step(statement));
  }

  private static Stream<Term> conjuncts(Term term) {
    return term instanceof Term.Binary both && both.operator() == Term.Sign.AND
        ? Stream.concat(conjuncts(both.left()), conjuncts(both.right()))
        : Stream.of(term);
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
      case CroftParser.TryStatementContext attempt ->
          new Step.Try(
              steps(attempt.block()),
              attempt.handler().stream().map(this::handler).toList(),
              words.places().of(attempt.getStart()));
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
      case CroftParser.FailsStatementContext fails ->
          new Step.ExpectFailure(deed(fails.deed()), words.words(fails.caught().name()), here);
      case CroftParser.SendStatementContext send ->
          new Step.Send(terms.term(send.expression()), here);
      case CroftParser.AfterStatementContext after ->
          new Step.React(
              AutomationReader.event(after.event()), terms.term(after.expression()), here);
      case CroftParser.ClockStatementContext clock ->
          new Step.SetClock(terms.term(clock.expression()), here);
      case CroftParser.AsStatementContext acting ->
          new Step.Acting(
              who(acting),
              Optional.ofNullable(acting.text()).map(terms::text),
              steps(acting.block()),
              words.places().of(acting.getStart()));
      case CroftParser.CallStatementContext call ->
          new Step.Evaluate(terms.term(call.expression()), here);
      default -> throw new IllegalStateException("No such statement in the grammar: " + statement);
    };
  }

  private Step deed(CroftParser.DeedContext deed) {
    Position here = words.places().of(deed);
    Term term = terms.term(deed.expression());
    if (deed.UPDATE() != null) {
      return new Step.Update(term, here);
    }
    return deed.DELETE() != null ? new Step.Delete(term, here) : new Step.Evaluate(term, here);
  }

  private AccessClause who(CroftParser.AsStatementContext acting) {
    if (acting.EVERYONE() != null) {
      return new AccessClause.Everyone();
    }
    return acting.USERS() != null
        ? new AccessClause.Users()
        : new AccessClause.Roles(words.words(acting.name()));
  }

  private Step.Handler handler(CroftParser.HandlerContext handler) {
    return new Step.Handler(
        words.words(handler.caught().name()),
        Optional.ofNullable(handler.message).map(words::word),
        steps(handler.block()),
        words.places().of(handler.caught()));
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
