package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.EntitySql;
import dev.croft.compiler.emit.sql.Tables;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The data access of an entity: its statements, and the methods that run them. */
final class TableClass {
  private final Application application;
  private final Entity entity;
  private final Plan plan;
  private final EntitySql sql;
  private final String name;
  private final JavaText body = new JavaText();

  private TableClass(Application application, Entity entity, Plan plan) {
    this.application = application;
    this.entity = entity;
    this.plan = plan;
    this.sql = new EntitySql(new Tables(application), entity);
    this.name = JavaNames.type(entity.name());
  }

  static JavaSource of(Entity entity, Application application, Plan plan, Packages home) {
    TableClass table = new TableClass(application, entity, plan);
    table.write();
    return home.source("table", table.name + "Table", table.body);
  }

  private void write() {
    body.line(
        "/** Reads and writes the records of "
            + name
            + ". From "
            + JavaText.at(entity.position())
            + ". */");
    body.line("public final class " + name + "Table {");
    body.sql("public static final String SELECT", sql.select());
    body.sql("public static final String LEAN", sql.lean());
    TableShortcuts shortcuts = new TableShortcuts(entity, plan, sql, body);
    shortcuts.statements();
    body.line("private static final String ONE = \"\\nwhere t.\\\"id\\\" = ?\";");
    body.sql("private static final String INSERT", sql.insert());
    body.sql("private static final String UPDATE", sql.update());
    body.sql("private static final String DELETE", sql.delete());
    for (Attribute many : sql.manys()) {
      body.sql("private static final String LINK_" + JavaNames.type(many.name()), sql.link(many));
      body.sql(
          "private static final String UNLINK_" + JavaNames.type(many.name()), sql.unlink(many));
    }
    EntityRules.patterns(entity, body);
    body.line().line("private " + name + "Table() {}").line();
    read();
    blank();
    find();
    insert();
    update();
    overtaken();
    delete();
    EntityRules.check(entity, name, body);
    for (EntitySql.Behind behind : sql.behind(application)) {
      behind(behind);
      shortcuts.behind(behind);
    }
    shortcuts.methods(binds());
    body.line("}");
  }

  private void read() {
    String columns =
        entity.attributes().stream()
            .map(attribute -> ", row." + JavaTypes.method(attribute.type()) + "()")
            .collect(Collectors.joining());
    body.line("public static " + name + " read(Row row) throws SQLException {");
    body.line("return new " + name + "(row.longWhole(), row.whole()" + columns + ");");
    body.line("}").line();
  }

  private void blank() {
    JavaExpression expressions = new JavaExpression(application, Set.of());
    String values =
        entity.attributes().stream()
            .map(
                attribute ->
                    attribute
                        .defaultValue()
                        .map(value -> expressions.as(value, attribute.type()))
                        .orElse(JavaTypes.isList(attribute.type()) ? "List.of()" : "null"))
            .map(value -> ", " + value)
            .collect(Collectors.joining());
    body.line("/** A new record with the defaults of the model. */");
    body.line("public static " + name + " blank(Work work) {");
    body.line("return new " + name + "(null, 0" + values + ");");
    body.line("}").line();
  }

  private void find() {
    String quoted = JavaNames.text(entity.name());
    boolean kept = plan.keeps(entity.name());
    String held = "work.<" + name + ">held(" + quoted + ", id)";
    String one = "work.first(SELECT + ONE, binds -> binds.reference(id), " + name + "Table::read)";
    body.line("public static Optional<" + name + "> find(Work work, Long id) {");
    body.line("return " + (kept ? held + ".or(() -> " + one + ")" : one) + ";");
    body.line("}").line();
    body.line("/** What logic reads of it, without the bytes of images and files. */");
    body.line("public static Optional<" + name + "> look(Work work, Long id) {");
    body.line(
        "return work.first("
            + TableShortcuts.columns(entity, plan)
            + " + ONE, binds -> binds.reference(id), "
            + name
            + "Table::"
            + TableShortcuts.reader(entity, plan)
            + ");");
    body.line("}").line();
    body.line("/** Read once in a unit of work, without the bytes of images and files. */");
    body.line("public static " + name + " get(Work work, Long id) {");
    body.line(
        "return work.known(" + quoted + ", id, wanted -> existing(look(work, wanted), wanted));");
    body.line("}").line();
    sql.bytes().forEach(this::bytes);
    body.line("/** As it is now, and nobody else can change it before this work is done. */");
    body.line("public static " + name + " lock(Work work, Long id) {");
    body.line("return existing(" + (kept ? held + ".or(() ->" : ""));
    body.line(
        "    work.first(SELECT + ONE + \" for update\", binds -> binds.reference(id), "
            + name
            + "Table::read)"
            + (kept ? ")" : "")
            + ", id);");
    body.line("}").line();
    body.line("private static " + name + " existing(Optional<" + name + "> found, Long id) {");
    body.line("return found.orElseThrow(");
    body.line(
        "    () -> Refusal.invalid("
            + JavaNames.text("There is no " + Origin.simple(entity.name()) + " with the id ")
            + " + id, List.of()).as(Refusal.Trouble.MISSING));");
    body.line("}").line();
    body.line("/** Remembers many records with one statement, and gives back their ids. */");
    body.line("static List<Long> remember(Work work, List<" + name + "> found) {");
    body.line("found.forEach(each -> work.remember(" + quoted + ", each.id(), each));");
    body.line("return found.stream().map(" + name + "::id).toList();");
    body.line("}").line();
  }

