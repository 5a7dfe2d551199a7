package dev.croft.compiler.meaning;

/** What cannot be computed: too large, too far away, divided by zero. */
final class Unanswerable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unanswerable(String why) {
    super(why, null, false, false);
  }
}
