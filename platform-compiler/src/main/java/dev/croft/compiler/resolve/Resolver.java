package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Automation;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.MenuEntry;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.source.Position;
import dev.croft.compiler.source.Producers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole of a program to the typed model. What has a problem is not to be built from. */
public final class Resolver {
  private static final Position NOWHERE = new Position("", 1, 1, 2);

  private final Program program;
  private final Context context;
  private final Typer typer;

  Resolver(Program program, Context context) {
    this.program = program;
    this.context = context;
    this.typer = new Typer(context);
  }

  /** The model counts only when no error was found. */
  public static Resolved resolve(Program program, Producers producers, Problems problems) {
    Signatures signatures = new Signatures();
    Map<String, UsedApplication> used =
        new UsedApplications(producers, signatures).of(program, problems);
    Context context = UsedApplications.context(program, "", used, signatures, problems);
    List<Application> pool =
        UsedApplication.reachable(used).values().stream().map(UsedApplication::elements).toList();
    return new Resolved(new Resolver(program, context).run(pool), pool);
  }

  /** Only what other applications may need. */
  Application elements() {
    DataResolver data = new DataResolver(context, typer);
    data.declare();
    List<Application.Setting> settings = settings();
    LogicResolver logic = new LogicResolver(context, typer);
    logic.declare();
    AutomationResolver automatic =
        new AutomationResolver(
            context, typer, logic, program.all(Declaration.EventElement.class).toList());
    automatic.declare();
    new ScreenResolver(context, typer).declare();
    return new Application(
        context.names().application(),
        "",
        "",
        List.of(),
        settings,
        errors(),
        data.staticEntities(),
        data.entities(),
        AutomationResolver.joined(data.structures(), automatic.structures()),
        logic.queries(),
        AutomationResolver.joined(logic.actions(), automatic.callable()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Automation.NONE,
        NOWHERE);
  }

  private Application run(List<Application> pool) {
    DataResolver data = new DataResolver(context, typer);
    data.declare();
    List<Application.Setting> settings = settings();
    LogicResolver logic = new LogicResolver(context, typer);
    logic.declare();
    AutomationResolver automatic =
        new AutomationResolver(
            context, typer, logic, program.all(Declaration.EventElement.class).toList());
    automatic.declare();
    ScreenResolver laidOut = new ScreenResolver(context, typer);
    laidOut.declare();
    OpenResolver opened = new OpenResolver(context);
    List<Declaration.OpenElement> opens = program.all(Declaration.OpenElement.class).toList();
    List<Application.Screens> generated =
        sorted(opened.screens(opens), Application.Screens::entity);
    List<Screen> screens =
        laidOut.screens(
            Stream.concat(
                    logic.queries().stream(), pool.stream().flatMap(it -> it.queries().stream()))
                .toList(),
            generated.stream().map(Application.Screens::entity).collect(Collectors.toSet()));
    List<MenuEntry> menu =
        new MenuResolver(context, screens, generated)
            .of(program.all(Declaration.MenuElement.class).toList());
    Optional<Declaration.ApplicationElement> application =
        program.all(Declaration.ApplicationElement.class).findFirst();
    return new Application(
        application.map(it -> it.name().text()).orElse(""),
        application.map(this::title).orElse(""),
        application.map(Declaration.Named::description).orElse(""),
        sorted(roles(), Application.Role::name),
        sorted(settings, Application.Setting::name),
        sorted(errors(), Application.ErrorKind::name),
        sorted(data.staticEntities(), it -> it.name()),
        sorted(data.entities(), it -> it.name()),
        sorted(
            AutomationResolver.joined(data.structures(), automatic.structures()),
            Application.Structure::name),
        sorted(logic.queries(), it -> it.name()),
        sorted(AutomationResolver.joined(logic.actions(), automatic.actions()), it -> it.name()),
        generated,
        sorted(screens, Screen::name),
        menu,
        sorted(opened.rest(opens), Application.RestOf::entity),
        sorted(
            new RestResolver(context).of(program.all(Declaration.RestElement.class).toList()),
            Application.RestApi::path),
        sorted(pool.stream().map(Application::name).toList(), it -> it),
        logic.tests(program.all(Declaration.TestElement.class).toList()),
        automatic.automation(),
        application.map(Declaration::position).orElse(NOWHERE));
  }

  private static <T> List<T> sorted(List<T> elements, Function<T, String> name) {
    return elements.stream().sorted(Comparator.comparing(name)).toList();
  }

  private String title(Declaration.ApplicationElement application) {
    Optional<String> fixed =
        application.title().map(Term.Text::fixed).orElse(Optional.of(application.name().text()));
    if (fixed.isEmpty()) {
      context.report(
          ProblemCode.TEXT_WITH_HOLES,
          application.title().orElseThrow().position(),
          "nothing can be filled into the title of an application",
          "a brace itself is written \\{");
    }
    return fixed.orElse("");
  }

  private List<Application.Role> roles() {
    return context.names().all(Declaration.RoleElement.class).stream()
        .map(it -> new Application.Role(it.name().text(), it.description(), it.name().position()))
        .toList();
  }

  private List<Application.ErrorKind> errors() {
    return context.names().all(Declaration.ErrorElement.class).stream()
        .map(
            it ->
                new Application.ErrorKind(
                    context.model(it.name()), it.description(), it.name().position()))
        .toList();
  }

  private List<Application.Setting> settings() {
    return context.names().all(Declaration.SettingElement.class).stream()
        .map(this::setting)
        .toList();
  }

  private Application.Setting setting(Declaration.SettingElement setting) {
    Type type = new TypeResolver(context).of(setting.type(), TypeResolver.Use.SETTING);
    Optional<Expression> usual =
        setting
            .defaultValue()
            .map(
                term ->
                    typer.fitted(
                        term,
                        Scope.of(Scope.Place.CONSTANT),
                        type,
                        setting.optional(),
                        "the default"))
            .filter(value -> !Broken.is(value));
    usual
        .filter(value -> !Constants.isConstant(value))
        .ifPresent(
            value ->
                context.report(
                    ProblemCode.DEFAULT_NOT_CONSTANT,
                    value.position(),
                    "the default of a setting is a constant"));
    context.signatures().setting(context.model(setting.name()), type, setting.optional());
    return new Application.Setting(
        context.model(setting.name()),
        setting.description(),
        type,
        setting.optional(),
        usual,
        setting.name().position());
  }
}
