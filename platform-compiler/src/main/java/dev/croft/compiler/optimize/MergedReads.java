package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The same question, asked again in an action before anything is written, is asked once. */
public final class MergedReads implements Pass {
  @Override
  public String name() {
    return "merged-read";
  }

  @Override
  public Optimized apply(Optimized before) {
    List<Optimization> done = new ArrayList<>();
    Harmless harmless = Harmless.inLogic(before.application());
    List<Action> actions =
        before.application().actions().stream()
            .map(it -> Rewriting.body(it, new InAction(harmless, done).block(it.body())))
            .toList();
    return done.isEmpty()
        ? before
        : before.with(Changed.actions(before.application(), actions), done);
  }

  private final class InAction {
    private final Harmless harmless;
    private final List<Optimization> done;
    private int names;

    InAction(Harmless harmless, List<Optimization> done) {
      this.harmless = harmless;
      this.done = done;
    }

    List<Statement> block(List<Statement> statements) {
      List<Statement> block = new ArrayList<>(statements);
      for (int at = 0; at < block.size(); at++) {
        Optional<Repeated> repeated = repeated(block, at);
        while (repeated.isPresent()) {
          merge(block, at, repeated.get());
          at++;
          repeated = repeated(block, at);
        }
        block.set(at, inner(block.get(at)));
      }
      return block;
    }

    private Statement inner(Statement statement) {
      return switch (statement) {
        case Statement.If it ->
            new Statement.If(
                it.condition(), block(it.then()), block(it.otherwise()), it.position());
        case Statement.For it ->
            new Statement.For(
                it.variable(), it.element(), it.in(), block(it.body()), it.position());
        default -> statement;
      };
    }

    /** What the statement always asks, and what is asked again before anything is written. */
    private Optional<Repeated> repeated(List<Statement> block, int at) {
      Map<String, Expression> asked = new LinkedHashMap<>();
      Walk.computed(block.get(at)).stream()
          .flatMap(Always::computed)
          .filter(harmless::is)
          .forEach(each -> StableRead.key(each).ifPresent(key -> asked.putIfAbsent(key, each)));
      return asked.entrySet().stream()
          .map(each -> new Repeated(each.getKey(), each.getValue(), end(block, at, each)))
          .filter(each -> isAskedAgain(each, block, at))
          .findFirst();
    }

    /** Where only their number or presence is asked, records are not read themselves. */
    private boolean isAskedAgain(Repeated repeated, List<Statement> block, int at) {
      boolean list = repeated.first().type() instanceof Type.ListOf;
      int all = occurrences(repeated, block, at).size();
      return all > 1 && (!list || all > onlyTested(repeated, block, at));
    }

    private long onlyTested(Repeated repeated, List<Statement> block, int at) {
      return reached(block, at, repeated.end()).filter(each -> isOf(each, repeated.key())).count();
    }

    private static boolean isOf(Expression expression, String key) {
      Optional<Expression> list =
          switch (expression) {
            case Expression.IsEmpty it -> Optional.of(it.operand());
            case Expression.Call it ->
                it.function() == Expression.BuiltIn.COUNT
                    ? Optional.of(it.arguments().getFirst())
                    : Optional.empty();
            default -> Optional.empty();
          };
      return list.flatMap(StableRead::key).filter(key::equals).isPresent();
    }

    private List<Expression> occurrences(Repeated repeated, List<Statement> block, int at) {
      return reached(block, at, repeated.end())
          .filter(each -> StableRead.key(each).filter(repeated.key()::equals).isPresent())
          .toList();
    }

    private Stream<Expression> reached(List<Statement> block, int from, End end) {
      Stream<Expression> whole = Walk.expressions(block.subList(from, end.whole()));
      return end.partly()
          ? Stream.concat(whole, Walk.computed(block.get(end.whole())).stream().flatMap(Walk::in))
          : whole;
    }

    /** Up to where the answer stays the same. */
    private End end(List<Statement> block, int from, Map.Entry<String, Expression> asked) {
      Set<String> variables = StableRead.variables(asked.getValue());
      for (int at = from; at < block.size(); at++) {
        Statement statement = block.get(at);
        boolean changes =
            Effects.writes(statement)
                || !Collections.disjoint(Effects.assigned(List.of(statement)), variables);
        if (changes) {
          return new End(at, isPlain(statement));
        }
      }
      return new End(block.size(), false);
    }

    /** Its values are computed before it changes anything. */
    private static boolean isPlain(Statement statement) {
      return switch (statement) {
        case Statement.Assign it -> !Effects.writes(it.value());
        case Statement.Update it -> it.values().stream().noneMatch(v -> Effects.writes(v.value()));
        case Statement.Delete it -> !Effects.writes(it.target());
        case Statement.Let it -> creates(it.value());
        case Statement.Evaluate it -> creates(it.expression());
        default -> false;
      };
    }

    private static boolean creates(Expression value) {
      return value instanceof Expression.Create create
          && create.values().stream().noneMatch(it -> Effects.writes(it.value()));
    }

    private void merge(List<Statement> block, int at, Repeated repeated) {
      String name = "same$" + ++names;
      Expression first = repeated.first();
      Expression known =
          new Expression.Variable(name, first.type(), first.optional(), first.position());
      List<Expression> all = occurrences(repeated, block, at);
      all.stream()
          .skip(1)
          .forEach(
              each ->
                  done.add(
                      new Optimization(
                          name(),
                          each.position(),
                          "was asked at "
                              + first.position()
                              + " already, and nothing was written since")));
      for (int i = at; i < repeated.end().whole(); i++) {
        block.set(i, Rewriting.of(block.get(i), each -> replaced(each, repeated, known)));
      }
      if (repeated.end().partly()) {
        int last = repeated.end().whole();
        block.set(last, Rewriting.of(block.get(last), each -> replaced(each, repeated, known)));
      }
      block.add(at, new Statement.Let(name, first, block.get(at).position()));
    }

    private static Expression replaced(Expression each, Repeated repeated, Expression known) {
      return StableRead.key(each).filter(repeated.key()::equals).isPresent() ? known : each;
    }
  }

  /**
   * @param whole the statements before this one
   * @param partly what this one computes itself too
   */
  private record End(int whole, boolean partly) {}

  private record Repeated(String key, Expression first, End end) {}
}
