package dev.croft.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import dev.croft.it.environment.RunningEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pictures of all pages, one sheet each: light, dark and on a phone, side by side. They go to
 * {@code target/gallery}; with {@code -Dcroft.pictures=true} to the documentation.
 */
final class Gallery {
  private static final boolean DOCUMENTED = Boolean.getBoolean("croft.pictures");
  private static final Path DOCS = RunningEnvironment.repository().resolve("docs");
  private static final int HEIGHT = 430;
  private static final int GAP = 12;
  private static final int LARGEST = 60_000;
  private static final int BEST = 72;
  private static final int WORST = 18;
  private static final int STEP = 6;

  private final Path folder =
      DOCUMENTED ? DOCS.resolve("pictures/gallery") : Path.of("target/gallery");
  private final Page wall;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  /**
   * @param wall an empty page of a browser, where the sheets are put together
   */
  Gallery(Page wall) {
    this.wall = wall;
    int width = GAP * 4 + scaled(Look.LIGHT) + scaled(Look.DARK) + scaled(Look.PHONE);
    wall.setViewportSize(width, HEIGHT + GAP * 2);
  }

  private static int scaled(Look look) {
    return look.width * HEIGHT / look.height;
  }

  /** Hangs one page up. */
  void hang(String application, String name, String title, Map<Look, byte[]> pictures) {
    StringBuilder images = new StringBuilder();
    pictures.forEach(
        (look, picture) ->
            images.append(
                "<img width=%d height=%d src='data:image/png;base64,%s'>"
                    .formatted(scaled(look), HEIGHT, Base64.getEncoder().encodeToString(picture))));
    wall.setContent(
        "<body style='margin:0;padding:%1$dpx;display:flex;gap:%1$dpx;background:#8a93a0'>%2$s"
            .formatted(GAP, images));
    // The best that is small enough is looked for where it is kept.
    byte[] sheet = sheet(DOCUMENTED ? BEST : WORST);
    for (int quality = BEST - STEP; sheet.length > LARGEST && quality >= WORST; quality -= STEP) {
      sheet = sheet(quality);
    }
    try {
      Path file = folder.resolve(application).resolve(name + ".jpg");
      Files.createDirectories(file.getParent());
      Files.write(file, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines
        .computeIfAbsent(application, each -> new ArrayList<>())
        .add(
            "**%1$s**\n\n![%1$s](pictures/gallery/%2$s/%3$s.jpg)\n"
                .formatted(title, application, name));
  }

  private byte[] sheet(int quality) {
    return wall.screenshot(
        new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(quality));
  }

  /** Writes the page of the documentation that shows them all, when they are for it. */
  void describe(Map<String, String> headings) {
    if (!DOCUMENTED || !lines.keySet().containsAll(headings.keySet())) {
      return;
    }
    StringBuilder text =
        new StringBuilder(
            """
            # Every page in pictures
            Each page light, dark and on a phone, as the test `GalleryIT` found it: it visits them all, runs axe-core in the three looks, goes through with Tab, and writes this file with `-Dcroft.pictures=true`.

            """);
    headings.forEach(
        (application, heading) ->
            text.append("## ")
                .append(heading)
                .append("\n")
                .append(String.join("\n", lines.get(application)))
                .append("\n"));
    try {
      Files.writeString(DOCS.resolve("gallery.md"), text.toString().stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
