package dev.croft.bench.request.load;

/** Who is asked, by the first part of the address. */
enum Contestant {
  GENERATED("shop", "generated"),
  JPA("twin-jpa", "JPA twin"),
  JDBC("twin-jdbc", "JDBC twin"),
  BARE("twin-bare", "bare servlet");

  private final String context;
  private final String title;

  Contestant(String context, String title) {
    this.context = context;
    this.title = title;
  }

  /** Where its numbers begin. */
  long seed() {
    return context.hashCode();
  }

  String context() {
    return context;
  }

  String title() {
    return title;
  }
}
