package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of {@code rest "…" { … }}: which query, action or entity serves which address. */
final class OperationCode {
  private final Application application;
  private final JavaText body;
  private final AccessCode access;
  private final Inputs inputs;

  OperationCode(Application application, JavaText body) {
    this.application = application;
    this.body = body;
    this.access = new AccessCode(application.context());
    this.inputs = new Inputs(application);
  }

  void write() {
    for (Application.RestApi api : application.restApis()) {
      for (Application.Operation operation : api.operations()) {
        switch (operation.target()) {
          case Application.Target.OfQuery target ->
              query(api, operation, application.query(target.query()).orElseThrow());
          case Application.Target.OfAction target ->
              action(api, operation, application.action(target.action()).orElseThrow());
          case Application.Target.OfEntity target -> entity(api, operation, target.entity());
        }
      }
    }
  }

  /**
   * @param promise of the unit of work; may be empty
   */
  private void open(
      Application.RestApi api, Application.Operation operation, Access element, String promise) {
    body.line(
        add(operation, api.path() + operation.path())
            + access.both(api.access(), element)
            + ", exchange -> {",
        operation.position());
    body.line("Work work = exchange.work()" + promise + ";");
  }

  private static String add(Application.Operation operation, String path) {
    return "routes.add(" + JavaNames.text(operation.method()) + ", " + JavaNames.text(path) + ", ";
  }

  private void query(Application.RestApi api, Application.Operation operation, Query query) {
    // SQL of an author may call a function that writes.
    open(api, operation, query.access(), query.sql().isEmpty() ? ".onlyReads()" : "");
    String call = JavaNames.type(query.name()) + "Query.";
    Set<String> paging = query.one() ? Set.of() : Set.of("page", "size");
    read(query.parameters(), "exchange.parameters()", paging);
    String values = values(query.parameters());
    if (query.one()) {
      body.line("var found_ = " + call + "one(work" + values + ");");
      body.line("if (found_ == null) {");
      body.line("throw Refusal.notFound(\"There is nothing here\");");
      body.line("}");
      body.line("return Answer.json(200, out -> out.object(found_::write));");
    } else {
      body.line("Page page_ = Page.asked(exchange, " + query.page().orElse(20) + ");");
      body.line("var found_ = " + call + "page(work, page_" + values + ");");
      body.line(
          "long total_ = page_.total(found_.size(), () -> " + call + "count(work" + values + "));");
      body.line("return page_.headers(");
      body.line(
          "    Answer.json(200, out -> out.array(found_, (each, one) -> each.object(one::write))),");
      body.line("    exchange, total_);");
    }
    body.line("});");
  }

  private void action(Application.RestApi api, Application.Operation operation, Action action) {
    open(api, operation, action.access(), "");
    boolean inAddress = Set.of("GET", "DELETE").contains(operation.method());
    read(
        action.parameters(),
        inAddress ? "exchange.parameters()" : "exchange.bodyAndPath()",
        Set.of());
    String call =
        JavaNames.type(action.name()) + "Action.run(work" + values(action.parameters()) + ")";
    if (action.returns() instanceof Type.Nothing) {
      body.line(call + ";").line("return Answer.nothing();");
    } else {
      body.line("var result_ = " + call + ";");
      if (action.returnsOptional()) {
        body.line("if (result_ == null) {").line("return Answer.nothing();").line("}");
      }
      body.line("return Answer.json(200, out -> " + result(action.returns()) + ");");
    }
    body.line("});");
  }

  private String result(Type type) {
    return switch (type) {
      case Type.Reference reference ->
          "new " + JavaNames.type(reference.entity()) + "Resource().write(out, work, result_)";
      case Type.StructureOf structure -> "out.object(result_::write)";
      case Type.RowOf row -> "out.object(result_::write)";
      case Type.ListOf list ->
          switch (list.element()) {
            case Type.Reference reference ->
                "out.array(result_, (each, id) -> new "
                    + JavaNames.type(reference.entity())
                    + "Resource().write(each, work, id))";
            case Type.StructureOf structure ->
                "out.array(result_, (each, one) -> each.object(one::write))";
            case Type.RowOf row -> "out.array(result_, (each, one) -> each.object(one::write))";
            default -> "out.value(result_)";
          };
      default -> "out.object(o -> o.value(\"result\", result_))";
    };
  }

  private void entity(Application.RestApi api, Application.Operation operation, String entity) {
    String resource = "new " + JavaNames.type(entity) + "Resource()";
    boolean one = operation.path().contains("{");
    String path = (api.path() + operation.path()).replaceAll("\\{[^}]*\\}", "{id}");
    String method =
        switch (operation.method()) {
          case "GET" -> one ? "get" : "list";
          case "POST" -> "create";
          case "PUT" -> "put";
          case "PATCH" -> "patch";
          default -> "delete";
        };
    body.line(
        add(operation, path) + access.of(api.access()) + ", " + resource + "::" + method + ");",
        operation.position());
  }

  private void read(List<Parameter> parameters, String source, Set<String> more) {
    body.line(
        "Input in = "
            + source
            + ".only("
            + Stream.concat(parameters.stream().map(Parameter::name), more.stream().sorted())
                .distinct()
                .map(JavaNames::text)
                .collect(Collectors.joining(", ", "Set.of(", ")"))
            + ");");
    for (Parameter parameter : parameters) {
      body.line(
          JavaTypes.of(parameter.type())
              + " "
              + variable(parameter)
              + " = "
              + inputs.of(
                  parameter.name(),
                  parameter.type(),
                  parameter.optional(),
                  parameter.defaultValue())
              + ";");
    }
    body.line("in.refuseIfAny();");
  }

  private static String variable(Parameter parameter) {
    String name = JavaNames.member(parameter.name());
    return name.equals("routes") ? "routes_" : name;
  }

  private static String values(List<Parameter> parameters) {
    return parameters.stream().map(each -> ", " + variable(each)).collect(Collectors.joining());
  }
}
