package dev.croft.compiler.emit.java;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.optimize.Optimized;
import dev.croft.compiler.optimize.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All Java classes of an application, in the order of their names. */
public final class JavaEmitter {
  private JavaEmitter() {}

  /**
   * @param shape of the whole model, whatever was optimised away
   */
  public static List<JavaSource> emit(Optimized optimized, DatabaseShape shape) {
    Application application = optimized.application();
    Plan plan = optimized.plan();
    Packages home = new Packages(application);
    List<JavaSource> all = new ArrayList<>();
    application.staticEntities().forEach(it -> all.add(StaticClass.of(it, application, home)));
    application.entities().forEach(it -> all.add(RecordClass.of(it, home)));
    application.entities().forEach(it -> all.add(TableClass.of(it, application, plan, home)));
    application.entities().forEach(it -> all.add(ResourceClass.of(it, application, plan, home)));
    application.structures().forEach(it -> all.add(StructureClass.of(it, application, home)));
    application.queries().forEach(it -> all.add(QueryClass.of(it, application, plan, home)));
    application.ownScreens().stream()
        .flatMap(screen -> screen.ownQueries().stream())
        .forEach(it -> all.add(QueryClass.of(it, application, plan, home)));
    application.ownScreens().forEach(it -> all.add(ScreenClass.of(it, application, plan, home)));
    application.actions().forEach(it -> all.add(ActionClass.of(it, application, plan, home)));
    all.add(SettingsClass.of(application, home));
    all.add(RulesClass.of(application, shape, home));
    all.add(ApplicationClass.of(application, home));
    all.sort(Comparator.comparing(JavaSource::className));
    return List.copyOf(all);
  }

  /** The same with the tests of the model, which no archive has. */
  public static List<JavaSource> emitWithTests(Application application, DatabaseShape shape) {
    List<JavaSource> all = new ArrayList<>(emit(Optimized.nothing(application), shape));
    all.add(TestsClass.of(application, new Packages(application)));
    return all;
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
