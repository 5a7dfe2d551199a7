package dev.croft.it.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page. */
enum Look {
  LIGHT(1280, 900, ColorScheme.LIGHT),
  DARK(1280, 900, ColorScheme.DARK),
  PHONE(390, 844, ColorScheme.LIGHT);

  final int width;
  final int height;
  final ColorScheme scheme;

  Look(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  /**
   * @param session of who signed in elsewhere, or null
   */
  BrowserContext window(ChromiumOnThisMachine chromium, String session) {
    return chromium
        .browser()
        .newContext(
            new NewContextOptions()
                .setLocale("en-US")
                .setTimezoneId("UTC")
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setStorageState(session));
  }
}
