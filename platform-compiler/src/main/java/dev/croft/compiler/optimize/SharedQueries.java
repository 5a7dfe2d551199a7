package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same question of several parts of a screen, and that of a query with {@code cache}, is asked
 * once in a request, until something is written.
 */
public final class SharedQueries implements Pass {
  @Override
  public String name() {
    return "shared-query";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    List<Decision> decisions = new ArrayList<>();
    List<Optimization> done = new ArrayList<>();
    for (Query query : application.queries()) {
      if (query.cache().isPresent()) {
        decisions.add(new Decision.Shared(query.name()));
        done.add(
            new Optimization(
                name(),
                query.position(),
                query.name() + " is run once in a request for the same values"));
      }
    }
    application.ownScreens().forEach(it -> screen(it, decisions, done));
    return before.deciding(decisions, done);
  }

  private void screen(Screen screen, List<Decision> decisions, List<Optimization> done) {
    Map<String, Expression.RunQuery> asked = new HashMap<>();
    screen
        .everyPart()
        .flatMap(Walk::expressions)
        .forEach(
            each -> {
              if (each instanceof Expression.RunQuery run) {
                StableRead.key(run)
                    .map(key -> asked.putIfAbsent(key, run))
                    .ifPresent(
                        first -> {
                          decisions.add(new Decision.Shared(run.query()));
                          done.add(
                              new Optimization(
                                  name(),
                                  run.position(),
                                  "shares the answer that is read at " + first.position()));
                        });
              }
            });
  }
}
