package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Application.Target;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Declaration.OperationLine;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of an application's own interface. */
final class RestResolver {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final Pattern BASE = Pattern.compile("(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)+");
  private static final Pattern ADDRESS =
      Pattern.compile("(/([A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\{[A-Za-z_][A-Za-z0-9_]*\\}))*/?");
  private static final Pattern NAME = Pattern.compile("\\{([^}]*)\\}");
  private static final int LONGEST = 200;

  private final Context context;
  private final Accesses accesses;
  private final Set<String> taken = new HashSet<>();

  RestResolver(Context context) {
    this.context = context;
    this.accesses = new Accesses(context);
  }

  List<Application.RestApi> of(List<Declaration.RestElement> elements) {
    return elements.stream().map(this::api).toList();
  }

  private Application.RestApi api(Declaration.RestElement element) {
    String path = withoutSlash(element.path());
    address(path, BASE, element.pathPosition());
    if (reserved(path)) {
      context.report(
          ProblemCode.ADDRESS_TAKEN,
          element.pathPosition(),
          "addresses below `" + path + "` belong to the platform",
          "choose one like \"/api/v1\"");
    }
    Access access =
        accesses.open(element.access(), element.pathPosition(), "the operations at " + path);
    List<Application.Operation> operations = new ArrayList<>();
    for (OperationLine line : element.operations()) {
      operation(path, line).ifPresent(operations::add);
    }
    return new Application.RestApi(path, access, operations, element.pathPosition());
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static boolean reserved(String path) {
    String first = path.isEmpty() ? "" : path.substring(1).replaceAll("/.*", "");
    return first.equals("rest") || first.startsWith("_");
  }

  private boolean address(String path, Pattern pattern, Position here) {
    boolean sound = path.length() <= LONGEST && pattern.matcher(path).matches();
    if (!sound) {
      context.report(
          ProblemCode.ADDRESS_BROKEN,
          here,
          "this is no address",
          "it begins with / and has letters, digits, - and {names}: \"/orders/{order}\"");
    }
    return sound;
  }

  private Optional<Application.Operation> operation(String base, OperationLine line) {
    if (!METHODS.contains(line.method().text())) {
      context.unknown(
          ProblemCode.METHOD_NOT_HERE,
          line.method(),
          "`" + line.method().text() + "` is no method; there are " + String.join(", ", METHODS),
          METHODS);
      return Optional.empty();
    }
    String path = withoutSlash(line.path());
    if (!address(line.path(), ADDRESS, line.pathPosition())) {
      return Optional.empty();
    }
    String method = line.method().text().toUpperCase(Locale.ROOT);
    if (!taken.add(method + " " + base + NAME.matcher(path).replaceAll("{}"))) {
      context.report(
          ProblemCode.ADDRESS_TAKEN,
          line.pathPosition(),
          "there is a " + line.method().text() + " at this address already");
    }
    return target(line, method, names(path))
        .map(target -> new Application.Operation(method, path, target, line.method().position()));
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private Optional<Target> target(OperationLine line, String method, List<String> names) {
    Word target = line.target();
    if (context.names().has(Declaration.QueryElement.class, target.text())) {
      if (!method.equals("GET")) {
        wrongMethod(line, "a query is read with get");
      }
      parameters(line, names, true);
      return Optional.of(new Target.OfQuery(context.model(target)));
    }
    if (context.names().has(Declaration.ActionElement.class, target.text())) {
      parameters(line, names, method.equals("GET") || method.equals("DELETE"));
      return Optional.of(new Target.OfAction(context.model(target)));
    }
    if (context.names().has(Declaration.EntityElement.class, target.text())) {
      ofEntity(line, method, names);
      return Optional.of(new Target.OfEntity(context.model(target)));
    }
    context.unknown(
        ProblemCode.UNKNOWN_CALL,
        target,
        "`" + target.text() + "` is no query, no action and no entity",
        context
            .names()
            .names(
                List.of(
                    Declaration.QueryElement.class,
                    Declaration.ActionElement.class,
                    Declaration.EntityElement.class)));
    return Optional.empty();
  }

  private void wrongMethod(OperationLine line, String message) {
    context.report(ProblemCode.METHOD_NOT_HERE, line.method().position(), message);
  }

  private void ofEntity(OperationLine line, String method, List<String> names) {
    if (names.size() > 1) {
      context.report(
          ProblemCode.ADDRESS_PARAMETER,
          line.pathPosition(),
          "a record is named once in its address",
          "write one name in braces: \"/orders/{order}\"");
    }
    boolean one = !names.isEmpty();
    if (one && method.equals("POST")) {
      wrongMethod(line, "a new record is made with post at an address without a record");
    }
    if (!one && !method.equals("GET") && !method.equals("POST")) {
      wrongMethod(
          line, "`" + line.method().text() + "` needs to know the record: \"/orders/{order}\"");
    }
  }

  private void parameters(OperationLine line, List<String> names, boolean allInAddress) {
    List<Parameter> parameters =
        context
            .signatures()
            .of(line.target().text())
            .map(Signatures.Signature::parameters)
            .orElse(List.of());
    List<String> known = parameters.stream().map(Parameter::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        context.unknown(
            ProblemCode.ADDRESS_PARAMETER,
            new Word(name, placeOf(name, line)),
            "`" + line.target().text() + "` has no parameter `" + name + "`",
            known);
      }
    }
    for (Parameter parameter : parameters) {
      boolean inAddress = allInAddress || names.contains(parameter.name());
      if (inAddress && !fitsAddress(parameter.type(), names.contains(parameter.name()))) {
        context.report(
            ProblemCode.PARAMETER_NOT_IN_ADDRESS,
            line.target().position(),
            "`"
                + parameter.name()
                + "` is "
                + SpokenType.of(parameter.type())
                + ", which cannot come from an address",
            "offer it with post");
      }
    }
  }

  /** The name in its braces; the position of the text begins with a quote. */
  private static Position placeOf(String name, OperationLine line) {
    Position text = line.pathPosition();
    int from = text.column() + 1 + line.path().indexOf("{" + name + "}");
    return new Position(text.file(), text.line(), from, from + name.length() + 2);
  }

  private static boolean fitsAddress(Type type, boolean inPath) {
    return switch (type) {
      case Type.StructureOf it -> false;
      case Type.Image it -> false;
      case Type.Binary it -> false;
      case Type.ListOf list -> !inPath && fitsAddress(list.element(), true);
      default -> true;
    };
  }
}
