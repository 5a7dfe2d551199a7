package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of one screen, or of a block that is looked at by itself. */
final class PartResolver {
  private static final int MOST_PARTS = 1000;
  private static final Type TEXT = new Type.Text(0);

  private final Context context;
  private final Typer typer;
  private final ScreenParts screen;
  private final LinkResolver links;
  private final ValueResolver values;
  private final TableResolver tables;
  private final List<String> blocks;

  private PartResolver(Context context, ScreenParts screen, List<String> blocks) {
    this.context = context;
    this.typer = new Typer(context);
    this.screen = screen;
    this.links = new LinkResolver(context, typer, screen.withScreens(), screen.forOthers());
    this.values = new ValueResolver(context, typer, links);
    this.tables = new TableResolver(context, typer, screen.queries(), links, screen.name());
    this.blocks = List.copyOf(blocks);
  }

  static PartResolver ofScreen(Context context, ScreenParts screen) {
    return new PartResolver(context, screen, List.of());
  }

  /** Reports what is wrong with the block, wherever it is used. */
  static void check(Context context, ScreenParts screen, Declaration.BlockElement block) {
    Scope scope = Scope.of(Scope.Place.SCREEN);
    Parameters.into(
        scope,
        context
            .signatures()
            .of(context.model(block.name()))
            .map(Signatures.Signature::parameters)
            .orElse(List.of()),
        false);
    new PartResolver(context, screen, List.of(context.model(block.name())))
        .of(block.parts(), scope);
  }

