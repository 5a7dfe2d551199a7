package dev.croft.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.identity.IdentityDatabase;
import dev.croft.identity.SettableClock;
import dev.croft.settings.jpa.JpaSettingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final DeclaredSetting LIMIT =
      new DeclaredSetting("CreditLimit", SettingType.CURRENCY, Optional.of("5000.00"), "");
  private static final DeclaredSetting GREETING =
      new DeclaredSetting("Greeting", SettingType.TEXT, Optional.of("Hello"), "");

  private static IdentityDatabase database;
  private final SettableClock clock = new SettableClock();
  private final List<DeclaredSetting> declared = new ArrayList<>(List.of(LIMIT, GREETING));
  private Settings here;
  private Settings elsewhere;

  @BeforeAll
  static void start() throws Exception {
    database = IdentityDatabase.start();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @BeforeEach
  void twoFrontEnds() throws Exception {
    database.empty();
    here = settings();
    elsewhere = settings();
  }

  @Test
  void aDefaultShouldCountWhileNobodyGivesAValue() {
    assertThat(here.values("Orders"))
        .isEqualTo(Map.of("CreditLimit", "5000.00", "Greeting", "Hello"));
  }

  @Test
  void aChangeShouldCountAtOnceHereAndWithinASecondElsewhere() {
    here.values("Orders");
    elsewhere.values("Orders");

    here.change("Orders", "CreditLimit", "100.00", "ada");

    assertThat(here.values("Orders")).containsEntry("CreditLimit", "100.00");
    clock.advance(Settings.FRESH);
    assertThat(elsewhere.values("Orders")).containsEntry("CreditLimit", "100.00");
  }

  @Test
  void aValueShouldCountWhateverTheCaseOfTheNameItWasGivenUnder() {
    here.change("orders", "CreditLimit", "100.00", "ada");

    assertThat(here.values("Orders")).containsEntry("CreditLimit", "100.00");
    assertThat(here.effective("ORDERS").getFirst().changed()).isTrue();
  }

  @Test
  void resetShouldBringTheDefaultBack() {
    here.change("Orders", "CreditLimit", "100.00", "ada");
    here.change("Orders", "CreditLimit", "200.00", "ada");
    assertThat(here.effective("Orders").getFirst())
        .isEqualTo(new EffectiveSetting(LIMIT, Optional.of("200.00"), true));

    here.reset("Orders", "CreditLimit");

    assertThat(here.effective("Orders").getFirst())
        .isEqualTo(new EffectiveSetting(LIMIT, Optional.of("5000.00"), false));
  }

  @Test
  void aValueOfAnotherTypeShouldBeRefusedAndNothingChange() {
    for (String wrong : List.of("much", "", "1e999999999", "1,5")) {
      assertThatExceptionOfType(SettingRefusal.class)
          .isThrownBy(() -> here.change("Orders", "CreditLimit", wrong, "ada"))
          .withMessageContaining("must be an amount");
    }
    assertThat(here.effective("Orders").getFirst().changed()).isFalse();
  }

  @Test
  void anUnknownApplicationOrKeyShouldBeRefused() {
    assertThatExceptionOfType(SettingRefusal.class).isThrownBy(() -> here.effective("Nothing"));
    assertThatExceptionOfType(SettingRefusal.class)
        .isThrownBy(() -> here.change("Orders", "Nothing", "1", "ada"))
        .satisfies(refusal -> assertThat(refusal.hint()).contains("CreditLimit, Greeting"));
    assertThat(here.values("Nothing")).isEmpty();
  }

  @Test
  void aValueThatDoesNotFitALaterVersionShouldCountNoMore() {
    here.change("Orders", "Greeting", "Good morning", "ada");

    declared.set(1, new DeclaredSetting("Greeting", SettingType.INTEGER, Optional.of("7"), ""));

    assertThat(here.effective("Orders").get(1).value()).contains("7");
  }

  @Test
  void aSettingWithoutADefaultShouldBeAbsentUntilSomebodyGivesAValue() {
    declared.set(1, new DeclaredSetting("Greeting", SettingType.TEXT, Optional.empty(), ""));
    assertThat(here.values("Orders")).doesNotContainKey("Greeting");

    here.change("Orders", "Greeting", "Welcome", "ada");

    assertThat(here.values("Orders")).containsEntry("Greeting", "Welcome");
  }

  @Test
  void typesShouldReadTheirOwnValuesOnly() {
    assertThat(SettingType.of("Currency")).isEqualTo(SettingType.CURRENCY);
    assertThat(SettingType.of("Text(20)")).isEqualTo(SettingType.TEXT);
    assertThat(SettingType.of("Decimal(10,2)")).isEqualTo(SettingType.DECIMAL);
    assertThat(SettingType.BOOLEAN.reads("true")).isTrue();
    assertThat(SettingType.BOOLEAN.reads("yes")).isFalse();
    assertThat(SettingType.DATE.reads("2026-02-30")).isFalse();
    assertThat(SettingType.DURATION.reads("PT15M")).isTrue();
    assertThat(SettingType.EMAIL.reads("ada@example.org")).isTrue();
    assertThat(SettingType.EMAIL.reads("ada")).isFalse();
    assertThat(SettingType.TEXT.reads("x".repeat(SettingType.LONGEST + 1))).isFalse();
  }

  private Settings settings() {
    return new Settings(
        application ->
            application.equalsIgnoreCase("Orders")
                ? Optional.of(List.copyOf(declared))
                : Optional.empty(),
        new JpaSettingStore(database.metadata()),
        clock);
  }
}
