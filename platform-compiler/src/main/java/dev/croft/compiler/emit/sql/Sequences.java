package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of all sequences that a model takes numbers from. */
final class Sequences {
  private Sequences() {}

  static SortedSet<String> of(Application application) {
    return of(application, application.actions().stream().map(Action::body));
  }

  static SortedSet<String> withTests(Application application) {
    return of(application, application.bodies());
  }

  private static SortedSet<String> of(Application application, Stream<List<Statement>> bodies) {
    SortedSet<String> names = new TreeSet<>();
    Stream<Expression> defaults =
        application.entities().stream()
            .flatMap(entity -> entity.attributes().stream())
            .map(Attribute::defaultValue)
            .flatMap(Optional::stream);
    Stream<Expression> actions =
        bodies.flatMap(Parts::everyStep).flatMap(step -> Parts.of(step).stream());
    Stream.concat(defaults, actions).forEach(each -> collect(each, names));
    return names;
  }

  private static void collect(Expression expression, SortedSet<String> names) {
    if (expression instanceof Expression.NextNumber number) {
      names.add(number.sequence());
    }
    Parts.of(expression).forEach(part -> collect(part, names));
  }
}
