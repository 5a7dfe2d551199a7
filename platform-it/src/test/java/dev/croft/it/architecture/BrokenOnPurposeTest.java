package dev.croft.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule is broken on purpose and must notice it; its innocent neighbour must pass. */
class BrokenOnPurposeTest {
  @TempDir private Path folder;

  @Test
  void aPackageWithoutARoomIsNoticed() throws IOException {
    broken(RoomRules.EVERY_PACKAGE_HAS_A_ROOM, "package dev.croft.attic; class Box {}");
    holds(RoomRules.EVERY_PACKAGE_HAS_A_ROOM, "package dev.croft.gate; class Latch {}");
  }

  @Test
  void aClassInTheFolderOfAnotherRoomIsNoticed() throws IOException {
    var classes =
        CompiledText.classes(
            Files.createTempDirectory(folder, "case"),
            "package dev.croft.gate; class Door {}",
            "package dev.croft.cli.print; class Page {}");
    Room gate = Room.of("dev.croft.gate").orElseThrow();
    assertThat(RoomRules.strangers(gate, classes)).containsExactly("dev.croft.cli.print.Page");
  }

  @Test
  void aBuildThatChecksLessIsNoticed() {
    assertThat(SourceRules.missingIn("<project>googleJavaFormat</project>"))
        .containsExactly("<project.build.outputTimestamp>", "-Xplugin:ErrorProne");
  }

  @Test
  void aRoomThatUsesAnotherOneIsNoticed() throws IOException {
    String users = CompiledText.emptyClass("dev.croft.identity.Users");
    broken(
        RoomRules.ROOMS_USE_ONLY_WHAT_THEY_MAY,
        users,
        "package dev.croft.compiler.read; class Reader { dev.croft.identity.Users users; }");
    broken(
        RoomRules.ROOMS_USE_ONLY_WHAT_THEY_MAY,
        users,
        "package dev.croft.cli.remote; class Asking { dev.croft.identity.Users users; }");
    holds(
        RoomRules.ROOMS_USE_ONLY_WHAT_THEY_MAY,
        users,
        "package dev.croft.web.api; class Asked { dev.croft.identity.Users users; }");
  }

  @Test
  void aRoomThatUsesALibraryThatIsClosedToItIsNoticed() throws IOException {
    String servlet = CompiledText.emptyClass("jakarta.servlet.Servlet");
    broken(
        RoomRules.ROOMS_USE_ONLY_WHAT_THEY_MAY,
        servlet,
        "package dev.croft.compiler.emit; class Emitter { jakarta.servlet.Servlet servlet; }");
    broken(
        RoomRules.ROOMS_USE_ONLY_WHAT_THEY_MAY,
        CompiledText.emptyClass("com.google.Gson"),
        "package dev.croft.runtime; class Reading { com.google.Gson gson; }");
    holds(
        RoomRules.ROOMS_USE_ONLY_WHAT_THEY_MAY,
        servlet,
        "package dev.croft.runtime; class Router { jakarta.servlet.Servlet servlet; }");
  }

  @Test
  void aCycleOfPackagesIsNoticed() throws IOException {
    broken(
        RoomRules.PACKAGES_HAVE_NO_CYCLES,
        "package dev.croft.cli.api; public class Call { dev.croft.cli.print.Page page; }",
        "package dev.croft.cli.print; public class Page { dev.croft.cli.api.Call call; }");
    holds(
        RoomRules.PACKAGES_HAVE_NO_CYCLES,
        "package dev.croft.cli.api; public class Call { dev.croft.cli.print.Page page; }",
        CompiledText.emptyClass("dev.croft.cli.print.Page"));
  }

  @Test
  void aFeatureThatImportsItsLeafIsNoticed() throws IOException {
    broken(
        RoomRules.A_FEATURE_NEVER_IMPORTS_ITS_LEAF,
        CompiledText.emptyClass("dev.croft.settings.jdbc.Rows"),
        "package dev.croft.settings; class Settings { dev.croft.settings.jdbc.Rows rows; }");
    holds(
        RoomRules.A_FEATURE_NEVER_IMPORTS_ITS_LEAF,
        CompiledText.emptyClass("dev.croft.settings.Settings"),
        "package dev.croft.settings.jdbc; class Rows { dev.croft.settings.Settings settings; }");
  }

  @Test
  void jakartaInAFeatureIsNoticed() throws IOException {
    String inject = CompiledText.emptyClass("jakarta.inject.Provider");
    broken(
        RoomRules.A_FEATURE_KNOWS_NO_JAKARTA,
        inject,
        "package dev.croft.deployment; class Plan { jakarta.inject.Provider provider; }");
    holds(
        RoomRules.A_FEATURE_KNOWS_NO_JAKARTA,
        inject,
        "package dev.croft.deployment.ejb; class Wiring { jakarta.inject.Provider provider; }");
  }

