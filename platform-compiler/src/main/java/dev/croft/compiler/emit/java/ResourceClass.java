package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.js.Labels;
import dev.croft.compiler.emit.sql.EntitySql;
import dev.croft.compiler.emit.sql.Tables;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.stream.Collectors;

/** An entity over HTTP: how its records are read from JSON and written to it. */
final class ResourceClass {
  private ResourceClass() {}

  /**
   * @param reach where the records of the entity are served, and its rules in words
   */
  static JavaSource of(
      Entity entity, Application application, Plan plan, String reach, Packages home) {
    String kept = plan.keeps(entity.name()) ? "Kept" : "";
    String name = JavaNames.type(entity.name());
    String table = name + "Table";
    EntitySql sql = new EntitySql(new Tables(application), entity);
    JavaText body = new JavaText().doc(entity.description(), entity.position());
    body.line("public final class " + name + "Resource extends EntityResource<" + name + "> {");
    body.line("private static final Description DESCRIPTION =");
    body.line("    new Description(");
    body.line("        " + JavaNames.text(entity.name()) + ",");
    body.line("        " + table + ".SELECT,");
    body.line("        " + table + ".LEAN,");
    body.line("        " + JavaNames.text(sql.from()) + ",");
    body.line("        " + JavaNames.text(sql.label()) + ",");
    body.line("        List.of(" + columns(entity, sql) + "));");
    override(body, "public Description description()", "return DESCRIPTION;");
    override(body, "protected " + name + " blank(Work work)", "return " + table + ".blank(work);");
    override(
        body,
        "protected " + name + " read(Row row) throws SQLException",
        "return " + table + ".read(row);");
    override(
        body,
        "protected " + name + " input(Input in, " + name + " before)",
        "return new " + name + "(before.id(), before.croftVersion()" + inputs(entity) + ");");
    members(body, entity, name);
    override(body, "protected Long id(" + name + " entity)", "return entity.id();");
    override(
        body, "protected Integer version(" + name + " entity)", "return entity.croftVersion();");
    override(
        body,
        "protected " + name + " withIdentity(" + name + " entity, Long id, Integer version)",
        "return entity.withIdentity(id, version);");
    override(
        body,
        "protected Optional<" + name + "> find(Work work, Long id)",
        "return " + table + ".find(work, id);");
    override(
        body,
        "protected Long insert(Work work, " + name + " entity)",
        "return " + table + ".insert" + kept + "(work, entity);");
    override(
        body,
        "protected void update(Work work, " + name + " entity)",
        table + ".update" + kept + "(work, entity);");
    override(body, "protected void delete(Work work, Long id)", table + ".delete(work, id);");
    reach.lines().map(String::strip).forEach(body::line);
    return home.source("rest", name + "Resource", body.line("}"));
  }

  private static void override(JavaText body, String signature, String statement) {
    body.line().line("@Override").line(signature + " {").line(statement).line("}");
  }

  private static String columns(Entity entity, EntitySql sql) {
    return entity.attributes().stream()
        .map(
            attribute ->
                "\n            new Column("
                    + JavaNames.text(attribute.name())
                    + ", "
                    + JavaNames.text(Labels.of(attribute.name()))
                    + ", "
                    + JavaNames.text(sql.filter(attribute))
                    + ", "
                    + JavaNames.text(sql.shown(attribute))
                    + ", Kind."
                    + JavaTypes.kind(attribute.type())
                    + ", "
                    + (attribute.type() instanceof Type.Image)
                    + ", "
                    + !attribute.optional()
                    + ")")
        .collect(Collectors.joining(","));
  }

  private static String inputs(Entity entity) {
    return entity.attributes().stream()
        .map(
            attribute ->
                ",\n        in."
                    + inputMethod(attribute.type())
                    + "("
                    + JavaNames.text(attribute.name())
                    + ", before."
                    + JavaNames.member(attribute.name())
                    + "())")
        .collect(Collectors.joining());
  }

  static String inputMethod(Type type) {
    return type instanceof Type.StaticReference ? "staticRow" : JavaTypes.method(type);
  }

  private static void members(JavaText body, Entity entity, String name) {
    body.line().line("@Override");
    body.line("protected void members(" + name + " entity, Output out) {");
    body.line("out.value(\"id\", entity.id());");
    for (Attribute attribute : entity.attributes()) {
      body.line(
          "out.value("
              + JavaNames.text(attribute.name())
              + ", entity."
              + JavaNames.member(attribute.name())
              + "());");
    }
    body.line("}");
  }
}
