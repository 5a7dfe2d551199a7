package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An application on its way from the checks to the code.
 *
 * @param plan how its code asks the database
 * @param done what was done so far
 */
public record Optimized(Application application, Plan plan, List<Optimization> done) {
  public Optimized {
    done = List.copyOf(done);
  }

  /** As the checks left it. */
  public static Optimized nothing(Application application) {
    return new Optimized(application, Plan.NONE, List.of());
  }

  Optimized with(Application changed, List<Optimization> more) {
    return new Optimized(changed, plan, joined(done, more));
  }

  Optimized deciding(Collection<? extends Decision> decisions, List<Optimization> more) {
    return new Optimized(application, plan.and(decisions), joined(done, more));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
