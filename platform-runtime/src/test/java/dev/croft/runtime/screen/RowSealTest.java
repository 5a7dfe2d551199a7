package dev.croft.runtime.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.runtime.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RowSealTest {
  private static final byte[] KEY = "the key of one session".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUES = "{\"order\":5}".getBytes(StandardCharsets.UTF_8);
  private static final String PLACE = "Orders\0006\000ada";

  private static RowSeal seal() {
    return new RowSeal(KEY, PLACE);
  }

  private static void refused(RowSeal by, String seal) {
    assertThatThrownBy(() -> by.open(seal))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(403);
              assertThat(refusal.getMessage()).contains("was not shown to you");
            });
  }

  @Test
  void whatWasSealedShouldBeGivenBack() {
    assertThat(seal().open(seal().seal(VALUES))).isEqualTo(VALUES);
  }

  @Test
  void aChangedValueShouldBeRefused() {
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"order\":6}".getBytes(StandardCharsets.UTF_8));
    refused(seal(), changed + seal().seal(VALUES).replaceFirst("^[^.]*", ""));
  }

  @Test
  void aSealOfAnotherPartOrPersonShouldBeRefused() {
    String seal = seal().seal(VALUES);
    refused(new RowSeal(KEY, "Orders\0007\000ada"), seal);
    refused(new RowSeal(KEY, "Orders\0006\000eve"), seal);
    refused(new RowSeal(KEY, "Others\0006\000ada"), seal);
  }

  @Test
  void aSealOfAnotherSessionShouldBeRefused() {
    byte[] other = "the key of another one".getBytes(StandardCharsets.UTF_8);
    refused(new RowSeal(other, PLACE), seal().seal(VALUES));
  }

  @Test
  void whatWasNeverSealedShouldBeRefused() {
    refused(seal(), "");
    refused(seal(), ".");
    refused(seal(), "nonsense");
    refused(seal(), "no base64!.no base64!");
    refused(seal(), seal().seal(VALUES).replaceFirst("\\..*", "."));
  }
}
