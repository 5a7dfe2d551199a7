package dev.croft.runtime.screen;

import dev.croft.runtime.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a button of a row carries to the browser and back: values that only this application can
 * have written, for this session, screen and part.
 */
final class RowSeal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final byte[] key;
  private final String place;

  /**
   * @param key of the session
   * @param place which button of which screen
   */
  RowSeal(byte[] key, String place) {
    this.key = key.clone();
    this.place = place;
  }

  String seal(byte[] values) {
    return TEXT.encodeToString(values) + "." + TEXT.encodeToString(mac(values));
  }

  /** The values, or a refusal: whoever changed them, or took them elsewhere, gets nothing done. */
  byte[] open(String seal) {
    int dot = seal.indexOf('.');
    try {
      byte[] values = Base64.getUrlDecoder().decode(seal.substring(0, Math.max(dot, 0)));
      byte[] given = Base64.getUrlDecoder().decode(seal.substring(dot + 1));
      if (MessageDigest.isEqual(mac(values), given)) {
        return values;
      }
    } catch (IllegalArgumentException e) {
      // What is no base64 was never sealed here.
    }
    throw Refusal.of(
        403,
        "This button belongs to a row that was not shown to you like this",
        "Load the page again and press the button there");
  }

  private byte[] mac(byte[] values) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(place.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(values);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
