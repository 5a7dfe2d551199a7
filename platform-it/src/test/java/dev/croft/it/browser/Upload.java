package dev.croft.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** A file of a person's machine. */
record Upload(String name, String type, byte[] content) {
  /** How wide the picture of an example is that was sent by REST, in pixels. */
  static final int DOT_WIDTH = 1;

  /** How wide every picture is, in pixels. */
  static final int WIDTH = 3;

  static Upload picture(String name) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(WIDTH, 2, BufferedImage.TYPE_INT_RGB), "png", content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload(name, "image/png", content.toByteArray());
  }

  static Upload document(String name, byte[] content) {
    return new Upload(name, "application/pdf", content);
  }

  /** As {@code encode(…, 'hex')} of the database tells it. */
  String hex() {
    return HexFormat.of().formatHex(content);
  }

  /** Chooses it in a field for files. */
  void into(Locator field) {
    field.setInputFiles(new FilePayload(name, type, content));
  }
}
