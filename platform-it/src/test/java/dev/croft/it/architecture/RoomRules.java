package dev.croft.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who may use whom. */
final class RoomRules {
  private static final String OURS = "dev.croft.";

  private RoomRules() {}

  /** Classes in the folder of a room whose package belongs to another one. */
  static List<String> strangers(Room room, JavaClasses inItsFolder) {
    return inItsFolder.stream()
        .filter(type -> !Room.of(type.getPackageName()).filter(room::equals).isPresent())
        .map(JavaClass::getName)
        .toList();
  }

  static final ArchRule EVERY_PACKAGE_HAS_A_ROOM =
      classes()
          .should(breaking("live in a room", RoomRules::homelessness))
          .because("docs/architecture.md lists the rooms and their packages");

  static final ArchRule ROOMS_USE_ONLY_WHAT_THEY_MAY =
      classes()
          .should(eachDependency("use only what its room may use", RoomRules::trespass))
          .because("docs/architecture.md says what each room may use; nothing points back");

  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("dev.croft.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages that need each other are one package");

  static final ArchRule A_FEATURE_NEVER_IMPORTS_ITS_LEAF =
      classes()
          .should(eachDependency("leave its leaves alone", RoomRules::leafOfItsOwn))
          .because("technology is a leaf: the interface is the feature's, the adapter the leaf's");

  static final ArchRule A_FEATURE_KNOWS_NO_JAKARTA =
      classes()
          .should(eachDependency("know no jakarta.*", RoomRules::jakartaInAFeature))
          .because("a feature package holds values and decisions");

  private static Optional<String> homelessness(JavaClass type) {
    return Room.of(type.getPackageName()).isPresent()
        ? Optional.empty()
        : Optional.of(type.getName() + " lives in a package that no room has");
  }

  private static Optional<String> trespass(Dependency dependency) {
    Room room = Room.of(dependency.getOriginClass().getPackageName()).orElse(null);
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    if (room == null || target.isEmpty() || target.startsWith("java")) {
      return Optional.empty();
    }
    boolean allowed =
        (target + ".").startsWith(OURS)
            ? Room.of(target).map(room::mayUse).orElse(false)
            : room.mayUseLibrary(target);
    return allowed
        ? Optional.empty()
        : Optional.of(
            room.folder() + " may not use " + target + ": " + dependency.getDescription());
  }

  private static Optional<String> leafOfItsOwn(Dependency dependency) {
    String feature = dependency.getOriginClass().getPackageName();
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    return Room.FEATURES.contains(feature) && target.startsWith(feature + ".")
        ? Optional.of(dependency.getDescription())
        : Optional.empty();
  }

  private static Optional<String> jakartaInAFeature(Dependency dependency) {
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    return Room.FEATURES.contains(dependency.getOriginClass().getPackageName())
            && target.startsWith("jakarta.")
        ? Optional.of(dependency.getDescription())
        : Optional.empty();
  }

  static ArchCondition<JavaClass> eachDependency(
      String description, Function<Dependency, Optional<String>> broken) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .map(broken)
            .flatMap(Optional::stream)
            .distinct()
            .forEach(sentence -> events.add(SimpleConditionEvent.violated(type, sentence)));
      }
    };
  }

  static ArchCondition<JavaClass> breaking(
      String description, Function<JavaClass, Optional<String>> broken) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        broken
            .apply(type)
            .ifPresent(sentence -> events.add(SimpleConditionEvent.violated(type, sentence)));
      }
    };
  }
}
