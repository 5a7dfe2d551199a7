package dev.croft.cli.remote;

/** Build ids for people: enough of their beginning to tell them apart. */
final class Builds {
  private static final int SHOWN = 12;

  private Builds() {}

  static String shortened(String build) {
    return build.length() > SHOWN ? build.substring(0, SHOWN) : build;
  }
}
