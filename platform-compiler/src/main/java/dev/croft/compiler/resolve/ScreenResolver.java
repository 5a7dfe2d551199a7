package dev.croft.compiler.resolve;

import dev.croft.compiler.emit.js.Labels;
import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Screens that authors lay out, and the blocks that they share. */
final class ScreenResolver {
  private static final Pattern ADDRESS =
      Pattern.compile("/|(/([A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\{[A-Za-z_][A-Za-z0-9_]*\\}))+/?");
  private static final Pattern NAME = Pattern.compile("\\{([^}]*)\\}");
  private static final Set<String> OF_PLATFORM = Set.of("rest", "sign-in");
  private static final int LONGEST = 200;

  private final Context context;
  private final Typer typer;
  private final Parameters parameters;
  private final Accesses accesses;
  private final Map<String, String> taken = new HashMap<>();

  ScreenResolver(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
    this.parameters = new Parameters(context, typer);
    this.accesses = new Accesses(context);
  }

  /** Makes known what can be opened and used. */
  void declare() {
    for (Declaration.ScreenElement screen : elements()) {
      List<Parameter> inputs = parameters.of(screen.parameters());
      inputs.stream().filter(it -> !EntryResolver.fitsAddress(it.type())).forEach(this::notOpened);
      declare(context.model(screen.name()), inputs);
    }
    for (Declaration.BlockElement block : context.names().all(Declaration.BlockElement.class)) {
      declare(context.model(block.name()), parameters.of(block.parameters()));
    }
  }

  private void declare(String name, List<Parameter> inputs) {
    context.signatures().declare(name, new Signatures.Signature(inputs, new Type.Nothing(), false));
  }

  private List<Declaration.ScreenElement> elements() {
    return context.names().all(Declaration.ScreenElement.class);
  }

  private void notOpened(Parameter parameter) {
    context.report(
        ProblemCode.SCREEN_PARAMETER,
        parameter.position(),
        "`"
            + parameter.name()
            + "` is "
            + SpokenType.of(parameter.type())
            + ", which no address holds",
        "hand over the record that it belongs to");
  }

  /** In the order of the files. */
  List<Screen> screens(List<Query> queries, Set<String> withScreens) {
    new BlockCircles(context).report();
    for (Declaration.BlockElement block : context.names().all(Declaration.BlockElement.class)) {
      PartResolver.check(
          context,
          parts(block.name().text(), queries, withScreens, List.of()).forOthers(block.shared()),
          block);
    }
    List<Screen> screens = new ArrayList<>();
    elements().forEach(it -> screens.add(screen(it, queries, withScreens)));
    return screens;
  }

  private static ScreenParts parts(
      String name, List<Query> queries, Set<String> withScreens, List<Parameter> entries) {
    return new ScreenParts(name, queries, withScreens, entries, new AtomicInteger(), false);
  }

  private Screen screen(
      Declaration.ScreenElement element, List<Query> queries, Set<String> withScreens) {
    List<Parameter> inputs =
        context
            .signatures()
            .of(element.name().text())
            .map(Signatures.Signature::parameters)
            .orElse(List.of());
    Scope scope = Scope.of(Scope.Place.SCREEN);
    Parameters.into(scope, inputs, false);
    List<Parameter> entries = entries(element, queries, withScreens, scope);
    ScreenParts shared = parts(element.name().text(), queries, withScreens, entries);
    List<Part> parts = PartResolver.ofScreen(context, shared).of(element.parts(), scope);
    Access access =
        accesses.open(
            element.access(),
            element.name().position(),
            "the screen `" + element.name().text() + "`");
    return new Screen(
        element.name().text(),
        element.description(),
        title(element, inputs),
        inputs,
        entries,
        path(element, inputs),
        access,
        parts,
        element.name().position());
  }

  private List<Parameter> entries(
      Declaration.ScreenElement element,
      List<Query> queries,
      Set<String> withScreens,
      Scope scope) {
    // Rows are looked at for their type only; what is wrong with them is said with the table.
    Context silent = context.silent();
    Typer quiet = new Typer(silent);
    TableResolver tables =
        new TableResolver(
            silent, quiet, queries, new LinkResolver(silent, quiet, withScreens, false), "");
    return new EntryResolver(context, typer, tables, scope).of(element.parts());
  }

  private Expression title(Declaration.ScreenElement element, List<Parameter> inputs) {
    Scope scope = Scope.of(Scope.Place.SCREEN);
    Parameters.into(scope, inputs, false);
    return element
        .title()
        .map(it -> typer.fitted(it, scope, new Type.Text(0), false, "a title"))
        .orElseGet(
            () ->
                new Expression.Literal(
                    Labels.of(element.name().text()), new Type.Text(0), element.name().position()));
  }

  private String path(Declaration.ScreenElement element, List<Parameter> inputs) {
    String written =
        element.path().map(Declaration.Path::text).orElseGet(() -> usual(element, inputs));
    String path =
        written.length() > 1 && written.endsWith("/")
            ? written.substring(0, written.length() - 1)
            : written;
    Position here =
        element.path().map(Declaration.Path::position).orElse(element.name().position());
    if (path.length() > LONGEST || !ADDRESS.matcher(path).matches()) {
      context.report(
          ProblemCode.ADDRESS_BROKEN,
          here,
          "this is no address",
          "it begins with / and has letters, digits, - and {names}: \"/orders/{order}\"");
      return "/";
    }
    String first = path.substring(1).replaceAll("/.*", "");
    if (first.startsWith("_") || OF_PLATFORM.contains(first)) {
      context.report(
          ProblemCode.ADDRESS_TAKEN,
          here,
          "addresses below `/" + first + "` belong to the platform",
          "choose another one");
    }
    String other = taken.putIfAbsent(NAME.matcher(path).replaceAll("{}"), element.name().text());
    if (other != null) {
      context.report(
          ProblemCode.ADDRESS_TAKEN,
          here,
          "the screen `" + other + "` is at this address already",
          "give one of the two another address: at \"/...\"");
    }
    named(path, here, inputs);
    return path;
  }

  private void named(String path, Position here, List<Parameter> inputs) {
    Set<String> seen = new HashSet<>();
    Matcher matcher = NAME.matcher(path);
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean required = inputs.stream().anyMatch(it -> it.name().equals(name) && !it.optional());
      if (!required || !seen.add(name)) {
        context.report(
            ProblemCode.ADDRESS_PARAMETER,
            here,
            required
                ? "`" + name + "` stands in the address twice"
                : "the screen has no parameter `" + name + "` that is always there",
            "");
      }
    }
  }

  /** {@code OrderDetail(order Order)} is at {@code /order-detail/{order}}. */
  private static String usual(Declaration.ScreenElement element, List<Parameter> inputs) {
    StringBuilder path =
        new StringBuilder("/")
            .append(
                element
                    .name()
                    .text()
                    .replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1-$2")
                    .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1-$2")
                    .toLowerCase(Locale.ROOT));
    inputs.stream()
        .filter(it -> !it.optional() && it.defaultValue().isEmpty())
        .forEach(it -> path.append("/{").append(it.name()).append("}"));
    return path.toString();
  }
}
