package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import java.util.List;

/** Runs the optimisations one after the other, and looks at the model after each. */
public final class Optimizer {
  private static final List<Pass> ALL =
      List.of(
          new ConstantFolding(),
          new UnreadResults(),
          new MergedReads(),
          new MergedUpdates(),
          new ExistenceTests(),
          new DatabaseCounts(),
          new UnusedQueries(),
          new UnreadSelections(),
          new FirstRows(),
          new BatchedCreates(),
          new ReadsAhead(),
          new SharedQueries(),
          new KeptRecords(),
          new UnreadColumns());

  private Optimizer() {}

  /** Every optimisation, in the order in which they run. */
  public static List<Pass> all() {
    return ALL;
  }

  public static Optimized optimize(Application application) {
    return optimize(application, ALL);
  }

  /** With some of the optimisations only: what each one saves is shown by leaving it out. */
  public static Optimized optimize(Application application, List<Pass> passes) {
    Optimized optimized = Optimized.nothing(application);
    for (Pass pass : passes) {
      Optimized after = pass.apply(optimized);
      if (after.application() != optimized.application()) {
        Sanity.check(after.application(), pass.name());
      }
      optimized = after;
    }
    return new Optimized(
        optimized.application(),
        optimized.plan(),
        optimized.done().stream().sorted().distinct().toList());
  }
}