  private void bytes(Attribute attribute) {
    String member = JavaNames.member(attribute.name());
    body.line("public static byte[] " + whole(attribute.name()) + "(Work work, Long id) {");
    body.line("return existing(find(work, id), id)." + member + "();");
    body.line("}").line();
    body.line("public static Integer " + size(attribute.name()) + "(Work work, Long id) {");
    body.line("return work.first(");
    body.line(
        "    "
            + JavaNames.text("select " + sql.shown(attribute) + " from " + sql.from())
            + " + ONE, binds -> binds.reference(id), Row::whole).orElse(null);");
    body.line("}").line();
  }

  /** The method that reads the bytes of an attribute. */
  static String whole(String attribute) {
    return "whole" + JavaNames.with(attribute).substring("with".length());
  }

  /** The method that tells how many bytes an attribute has, without reading them. */
  static String size(String attribute) {
    return "size" + JavaNames.with(attribute).substring("with".length());
  }

  private String binds() {
    return stored().stream()
        .map(
            attribute ->
                "."
                    + JavaTypes.method(attribute.type())
                    + "(entity."
                    + JavaNames.member(attribute.name())
                    + "())")
        .collect(Collectors.joining());
  }

  private List<Attribute> stored() {
    return entity.attributes().stream()
        .filter(attribute -> !(attribute.type() instanceof Type.Many))
        .toList();
  }

  private void insert() {
    body.line("public static Long insert(Work work, " + name + " entity) {");
    body.line("check(entity);");
    body.line(
        "Long id = work.insert(INSERT, binds -> "
            + (stored().isEmpty() ? "{}" : "binds" + binds())
            + ");");
    sql.manys()
        .forEach(many -> body.line("link" + JavaNames.type(many.name()) + "(work, id, entity);"));
    body.line("return id;");
    body.line("}").line();
    for (Attribute many : sql.manys()) {
      String constant = JavaNames.type(many.name());
      String ids = "entity." + JavaNames.member(many.name()) + "()";
      body.line(
          "private static void link" + constant + "(Work work, Long id, " + name + " entity) {");
      body.line("if (!" + ids + ".isEmpty()) {");
      body.line(
          "work.change(LINK_"
              + constant
              + ", binds -> binds.reference(id).list(\"bigint\", "
              + ids
              + "));");
      body.line("}");
      body.line("}").line();
    }
  }

  private void update() {
    body.line("/** Refused when somebody else has changed the record since it was read. */");
    body.line("public static void update(Work work, " + name + " entity) {");
    body.line("check(entity);");
    body.line("work.forget(" + JavaNames.text(entity.name()) + ", entity.id());");
    body.line(
        "int changed = work.change(UPDATE, binds -> binds"
            + binds()
            + ".reference(entity.id()).whole(entity.croftVersion()));");
    body.line("if (changed == 0) {");
    body.line("throw overtaken();");
    body.line("}");
    for (Attribute many : sql.manys()) {
      String constant = JavaNames.type(many.name());
      body.line(
          "work.change(UNLINK_"
              + constant
              + ", binds -> binds.reference(entity.id()).list(\"bigint\", entity."
              + JavaNames.member(many.name())
              + "()));");
      body.line("link" + constant + "(work, entity.id(), entity);");
    }
    body.line("}").line();
  }

  private void overtaken() {
    body.line("private static Refusal overtaken() {");
    body.line("return Refusal.conflict(");
    body.line(
        "    "
            + JavaNames.text(
                "Somebody else has changed this "
                    + Origin.simple(entity.name())
                    + " in the meantime")
            + ",");
    body.line("    \"Read it again and repeat the change\",");
    body.line("    List.of());");
    body.line("}").line();
  }

  private void delete() {
    body.line("public static void delete(Work work, Long id) {");
    body.line("work.delete(DELETE, binds -> binds.reference(id));");
    body.line("}").line();
  }

  private void behind(EntitySql.Behind behind) {
    String target = JavaNames.type(behind.entity());
    body.line();
    body.line(
        "public static List<Long> " + JavaNames.member(behind.name()) + "Of(Work work, Long id) {");
    body.line("return " + target + "Table.remember(work,");
    Entity other = application.entity(behind.entity()).orElseThrow();
    body.line(
        "    work.rows("
            + target
            + "Table."
            + TableShortcuts.columns(other, plan)
            + " + "
            + JavaNames.text("\n" + behind.condition())
            + ",");
    body.line(
        "        binds -> binds.reference(id), "
            + target
            + "Table::"
            + TableShortcuts.reader(other, plan)
            + "));");
    body.line("}");
  }
}
