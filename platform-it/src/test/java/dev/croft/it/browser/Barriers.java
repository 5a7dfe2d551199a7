package dev.croft.it.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page that keeps somebody out. */
final class Barriers {
  private static final String AXE = read();

  private Barriers() {}

  /** A line per violation: the rule, where, and what is wrong. */
  static List<String> on(Page page) {
    page.evaluate(AXE);
    Object found =
        page.evaluate(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap((rule) => rule.nodes.map((node) => `${rule.id} at ${node.target}: ${node.failureSummary}`))
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String read() {
    try (InputStream text = Barriers.class.getResourceAsStream("/axe.min.js")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
