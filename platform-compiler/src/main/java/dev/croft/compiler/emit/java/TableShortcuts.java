package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.EntitySql;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.optimize.Plan;
import java.util.stream.Collectors;

/** What the data access of an entity offers because the plan asks for it. */
final class TableShortcuts {
  private final Entity entity;
  private final Plan plan;
  private final EntitySql sql;
  private final String name;
  private final String quoted;
  private final JavaText body;

  TableShortcuts(Entity entity, Plan plan, EntitySql sql, JavaText body) {
    this.entity = entity;
    this.plan = plan;
    this.sql = sql;
    this.body = body;
    this.name = JavaNames.type(entity.name());
    this.quoted = JavaNames.text(entity.name());
  }

  /** The constant that selects what logic reads of a record. */
  static String columns(Entity entity, Plan plan) {
    return plan.narrows(entity) ? "BRIEF" : "LEAN";
  }

  /** The method that reads it. */
  static String reader(Entity entity, Plan plan) {
    return plan.narrows(entity) ? "brief" : "read";
  }

  void statements() {
    if (plan.narrows(entity)) {
      body.sql("static final String BRIEF", sql.brief(this::isRead));
    }
    if (plan.keeps(entity.name())) {
      body.line("private static final String STORED = " + JavaNames.text(sql.givenBack()) + ";");
    }
  }

  private boolean isRead(Attribute attribute) {
    return plan.reads(entity, attribute) && !EntitySql.isBytes(attribute);
  }

  void behind(EntitySql.Behind behind) {
    if (plan.countedBehind(entity.name()).contains(behind.name())) {
      asked(
          "Long",
          ListQuestions.counting(behind.name()),
          "select count(*)",
          behind,
          "",
          "Row::longWhole).orElse(0L)");
    }
    if (plan.testedBehind(entity.name()).contains(behind.name())) {
      asked(
          "boolean",
          ListQuestions.testing(behind.name()),
          "select exists (select 1",
          behind,
          ")",
          "Row::bool).orElse(false)");
    }
  }

  private void asked(
      String type,
      String method,
      String select,
      EntitySql.Behind behind,
      String end,
      String reader) {
    String from = " from " + sql.table(behind.entity()) + " t\n" + behind.where() + end;
    body.line();
    body.line("public static " + type + " " + method + "(Work work, Long id) {");
    body.line(
        "return work.first("
            + JavaNames.text(select + from)
            + ", binds -> binds.reference(id), "
            + reader
            + ";");
    body.line("}");
  }

  /**
   * @param binds {@code .text(entity.name())…}
   */
  void methods(String binds) {
    if (plan.narrows(entity)) {
      brief();
    }
    if (plan.readsAhead(entity)) {
      ahead();
    }
    if (plan.peeksAt(entity)) {
      peek();
    }
    if (plan.writesTogether(entity)) {
      together(binds);
    }
    if (plan.keeps(entity.name())) {
      kept(binds);
    }
  }

  private void brief() {
    String values =
        entity.attributes().stream()
            .map(
                it ->
                    isRead(it)
                        ? ", row." + JavaTypes.method(it.type()) + "()"
                        : JavaTypes.isList(it.type()) ? ", List.of()" : ", null")
            .collect(Collectors.joining());
    body.line().line("/** With what logic reads; the rest is left out. */");
    body.line("static " + name + " brief(Row row) throws SQLException {");
    body.line("return new " + name + "(row.longWhole(), row.whole()" + values + ");");
    body.line("}");
  }

  private void ahead() {
    body.line().line("/** Reads at once what items lead to and the turns of a loop ask for. */");
    body.line(
        "public static <T> List<T> ahead("
            + "Work work, List<T> items, Function<T, Long> reference) {");
    body.line("return work.ahead(" + quoted + ", items, reference, missing -> remember(work,");
    body.line("    work.rows(" + columns(entity, plan) + " + \"\\nwhere t.\\\"id\\\" = any(?)\",");
    body.line(
        "        binds -> binds.list(\"bigint\", missing), "
            + name
            + "Table::"
            + reader(entity, plan)
            + ")));");
    body.line("}");
  }

  private void peek() {
    body.line().line("/** One that is known, else null. */");
    body.line("public static " + name + " peek(Work work, Long id) {");
    body.line("return work.peek(" + quoted + ", id);").line("}");
  }

  private void together(String binds) {
    body.line().line("/** A new record that breaks no rule of a single attribute. */");
    body.line("public static " + name + " checked(" + name + " entity) {");
    body.line("check(entity);").line("return entity;").line("}").line();
    body.line("/** Writes new records together, in their order. */");
    body.line("public static void insertAll(Work work, List<" + name + "> made) {");
    body.line("work.insertAll(INSERT, made, entity -> binds -> binds" + binds + ");").line("}");
  }

  private void kept(String binds) {
    String keep = "work.keep(" + quoted + ", stored.id(), stored)";
    body.line().line("/** Inserts, and knows the record from then on. */");
    body.line("public static Long insertKept(Work work, " + name + " entity) {");
    body.line("check(entity);");
    body.line(
        name
            + " stored = work.write(INSERT.concat(STORED), binds -> "
            + (binds.isEmpty() ? "{}" : "binds" + binds)
            + ", "
            + name
            + "Table::read).orElseThrow();");
    body.line("return " + keep + ".id();").line("}").line();
    body.line("/** Updates, and knows the record from then on. */");
    body.line("public static void updateKept(Work work, " + name + " entity) {");
    body.line("check(entity);");
    body.line("work.forget(" + quoted + ", entity.id());");
    body.line(
        name + " stored = work.write(UPDATE.concat(\"\\nreturning \\\"id\\\"\").concat(STORED),");
    body.line(
        "    binds -> binds" + binds + ".reference(entity.id()).whole(entity.croftVersion()),");
    body.line("    " + name + "Table::read).orElseThrow(" + name + "Table::overtaken);");
    body.line(keep + ";").line("}");
  }
}