  @Test
  void technologyOutsideItsLeafIsNoticed() throws IOException {
    String[][] cases = {
      {"jakarta.persistence.EntityManager", "jpa"},
      {"jakarta.jms.Queue", "jms"},
      {"jakarta.batch.api.Batchlet", "batch"},
      {"jakarta.ejb.Timer", "ejb"},
      {"org.hibernate.Session", "jpa"},
      {"org.infinispan.Cache", "infinispan"},
      {"org.jboss.dmr.ModelNode", "wildfly"},
      {"org.wildfly.security.Thing", "wildfly"},
    };
    for (String[] each : cases) {
      String library = CompiledText.emptyClass(each[0]);
      String use = "package dev.croft.logs.%s; class Use { " + each[0] + " it; }";
      broken(TechnologyRules.TECHNOLOGY_STAYS_IN_ITS_LEAF, library, use.formatted("jdbc"));
      holds(TechnologyRules.TECHNOLOGY_STAYS_IN_ITS_LEAF, library, use.formatted(each[1]));
    }
    broken(
        TechnologyRules.TECHNOLOGY_STAYS_IN_ITS_LEAF,
        CompiledText.emptyClass("jakarta.ws.rs.Path"),
        "package dev.croft.web.console; class Page { jakarta.ws.rs.Path path; }");
    broken(
        TechnologyRules.TECHNOLOGY_STAYS_IN_ITS_LEAF,
        CompiledText.emptyClass("jakarta.faces.Context"),
        "package dev.croft.web.api; class Answer { jakarta.faces.Context context; }");
  }

  @Test
  void namesThatSayNothingAreNoticed() throws IOException {
    for (String name : new String[] {"UsersImpl", "TextUtil", "DateHelper", "LogManager"}) {
      broken(
          TechnologyRules.NAMES_SAY_SOMETHING, CompiledText.emptyClass("dev.croft.logs." + name));
    }
    for (String part : new String[] {"common", "util", "misc", "core"}) {
      broken(
          TechnologyRules.NAMES_SAY_SOMETHING,
          CompiledText.emptyClass("dev.croft.logs." + part + ".Line"));
    }
    holds(TechnologyRules.NAMES_SAY_SOMETHING, CompiledText.emptyClass("dev.croft.logs.Utility"));
  }

  @Test
  void sleepIsNoticed() throws IOException {
    broken(
        TechnologyRules.NOBODY_SLEEPS,
        "package dev.croft.logs; class Nap { void nap() throws Exception { Thread.sleep(1); } }");
    broken(
        TechnologyRules.NOBODY_SLEEPS,
        "package dev.croft.logs; class Nap { void nap() throws Exception {"
            + " java.util.concurrent.TimeUnit.DAYS.sleep(1); } }");
  }

  @Test
  void printingIsNoticed() throws IOException {
    String printing = "package dev.croft.%s; class Say { void say() { System.%s.println(); } }";
    broken(TechnologyRules.ONLY_THE_COMMANDS_PRINT, printing.formatted("logs", "out"));
    broken(TechnologyRules.ONLY_THE_COMMANDS_PRINT, printing.formatted("compiler.read", "err"));
    holds(TechnologyRules.ONLY_THE_COMMANDS_PRINT, printing.formatted("cli", "out"));
  }

  @Test
  void timeFromElsewhereIsNoticed() throws IOException {
    String asking =
        "package dev.croft.logs; class Ask { Object when(java.time.Clock clock) { return %s; } }";
    for (String other :
        new String[] {
          "System.currentTimeMillis()",
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.ZonedDateTime.now(java.time.ZoneId.of(\"UTC\"))",
          "new java.util.Date()"
        }) {
      broken(TechnologyRules.TIME_COMES_FROM_A_CLOCK, asking.formatted(other));
    }
    holds(TechnologyRules.TIME_COMES_FROM_A_CLOCK, asking.formatted("clock.instant()"));
    holds(
        TechnologyRules.TIME_COMES_FROM_A_CLOCK,
        asking.formatted("java.time.LocalDate.now(clock)"));
  }

  @Test
  void aLongConstructorIsNoticed() throws IOException {
    String type = "package dev.croft.logs; class Many { Many(%s) {} }";
    String six = "int a, int b, int c, int d, int e, int f";
    broken(TechnologyRules.CONSTRUCTORS_ARE_SHORT, type.formatted(six + ", int g"));
    holds(TechnologyRules.CONSTRUCTORS_ARE_SHORT, type.formatted(six));
    holds(
        TechnologyRules.CONSTRUCTORS_ARE_SHORT,
        "package dev.croft.logs; record Row(" + six + ", int g) {}");
  }

  @Test
  void whatTheTextOfASourceBreaksIsNoticed() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("platform-x/src/main/java"));
    Files.writeString(sources.resolve("Long.java"), "\n".repeat(401));
    Files.writeString(sources.resolve("Growing.java"), "\n".repeat(201));
    Files.writeString(sources.resolve("Later.java"), "// TO" + "DO: think\n");
    Files.writeString(
        sources.resolve("Silent.java"), "package x;\n\npublic final class Silent {}\n");
    Files.writeString(
        sources.resolve("Told.java"),
        "package x;\n\n/** Told. */\n@Deprecated\npublic class Told {}\n");
    SourceRules rules = new SourceRules(folder);
    assertThat(rules.tooLong()).singleElement().asString().contains("Long.java has 401 lines");
    assertThat(rules.growing()).hasSize(2);
    assertThat(rules.unfinished()).singleElement().asString().contains("Later.java:1");
    assertThat(rules.undocumented()).singleElement().asString().contains("Silent.java:3");
  }

  private void broken(ArchRule rule, String... sources) throws IOException {
    assertThat(violations(rule, sources)).as(String.join("\n", sources)).isTrue();
  }

  private void holds(ArchRule rule, String... sources) throws IOException {
    assertThat(violations(rule, sources)).as(String.join("\n", sources)).isFalse();
  }

  private boolean violations(ArchRule rule, String... sources) throws IOException {
    Path fresh = Files.createTempDirectory(folder, "case");
    return rule.evaluate(CompiledText.classes(fresh, sources)).hasViolation();
  }
}