  /** The entries of a screen must be in the scope already. */
  List<Part> of(List<PartLine> lines, Scope scope) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof PartLine.Tab) {
        int end = i;
        while (end < lines.size() && lines.get(end) instanceof PartLine.Tab) {
          end++;
        }
        parts.add(tabs(lines.subList(i, end), scope));
        i = end - 1;
      } else {
        part(lines.get(i), scope).ifPresent(parts::add);
      }
    }
    return parts;
  }

  private int next(Position here) {
    int id = screen.next();
    if (id == MOST_PARTS + 1) {
      context.report(ProblemCode.TOO_DEEP, here, "a screen has " + MOST_PARTS + " parts at most");
    }
    return id;
  }

  private Part tabs(List<PartLine> lines, Scope scope) {
    int id = next(lines.getFirst().position());
    List<Part.Section> tabs = new ArrayList<>();
    for (PartLine line : lines) {
      PartLine.Tab tab = (PartLine.Tab) line;
      tabs.add(
          new Part.Section(
              next(tab.position()),
              tab.title().text(),
              of(tab.parts(), scope.inner()),
              tab.position()));
    }
    return new Part.Tabs(id, tabs, lines.getFirst().position());
  }

  private Optional<Part> part(PartLine line, Scope scope) {
    int id = next(line.position());
    if (id > MOST_PARTS) {
      return Optional.empty();
    }
    return switch (line) {
      case PartLine.Search it -> search(it, id, scope);
      case PartLine.Paragraph it ->
          Optional.of(typer.fitted(it.text(), scope, TEXT, false, "a text"))
              .filter(text -> !Broken.is(text))
              .map(text -> new Part.Paragraph(id, text, it.position()));
      case PartLine.Figure it -> figure(it, id, scope);
      case PartLine.Show it -> show(it, id, scope);
      case PartLine.Form it -> new FormResolver(context, typer, links).of(it, id, scope);
      case PartLine.Table it -> tables.table(it, id, () -> next(it.position()), scope);
      case PartLine.Chart it -> tables.chart(it, id, scope);
      case PartLine.Button it ->
          new ButtonResolver(context, typer, links).ofPage(it, id, scope).map(Part.class::cast);
      case PartLine.Section it ->
          Optional.of(
              new Part.Section(
                  id, it.title().text(), of(it.parts(), scope.inner()), it.position()));
      case PartLine.Tab it -> Optional.of(tabs(List.of(it), scope));
      case PartLine.If it -> choice(it, id, scope);
      case PartLine.UseBlock it -> block(it, id, scope);
    };
  }

  private Optional<Part> search(PartLine.Search search, int id, Scope scope) {
    Optional<Parameter> entry = screen.entry(search.name().text());
    if (entry.isEmpty()) {
      context.report(
          ProblemCode.PART_NOT_HERE,
          search.position(),
          "a search belongs to a screen",
          "hand its value to the block as a parameter");
      return Optional.empty();
    }
    return Optional.of(
        new Part.Search(id, entry.get(), EntryResolver.label(search), search.position()));
  }

  private Optional<Part> figure(PartLine.Figure figure, int id, Scope scope) {
    Expression value = typer.used(typer.of(figure.value(), scope));
    Optional<Link> opens = links.of(figure.opens(), scope);
    return values
        .value(value, figure.label().text(), opens, it -> it, figure.position())
        .map(it -> new Part.Figure(id, it, figure.position()));
  }

  private Optional<Part> show(PartLine.Show show, int id, Scope scope) {
    Expression record = typer.used(typer.of(show.record(), scope));
    if (Broken.is(record)) {
      return Optional.empty();
    }
    boolean fits = record.type() instanceof Type.Reference || record.type() instanceof Type.RowOf;
    if (!fits) {
      context.report(
          ProblemCode.NOT_A_RECORD,
          show.record().position(),
          "a record is shown here, and this is " + SpokenType.of(record.type()),
          record.type() instanceof Type.ListOf ? "make a table of it: table ... { ... }" : "");
      return Optional.empty();
    }
    String local = "shown$" + id;
    boolean named = record instanceof Expression.Variable;
    String variable = record instanceof Expression.Variable it ? it.name() : local;
    Expression there = new Expression.Variable(variable, record.type(), false, record.position());
    Scope inner = scope.inner().within(there);
    List<Part.Value> shown =
        show.fields().stream().flatMap(it -> values.shown(it, inner).stream()).toList();
    Expression held =
        new Expression.Variable(variable, record.type(), record.optional(), record.position());
    Part.Show part = new Part.Show(id, held, shown, show.position());
    if (named) {
      return Optional.of(part);
    }
    // What is computed once is asked for many values.
    Part.Local once = new Part.Local(local, record.type(), record.optional(), record);
    return Optional.of(
        new Part.Inlined(next(show.position()), "", List.of(once), List.of(part), show.position()));
  }

  private Optional<Part> choice(PartLine.If choice, int id, Scope scope) {
    Expression condition = typer.condition(choice.condition(), scope);
    Scope then = scope.inner();
    Scope otherwise = scope.inner();
    Presence.whenTrue(condition).forEach(then::present);
    Presence.whenFalse(condition).forEach(otherwise::present);
    List<Part> yes = of(choice.then(), then);
    List<Part> no = of(choice.otherwise(), otherwise);
    return Broken.is(condition)
        ? Optional.empty()
        : Optional.of(new Part.Choice(id, condition, yes, no, choice.position()));
  }

  private Optional<Part> block(PartLine.UseBlock use, int id, Scope scope) {
    String name = use.block().text();
    Optional<Declaration.BlockElement> block =
        context.names().find(Declaration.BlockElement.class, name);
    if (block.isEmpty()) {
      context.unknown(
          ProblemCode.UNKNOWN_BLOCK,
          use.block(),
          "there is no block `" + name + "`",
          context.names().names(List.of(Declaration.BlockElement.class)));
      return Optional.empty();
    }
    Context home = context.home(name);
    if (blocks.contains(context.names().model(name))) {
      // A circle is told where it begins, see BlockCircles.
      return Optional.empty();
    }
    List<Parameter> parameters =
        context
            .signatures()
            .of(context.model(use.block()))
            .map(Signatures.Signature::parameters)
            .orElse(List.of());
    Term.Call call =
        new Term.Call(
            new Term.Name(use.block()), use.arguments(), Optional.empty(), use.position());
    return new Arguments(context, typer)
        .bound(use.block(), parameters, call, scope)
        .map(given -> inlined(use, id, home, block.get(), parameters, given));
  }

  /** What is wrong inside was said at the block itself. */
  private Part inlined(
      PartLine.UseBlock use,
      int id,
      Context home,
      Declaration.BlockElement block,
      List<Parameter> parameters,
      List<Expression> given) {
    Scope inside = Scope.of(Scope.Place.SCREEN);
    List<Part.Local> locals = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter it = parameters.get(i);
      String renamed = it.name() + "$" + id;
      inside.alias(it.name(), new Scope.Variable(renamed, it.type(), it.optional(), false));
      locals.add(new Part.Local(renamed, it.type(), it.optional(), given.get(i)));
    }
    List<String> around = new ArrayList<>(blocks);
    around.add(context.names().model(block.name().text()));
    List<Part> parts =
        new PartResolver(home.silent(), screen.withoutEntries().forOthers(home != context), around)
            .of(block.parts(), inside);
    return new Part.Inlined(id, block.name().text(), locals, parts, use.position());
  }
}
