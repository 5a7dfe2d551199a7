package dev.croft.compiler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Each operator and function with each type that it takes, over values that may be empty. */
final class EveryOperator {
  private static final List<Kinds> NUMBERS =
      List.of(Kinds.WHOLE, Kinds.LONG, Kinds.DECIMAL, Kinds.CURRENCY);
  private static final List<Kinds> ORDERED =
      List.of(Kinds.TEXT, Kinds.DATE, Kinds.TIME, Kinds.MOMENT, Kinds.SPAN);

  private final List<String> all = new ArrayList<>();

  static List<String> expressions() {
    EveryOperator made = new EveryOperator();
    made.comparisons();
    made.arithmetic();
    made.inTime();
    made.texts();
    made.conditions();
    made.aggregates();
    return made.all;
  }

  private static String word(Kinds kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static String a(Kinds kind) {
    return "r.a" + word(kind) + "o";
  }

  private static String b(Kinds kind) {
    return "r.b" + word(kind) + "o";
  }

  private void comparisons() {
    for (Kinds one : NUMBERS) {
      for (Kinds other : NUMBERS) {
        each(List.of("=", "<>", "<", "<=", ">", ">="), one, other);
        all.add(a(one) + " in [r.a" + word(other) + ", p" + word(other) + "]");
      }
    }
    for (Kinds kind : ORDERED) {
      each(List.of("=", "<>", "<", "<=", ">", ">="), kind, kind);
      all.add(a(kind) + " in [r.a" + word(kind) + ", p" + word(kind) + "]");
    }
    for (Kinds kind : List.of(Kinds.BOOL, Kinds.UUID_, Kinds.MOOD)) {
      each(List.of("=", "<>"), kind, kind);
      all.add(a(kind) + " in [r.a" + word(kind) + ", p" + word(kind) + "]");
    }
  }

  private void each(List<String> operators, Kinds one, Kinds other) {
    operators.forEach(operator -> all.add(a(one) + " " + operator + " " + b(other)));
  }

  private void arithmetic() {
    for (Kinds one : NUMBERS) {
      for (Kinds other : NUMBERS) {
        each(List.of("+", "-", "*", "/"), one, other);
        all.add("coalesce(" + a(one) + ", " + b(other) + ")");
        all.add("if r.aboolo then " + a(one) + " else " + b(other));
      }
      all.add("-(" + a(one) + ")");
      all.add("abs(" + a(one) + ")");
      all.add("round(" + a(one) + ")");
      for (int digits = 0; digits <= 10; digits++) {
        all.add("round(" + a(one) + ", " + digits + ")");
      }
    }
  }

  private void inTime() {
    each(List.of("+", "-"), Kinds.MOMENT, Kinds.SPAN);
    each(List.of("+", "-"), Kinds.DATE, Kinds.SPAN);
    each(List.of("+", "-"), Kinds.SPAN, Kinds.SPAN);
    each(List.of("-"), Kinds.MOMENT, Kinds.MOMENT);
    each(List.of("-"), Kinds.DATE, Kinds.DATE);
    each(List.of("*"), Kinds.SPAN, Kinds.WHOLE);
    each(List.of("*"), Kinds.SPAN, Kinds.LONG);
    each(List.of("*"), Kinds.WHOLE, Kinds.SPAN);
    each(List.of("*"), Kinds.LONG, Kinds.SPAN);
  }

  private void texts() {
    each(List.of("+", "contains", "starts with"), Kinds.TEXT, Kinds.TEXT);
    for (String function : List.of("lower", "upper", "trim", "length")) {
      all.add(function + "(" + a(Kinds.TEXT) + ")");
    }
    for (Kinds kind : Kinds.values()) {
      all.add("\"<{" + a(kind) + "}>\"");
    }
  }

  private void conditions() {
    each(List.of("and", "or"), Kinds.BOOL, Kinds.BOOL);
    all.add("not " + a(Kinds.BOOL));
    for (Kinds kind : Kinds.values()) {
      all.add(a(kind) + " is empty");
      all.add(a(kind) + " is not empty");
      all.add("not (" + a(kind) + " = " + b(kind) + ")");
      all.add("not (" + a(kind) + " in [r.a" + word(kind) + "])");
      all.add("(" + a(kind) + " = " + b(kind) + ") is empty");
      all.add("(" + a(kind) + " <> " + b(kind) + ") = " + a(Kinds.BOOL));
      if (!NUMBERS.contains(kind)) {
        all.add("coalesce(" + a(kind) + ", " + b(kind) + ")");
        all.add("if r.aboolo then " + a(kind) + " else " + b(kind));
      }
    }
  }

  private void aggregates() {
    for (Kinds kind : Kinds.values()) {
      String over = "(i.c" + word(kind) + "o for i in r.pieces";
      all.add("count" + over + ")");
      all.add("count" + over + " where i.cboolo)");
      if (NUMBERS.contains(kind)) {
        all.add("sum" + over + ")");
        all.add("avg" + over + ")");
        all.add("sum" + over + " where not (i.c" + word(kind) + "o > " + a(kind) + "))");
        all.add("avg" + over + " where i.cboolo)");
      }
      if (NUMBERS.contains(kind) || ORDERED.contains(kind)) {
        all.add("min" + over + ")");
        all.add("max" + over + " where not i.cboolo)");
      }
    }
    all.add("count(r.pieces)");
    all.add("r.pieces is empty");
  }
}
