package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question to the database by what it asks: equal questions have the same key, wherever they
 * stand. What may have another value the next time has none.
 */
final class StableRead {
  private StableRead() {}

  /** Of a query, of records behind a name, and of how many of them there are. */
  static Optional<String> key(Expression expression) {
    return asks(expression) ? value(expression) : Optional.empty();
  }

  private static boolean asks(Expression expression) {
    return switch (expression) {
      case Expression.RunQuery it -> true;
      case Expression.RecordsOf it -> true;
      case Expression.IsEmpty it -> asks(it.operand());
      case Expression.Call it ->
          it.function() == Expression.BuiltIn.COUNT && asks(it.arguments().getFirst());
      default -> false;
    };
  }

  private static Optional<String> value(Expression expression) {
    return switch (expression) {
      case Expression.Literal it -> Optional.of(it.type() + "=" + it.value());
      case Expression.Empty it -> Optional.of("empty");
      case Expression.Variable it -> Optional.of("$" + it.name());
      case Expression.StaticRow it -> Optional.of(it.entity() + "#" + it.row());
      case Expression.SettingValue it -> Optional.of("setting " + it.setting());
      case Expression.AttributeOf it ->
          it.of().type() instanceof Type.Reference && !it.attribute().equals("id")
              ? Optional.empty()
              : value(it.of()).map(of -> of + "." + it.attribute());
      case Expression.RecordsOf it ->
          value(it.of()).map(of -> "records " + it.entity() + " " + of + "/" + it.name());
      case Expression.RunQuery it ->
          all(it.arguments()).map(given -> "query " + it.query() + given);
      case Expression.IsEmpty it ->
          value(it.operand()).map(of -> (it.negated() ? "some " : "none ") + of);
      case Expression.Call it -> all(it.arguments()).map(given -> it.function() + given);
      default -> Optional.empty();
    };
  }

  private static Optional<String> all(List<Expression> expressions) {
    List<Optional<String>> keys = expressions.stream().map(StableRead::value).toList();
    return keys.stream().allMatch(Optional::isPresent)
        ? Optional.of(keys.stream().map(Optional::get).collect(Collectors.joining(", ", "(", ")")))
        : Optional.empty();
  }

  /** The variables that it depends on. */
  static Set<String> variables(Expression expression) {
    Set<String> names = new HashSet<>();
    Walk.in(expression)
        .forEach(
            it -> {
              if (it instanceof Expression.Variable variable) {
                names.add(variable.name());
              }
            });
    return names;
  }
}
