package dev.croft.it.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of the machine; none is downloaded. */
final class ChromiumOnThisMachine implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private ChromiumOnThisMachine(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Where none is installed the test is skipped, unless {@code CROFT_BROWSER_REQUIRED=true}. */
  static ChromiumOnThisMachine start() {
    Optional<Path> program =
        PROGRAMS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (program.isEmpty() && "true".equals(System.getenv("CROFT_BROWSER_REQUIRED"))) {
      throw new AssertionError(
          "CROFT_BROWSER_REQUIRED is true, but Chromium is not installed: install the package"
              + " chromium");
    }
    assumeTrue(program.isPresent(), "SKIPPED: no Chromium on this machine");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking")));
    return new ChromiumOnThisMachine(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
