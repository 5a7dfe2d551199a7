package dev.croft.compiler.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes expressions of a wanted kind at random, over the names of {@link TriedModel}. */
final class Scribe {
  private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<Kinds> ORDERED =
      List.of(
          Kinds.WHOLE, Kinds.DECIMAL, Kinds.TEXT, Kinds.DATE, Kinds.TIME, Kinds.MOMENT, Kinds.SPAN);

  private final Random random;
  private int inner;

  Scribe(long seed) {
    this.random = new Random(seed);
  }

  String any() {
    return of(Kinds.any(List.of(Kinds.values()), random), 1 + random.nextInt(4));
  }

  private String of(Kinds kind, int depth) {
    if (depth <= 0 || random.nextInt(12) == 0) {
      return leaf(kind);
    }
    int less = depth - 1;
    if (random.nextInt(6) == 0) {
      return anyKind(kind, less);
    }
    return switch (kind) {
      case WHOLE, LONG -> whole(less);
      case DECIMAL, CURRENCY -> number(less);
      case BOOL -> condition(less);
      case TEXT -> text(less);
      case DATE -> of(Kinds.DATE, less) + sign() + paren(Kinds.SPAN, less);
      case MOMENT -> of(Kinds.MOMENT, less) + sign() + paren(Kinds.SPAN, less);
      case SPAN -> span(less);
      case TIME, UUID_, MOOD -> anyKind(kind, less);
    };
  }

  private String paren(Kinds kind, int depth) {
    return "(" + of(kind, depth) + ")";
  }

  private String sign() {
    return random.nextBoolean() ? " + " : " - ";
  }

  /** Numbers of any kind. */
  private String someNumber(int depth) {
    return "(" + of(random.nextBoolean() ? Kinds.WHOLE : Kinds.DECIMAL, depth) + ")";
  }

