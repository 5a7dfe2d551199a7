package dev.croft.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of {@code docs/architecture.md}, held by the build. */
class ArchitectureTest {
  private static final System.Logger LOG = System.getLogger(ArchitectureTest.class.getName());
  private static JavaClasses classes;
  private static final SourceRules SOURCES = new SourceRules(Repository.root());

  @BeforeAll
  static void read() {
    classes = Repository.classes();
  }

  @Test
  void everyPackageShouldHaveARoom() {
    RoomRules.EVERY_PACKAGE_HAS_A_ROOM.check(classes);
  }

  @Test
  void everyClassShouldLiveInTheFolderOfItsRoom() {
    for (Room room : Room.ALL) {
      assertThat(RoomRules.strangers(room, Repository.classesOf(room))).as(room.folder()).isEmpty();
    }
  }

  @Test
  void roomsShouldUseOnlyWhatTheyMay() {
    RoomRules.ROOMS_USE_ONLY_WHAT_THEY_MAY.check(classes);
  }

  @Test
  void packagesShouldHaveNoCycles() {
    RoomRules.PACKAGES_HAVE_NO_CYCLES.check(classes);
  }

  @Test
  void aFeatureShouldNeverImportItsLeaf() {
    RoomRules.A_FEATURE_NEVER_IMPORTS_ITS_LEAF.check(classes);
  }

  @Test
  void aFeatureShouldKnowNoJakarta() {
    RoomRules.A_FEATURE_KNOWS_NO_JAKARTA.check(classes);
  }

  @Test
  void technologyShouldStayInItsLeaf() {
    TechnologyRules.TECHNOLOGY_STAYS_IN_ITS_LEAF.check(classes);
  }

  @Test
  void namesShouldSaySomething() {
    TechnologyRules.NAMES_SAY_SOMETHING.check(classes);
    TechnologyRules.NAMES_SAY_SOMETHING.check(Repository.tests());
  }

  @Test
  void nobodyShouldSleepNotEvenInTests() {
    TechnologyRules.NOBODY_SLEEPS.check(classes);
    TechnologyRules.NOBODY_SLEEPS.check(Repository.tests());
  }

  @Test
  void onlyTheCommandsShouldPrint() {
    TechnologyRules.ONLY_THE_COMMANDS_PRINT.check(classes);
  }

  @Test
  void timeShouldComeFromAClock() {
    TechnologyRules.TIME_COMES_FROM_A_CLOCK.check(classes);
  }

  @Test
  void constructorsShouldBeShort() {
    TechnologyRules.CONSTRUCTORS_ARE_SHORT.check(classes);
  }

  @Test
  void filesShouldBeShort() {
    assertThat(SOURCES.tooLong()).isEmpty();
    // Only a warning, so that it is seen before it is too late.
    LOG.log(System.Logger.Level.WARNING, "over 200 lines: " + String.join(", ", SOURCES.growing()));
  }

  @Test
  void nothingShouldBeLeftForLater() {
    assertThat(SOURCES.unfinished()).isEmpty();
  }

  @Test
  void publicTypesShouldSayWhatTheyAre() {
    assertThat(SOURCES.undocumented()).isEmpty();
  }

  @Test
  void theBuildShouldHoldTheRestOfTheRules() throws IOException {
    assertThat(SourceRules.missingIn(Files.readString(Repository.root().resolve("pom.xml"))))
        .isEmpty();
  }
}
