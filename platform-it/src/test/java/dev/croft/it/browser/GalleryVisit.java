package dev.croft.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Somebody who goes from page to page of one application, at a desk and with a phone. */
final class GalleryVisit implements AutoCloseable {
  private static final double PATIENCE = 30_000;

  // Data read, charts drawn, pictures here.
  static final String SETTLED =
      """
      () => document.readyState === 'complete' && document.querySelector('h1')
        && !document.querySelector('main[aria-busy], main [aria-busy=true]')
        && [...document.querySelectorAll('.chart')].every((each) => each.childElementCount && ![...each.querySelectorAll('.drawing')].some((one) => !one.querySelector('svg')))
        && [...document.images].every((each) => each.complete || each.loading === 'lazy')
      """;

  private final String application;
  private final String base;
  private final Gallery gallery;
  private final Page desk;
  private final Page phone;
  private final List<String> found = new ArrayList<>();

  GalleryVisit(
      ChromiumOnThisMachine chromium,
      Gallery gallery,
      String application,
      String base,
      String session) {
    this.application = application;
    this.base = base;
    this.gallery = gallery;
    this.desk = Look.LIGHT.window(chromium, session).newPage();
    this.phone = Look.PHONE.window(chromium, session).newPage();
    desk.setDefaultTimeout(PATIENCE);
    phone.setDefaultTimeout(PATIENCE);
  }

  /** Looks at the page in every way and hangs its picture up. */
  void to(Exhibit exhibit) {
    Map<Look, byte[]> pictures = new EnumMap<>(Look.class);
    open(desk, exhibit);
    String title = titleOf(exhibit);
    look(desk, exhibit, Look.LIGHT, pictures);
    desk.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    look(desk, exhibit, Look.DARK, pictures);
    desk.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    Keyboard.misses(desk).forEach(each -> found.add(exhibit.name() + " by keyboard: " + each));
    open(phone, exhibit);
    look(phone, exhibit, Look.PHONE, pictures);
    gallery.hang(application, exhibit.name(), title, pictures);
  }

  private String titleOf(Exhibit exhibit) {
    String heading = desk.locator("h1").first().innerText();
    return exhibit.tab() == null ? heading : heading + ", " + exhibit.tab();
  }

  private void open(Page page, Exhibit exhibit) {
    page.navigate(base + exhibit.address());
    page.waitForFunction(SETTLED);
    if (exhibit.tab() != null) {
      page.getByRole(
              AriaRole.TAB, new Page.GetByRoleOptions().setName(exhibit.tab()).setExact(true))
          .click();
      page.waitForFunction(SETTLED);
    }
  }

  private void look(Page page, Exhibit exhibit, Look look, Map<Look, byte[]> pictures) {
    String where = exhibit.name() + " " + look + ": ";
    Barriers.on(page).forEach(each -> found.add(where + each));
    int tooWide =
        (int)
            page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    if (tooWide > 0) {
      found.add(where + "scrolls sideways by " + tooWide + " pixels");
    }
    pictures.put(look, page.screenshot());
  }

  /** What kept somebody out, a line each. */
  List<String> found() {
    return found;
  }

  @Override
  public void close() {
    desk.context().close();
    phone.context().close();
  }
}
