package dev.croft.compiler.optimize;

/** One optimisation. What it is not sure about, it leaves alone: answers and refusals stay. */
public interface Pass {
  /** As {@code croft build --explain} calls it. */
  String name();

  Optimized apply(Optimized before);
}
