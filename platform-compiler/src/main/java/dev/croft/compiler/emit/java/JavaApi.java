package dev.croft.compiler.emit.java;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What generated classes use of the JDK and of the runtime. */
final class JavaApi {
  static final List<String> TYPES =
      List.of(
          "java.math.BigDecimal",
          "java.sql.SQLException",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.LinkedHashMap",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.Set",
          "java.util.UUID",
          "java.util.function.BiConsumer",
          "java.util.function.Consumer",
          "java.util.function.Function",
          "java.util.regex.Pattern",
          "javax.sql.DataSource",
          "dev.croft.runtime.http.Access",
          "dev.croft.runtime.http.Answer",
          "dev.croft.runtime.http.Exchange",
          "dev.croft.runtime.http.Input",
          "dev.croft.runtime.http.Output",
          "dev.croft.runtime.http.Page",
          "dev.croft.runtime.record.Column",
          "dev.croft.runtime.record.Description",
          "dev.croft.runtime.record.EntityResource",
          "dev.croft.runtime.refusal.Problems",
          "dev.croft.runtime.refusal.Refusal",
          "dev.croft.runtime.refusal.Rules",
          "dev.croft.runtime.screen.ListedPart",
          "dev.croft.runtime.screen.RecordNames",
          "dev.croft.runtime.screen.RowOrder",
          "dev.croft.runtime.screen.RowsAlike",
          "dev.croft.runtime.screen.ScreenAddress",
          "dev.croft.runtime.screen.ScreenView",
          "dev.croft.runtime.screen.Shown",
          "dev.croft.runtime.screen.ShownRow",
          "dev.croft.runtime.testing.TestBench",
          "dev.croft.runtime.value.Kind",
          "dev.croft.runtime.web.ApplicationServlet",
          "dev.croft.runtime.web.Identity",
          "dev.croft.runtime.web.Routes",
          "dev.croft.runtime.work.Mark",
          "dev.croft.runtime.work.ResultShape",
          "dev.croft.runtime.work.Row",
          "dev.croft.runtime.work.Work");

  /** Name of a static method → its class. */
  static final Map<String, String> FUNCTIONS = new TreeMap<>();

  static {
    for (String name :
        List.of(
            "equal",
            "notEqual",
            "less",
            "lessOrEqual",
            "greater",
            "greaterOrEqual",
            "contains",
            "startsWith",
            "in")) {
      FUNCTIONS.put(name, "dev.croft.runtime.value.Compare");
    }
    for (String name :
        List.of(
            "plus",
            "minus",
            "times",
            "divide",
            "negate",
            "decimal",
            "longWhole",
            "whole",
            "round",
            "abs",
            "text",
            "of",
            "firstOf",
            "where",
            "each",
            "sum",
            "least",
            "greatest",
            "average",
            "lower",
            "upper",
            "trim",
            "length",
            "size")) {
      FUNCTIONS.put(name, "dev.croft.runtime.value.Compute");
    }
  }

  private JavaApi() {}
}
