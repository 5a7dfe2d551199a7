package dev.croft.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Where a technology may be used, how types are called, where time comes from. */
final class TechnologyRules {
  /** Beginnings of packages, and what a package must have in its name to use them. */
  private static final Map<String, String> LEAF_OF =
      Map.of(
          "jakarta.persistence.", "jpa",
          "jakarta.jms.", "jms",
          "jakarta.batch.", "batch",
          "jakarta.ejb.", "ejb",
          "org.hibernate.", "jpa",
          "org.infinispan.", "infinispan",
          "org.jboss.", "wildfly",
          "org.wildfly.", "wildfly",
          "jakarta.faces.", "console",
          "jakarta.ws.rs.", "api");

  private static final List<String> EMPTY_NAMES = List.of("Impl", "Util", "Helper", "Manager");
  private static final Set<String> EMPTY_PACKAGES = Set.of("common", "util", "misc", "core");
  private static final int MOST_PARAMETERS = 6;

  private TechnologyRules() {}

  static final ArchRule TECHNOLOGY_STAYS_IN_ITS_LEAF =
      classes()
          .should(RoomRules.eachDependency("keep technology in its leaf", TechnologyRules::astray))
          .because("`ls` shows the business, and where each technology is used");

  static final ArchRule NAMES_SAY_SOMETHING =
      classes()
          .should(RoomRules.breaking("have a name of the field", TechnologyRules::emptyName))
          .because("a name is a sentence or a noun of the field");

  static final ArchRule NOBODY_SLEEPS =
      classes()
          .should(RoomRules.breaking("not sleep", TechnologyRules::sleep))
          .because("one waits for a named condition");

  static final ArchRule ONLY_THE_COMMANDS_PRINT =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.croft.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a server has a log");

  // A stopwatch (System.nanoTime) is no clock: it says how long, never when.
  static final ArchRule TIME_COMES_FROM_A_CLOCK =
      classes()
          .should(RoomRules.breaking("take the time from a Clock", TechnologyRules::otherTime))
          .because("time is a parameter, so that tests can set it");

  static final ArchRule CONSTRUCTORS_ARE_SHORT =
      classes()
          .should(RoomRules.breaking("have short constructors", TechnologyRules::longConstructor))
          .because("a class that needs more than six others does more than one thing");

  private static Optional<String> astray(Dependency dependency) {
    String origin = dependency.getOriginClass().getPackageName();
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName() + ".";
    if (!origin.startsWith("dev.croft") || origin.startsWith("dev.croft.gate")) {
      return Optional.empty();
    }
    return LEAF_OF.entrySet().stream()
        .filter(leaf -> target.startsWith(leaf.getKey()))
        .filter(leaf -> !Arrays.asList(origin.split("\\.")).contains(leaf.getValue()))
        .map(leaf -> "only .." + leaf.getValue() + ".. may: " + dependency.getDescription())
        .findFirst();
  }

  private static Optional<String> emptyName(JavaClass type) {
    String name = type.getSimpleName();
    if (EMPTY_NAMES.stream().anyMatch(name::endsWith)) {
      return Optional.of(type.getName() + " has a name that says nothing");
    }
    return Arrays.stream(type.getPackageName().split("\\."))
        .filter(EMPTY_PACKAGES::contains)
        .map(part -> type.getName() + " is in a package that says nothing: " + part)
        .findFirst();
  }

  private static Optional<String> sleep(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .filter(call -> call.getName().equals("sleep"))
        .filter(
            call ->
                call.getTargetOwner().isEquivalentTo(Thread.class)
                    || call.getTargetOwner().isEquivalentTo(TimeUnit.class))
        .map(JavaAccess::getDescription)
        .findFirst();
  }

  private static Optional<String> otherTime(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .filter(TechnologyRules::readsTheSystemClock)
        .map(JavaAccess::getDescription)
        .findFirst();
  }

  private static boolean readsTheSystemClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals(JavaConstructor.CONSTRUCTOR_NAME)
          && access.getTarget().getFullName().endsWith("()");
    }
    return owner.getPackageName().equals(Instant.class.getPackageName())
        && !owner.isEquivalentTo(Clock.class)
        && name.equals("now")
        && !access.getTarget().getFullName().endsWith("(" + Clock.class.getName() + ")");
  }

  private static Optional<String> longConstructor(JavaClass type) {
    if (type.isRecord() || type.isEnum() || type.isAnonymousClass()) {
      return Optional.empty();
    }
    return type.getConstructors().stream()
        .filter(constructor -> !constructor.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(constructor -> constructor.getRawParameterTypes().size() > MOST_PARAMETERS)
        .map(constructor -> constructor.getFullName() + " takes too many parameters")
        .findFirst();
  }
}
