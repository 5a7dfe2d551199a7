package dev.croft.compiler.emit.java;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.optimize.Optimized;
import dev.croft.compiler.optimize.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All Java classes of an application, element by element. */
public final class JavaEmitter {
  private JavaEmitter() {}

  /**
   * @param shape of the whole model, whatever was optimised away
   */
  public static List<Unit> units(Optimized optimized, DatabaseShape shape) {
    Application application = optimized.application();
    Plan plan = optimized.plan();
    Packages home = new Packages(application);
    EntityReach reach = new EntityReach(application, shape);
    List<Unit> all = new ArrayList<>();
    for (StaticEntity it : application.staticEntities()) {
      all.add(unit("static", it.name(), () -> List.of(StaticClass.of(it, application, home))));
    }
    for (Entity it : application.entities()) {
      String served = reach.code(it);
      all.add(
          new Unit(
              "entity",
              it.name(),
              Set.of(),
              served,
              () ->
                  List.of(
                      RecordClass.of(it, home),
                      TableClass.of(it, application, plan, home),
                      ResourceClass.of(it, application, plan, served, home))));
    }
    for (Application.Structure it : application.structures()) {
      all.add(
          unit("structure", it.name(), () -> List.of(StructureClass.of(it, application, home))));
    }
    for (Query it : application.queries()) {
      all.add(unit("query", it.name(), () -> List.of(QueryClass.of(it, application, plan, home))));
    }
    for (Screen it : application.ownScreens()) {
      all.add(unit("screen", it.name(), () -> screen(it, application, plan, home)));
    }
    for (Action it : application.actions()) {
      all.add(
          new Unit(
              "action",
              it.name(),
              it.java().isPresent() ? everything(application) : Set.of(),
              "",
              () -> List.of(ActionClass.of(it, application, plan, home))));
    }
    JavaSource settings = SettingsClass.of(application, home);
    all.add(new Unit("settings", "", Set.of(), settings.text(), () -> List.of(settings)));
    JavaSource rules = RulesClass.of(application, shape, home);
    all.add(new Unit("rules", "", Set.of(), rules.text(), () -> List.of(rules)));
    JavaSource servlet = ApplicationClass.of(application, home);
    all.add(new Unit("servlet", "", served(application), servlet.text(), () -> List.of(servlet)));
    return all;
  }

  private static Unit unit(String kind, String name, Supplier<List<JavaSource>> emitted) {
    return new Unit(kind, name, Set.of(), "", emitted);
  }

  private static List<JavaSource> screen(
      Screen screen, Application application, Plan plan, Packages home) {
    List<JavaSource> all = new ArrayList<>();
    screen.ownQueries().forEach(it -> all.add(QueryClass.of(it, application, plan, home)));
    all.add(ScreenClass.of(screen, application, plan, home));
    return all;
  }

  /** Java of an author may use any class of the application. */
  private static Set<String> everything(Application application) {
    return Stream.of(
            application.staticEntities().stream().map(StaticEntity::name),
            application.entities().stream().map(Entity::name),
            application.structures().stream().map(Application.Structure::name),
            application.queries().stream().map(Query::name),
            application.actions().stream().map(Action::name),
            application.ownScreens().stream().map(Screen::name))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  private static Set<String> served(Application application) {
    return application.restApis().stream()
        .flatMap(api -> api.operations().stream())
        .map(
            operation ->
                switch (operation.target()) {
                  case Application.Target.OfQuery it -> it.query();
                  case Application.Target.OfAction it -> it.action();
                  case Application.Target.OfEntity it -> it.entity();
                })
        .collect(Collectors.toSet());
  }

  /** The names of all classes that others may import. */
  public static Set<String> typeNames(Application application) {
    return new Packages(application).names();
  }

  /** The classes of the whole model as it stands, with its tests, which no archive has. */
  public static List<JavaSource> emitWithTests(Application application, DatabaseShape shape) {
    List<JavaSource> all = new ArrayList<>(emit(Optimized.nothing(application), shape));
    all.add(TestsClass.of(application, new Packages(application)));
    return all;
  }

  /** The classes of all elements. */
  public static List<JavaSource> emit(Optimized optimized, DatabaseShape shape) {
    return units(optimized, shape).stream()
        .flatMap(unit -> unit.emitted().get().stream())
        .sorted(Comparator.comparing(JavaSource::className))
        .toList();
  }

  /** The class of an action. */
  public static String action(Application application, String name) {
    return JavaNames.basePackage(application) + ".action." + JavaNames.type(name) + "Action";
  }

  /** The class that runs the tests. */
  public static String tests(Application application) {
    return JavaNames.basePackage(application) + "." + TestsClass.NAME;
  }

  /** The class that {@code web.xml} names. */
  public static String servlet(Application application) {
    return JavaNames.basePackage(application) + ".ModelServlet";
  }
}