  private String anyKind(Kinds kind, int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> "coalesce(" + name(kind, "o") + ", " + bound(kind, depth) + ")";
      case 1 ->
          "if " + condition(depth) + " then " + bound(kind, depth) + " else " + bound(kind, depth);
      default -> of(kind, depth);
    };
  }

  /** Where numbers of several types meet a constant would have to fit the wider one. */
  private String bound(Kinds kind, int depth) {
    boolean number = kind.ordinal() <= Kinds.CURRENCY.ordinal();
    return number && random.nextBoolean() ? "(" + of(kind, depth) + " * 1)" : name(kind, "");
  }

  private String whole(int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> paren(Kinds.WHOLE, depth) + " + " + paren(Kinds.LONG, depth);
      case 1 -> paren(Kinds.WHOLE, depth) + " - " + paren(Kinds.WHOLE, depth);
      case 2 -> paren(Kinds.WHOLE, depth) + " * " + paren(Kinds.WHOLE, depth);
      case 3 -> "-(" + of(Kinds.WHOLE, depth) + ")";
      case 4 -> "abs(" + of(Kinds.WHOLE, depth) + ")";
      case 5 -> "round(" + of(Kinds.DECIMAL, depth) + ")";
      case 6 -> "length(" + of(Kinds.TEXT, depth) + ")";
      case 7 -> "count(r.pieces)";
      default -> aggregate(Kinds.WHOLE, "sum", depth);
    };
  }

  private String number(int depth) {
    return switch (random.nextInt(8)) {
      case 0 -> someNumber(depth) + " + " + someNumber(depth);
      case 1 -> someNumber(depth) + " - " + someNumber(depth);
      case 2 -> someNumber(depth) + " * " + someNumber(depth);
      case 3, 4 -> someNumber(depth) + " / " + someNumber(depth);
      case 5 -> "abs(-(" + of(Kinds.DECIMAL, depth) + "))";
      case 6 -> "round(" + someNumber(depth) + ", " + random.nextInt(7) + ")";
      default -> aggregate(Kinds.DECIMAL, random.nextBoolean() ? "sum" : "avg", depth);
    };
  }

  private String condition(int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> "(" + of(Kinds.BOOL, depth) + ") and (" + of(Kinds.BOOL, depth) + ")";
      case 1 -> "(" + of(Kinds.BOOL, depth) + ") or (" + of(Kinds.BOOL, depth) + ")";
      case 2 -> "not (" + of(Kinds.BOOL, depth) + ")";
      case 3 -> {
        Kinds kind = Kinds.any(List.of(Kinds.values()), random);
        yield "(" + of(kind, depth) + ") is " + (random.nextBoolean() ? "" : "not ") + "empty";
      }
      case 4 ->
          paren(Kinds.TEXT, depth)
              + (random.nextBoolean() ? " contains " : " starts with ")
              + paren(Kinds.TEXT, depth);
      case 5 -> in(Kinds.any(List.of(Kinds.values()), random), depth);
      default -> comparison(depth);
    };
  }

  private String comparison(int depth) {
    boolean equality = random.nextInt(3) == 0;
    Kinds kind = Kinds.any(equality ? List.of(Kinds.values()) : ORDERED, random);
    String sign = COMPARISONS.get(random.nextInt(equality ? 2 : COMPARISONS.size()));
    boolean number = kind.ordinal() <= Kinds.CURRENCY.ordinal();
    return number
        ? someNumber(depth) + " " + sign + " " + someNumber(depth)
        : paren(kind, depth) + " " + sign + " " + paren(kind, depth);
  }

  private String in(Kinds kind, int depth) {
    StringBuilder list = new StringBuilder("[");
    for (int i = random.nextInt(3); i >= 0; i--) {
      list.append(name(kind, "")).append(i > 0 ? ", " : "]");
    }
    return paren(kind, depth) + " in " + list;
  }

  private String text(int depth) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> paren(Kinds.TEXT, depth) + " + " + paren(Kinds.TEXT, depth);
      case 2 -> "lower(" + of(Kinds.TEXT, depth) + ")";
      case 3 -> "upper(" + of(Kinds.TEXT, depth) + ")";
      case 4 -> "trim(" + of(Kinds.TEXT, depth) + ")";
      default -> template(depth);
    };
  }

  private String template(int depth) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(escaped(Kinds.text(random)));
      text.append("{").append(of(Kinds.any(List.of(Kinds.values()), random), depth)).append("}");
    }
    return text.append(random.nextInt(5) == 0 ? "{r.boss}" : "").append("\"").toString();
  }

  private String span(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> paren(Kinds.SPAN, depth) + sign() + paren(Kinds.SPAN, depth);
      case 1 -> paren(Kinds.MOMENT, depth) + " - " + paren(Kinds.MOMENT, depth);
      case 2 -> paren(Kinds.DATE, depth) + " - " + paren(Kinds.DATE, depth);
      case 3 -> paren(Kinds.SPAN, depth) + " * " + paren(Kinds.WHOLE, depth);
      case 4 -> paren(Kinds.WHOLE, depth) + " * " + paren(Kinds.SPAN, depth);
      default -> leaf(Kinds.SPAN);
    };
  }

  /** Over the pieces; a value of them stands for a leaf. */
  private String aggregate(Kinds kind, String function, int depth) {
    String variable = "i" + ++inner;
    String value = variable + ".c" + word(kind) + "o";
    String more = random.nextBoolean() ? value : "(" + value + " + " + name(kind, "") + ")";
    String where =
        switch (random.nextInt(4)) {
          case 0 -> " where " + variable + ".cboolo";
          case 1 -> " where not (" + variable + ".cwholeo > " + leaf(Kinds.WHOLE) + ")";
          case 2 -> " where " + variable + ".ctexto contains " + leaf(Kinds.TEXT);
          default -> "";
        };
    String chosen = kind == Kinds.WHOLE && random.nextInt(3) == 0 ? "count" : function;
    return chosen + "(" + more + " for " + variable + " in r.pieces" + where + ")";
  }

  private static String word(Kinds kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /**
   * @param ending {@code o} for what may be empty
   */
  private String name(Kinds kind, String ending) {
    boolean b = !ending.isEmpty() && random.nextBoolean();
    return switch (random.nextInt(4)) {
      case 0 -> "p" + word(kind) + ending;
      default -> "r." + (b ? "b" : "a") + word(kind) + ending;
    };
  }

  private String leaf(Kinds kind) {
    int which = random.nextInt(10);
    if (which < 3) {
      return name(kind, "");
    }
    if (which < 6) {
      return name(kind, "o");
    }
    if (which == 6) {
      return "r.boss.a" + word(kind);
    }
    if (which == 7 && ORDERED.contains(kind)) {
      String variable = "i" + ++inner;
      return (random.nextBoolean() ? "min(" : "max(")
          + variable
          + ".c"
          + word(kind)
          + "o for "
          + variable
          + " in r.pieces)";
    }
    return literal(kind);
  }

  private String literal(Kinds kind) {
    return switch (kind) {
      case WHOLE -> String.valueOf(random.nextInt(8) == 0 ? 2147483647 : random.nextInt(12));
      case LONG -> random.nextInt(4) == 0 ? "999999999999999999" : "" + random.nextInt(100);
      case DECIMAL ->
          Kinds.any(List.of("0.5", "2.5", "12.345", "0.000001", "3.00", "1.10"), random);
      case BOOL -> random.nextBoolean() ? "true" : "false";
      case TEXT -> "\"" + escaped(Kinds.text(random)) + "\"";
      case SPAN ->
          (1 + random.nextInt(90))
              + Kinds.any(List.of(" seconds", " minutes", " hours", " days"), random);
      case MOOD -> random.nextBoolean() ? "Mood.Good" : "Mood.Bad";
      default -> name(kind, "");
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("{", "\\{")
        .replace("}", "\\}")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }
}
