package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.croft.it.environment.RunningEnvironment.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who works with the screens of one application in a window of their own. What they do is
 * done when the method returns: the server has answered, the page says so.
 */
final class Visitor implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double PATIENCE = 30_000;

  private final String base;
  private final BrowserContext window;
  private final Page page;

  private Visitor(String base, BrowserContext window) {
    this.base = base;
    this.window = window;
    this.page = window.newPage();
  }

  /** Opens a window and signs in, as a person does. */
  static Visitor signedIn(ChromiumOnThisMachine chromium, String base, Person person) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    BrowserContext window =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setLocale("en-US")
                    .setTimezoneId("UTC")
                    .setViewportSize(1280, 900));
    window.setDefaultTimeout(PATIENCE);
    Visitor visitor = new Visitor(base, window);
    visitor.page.navigate(base + "/sign-in");
    visitor.page.getByLabel("User").fill(person.name());
    visitor.page.getByLabel("Password").fill(person.password());
    visitor.button("Sign in").click();
    assertThat(visitor.page.locator(".user")).containsText(person.name());
    return visitor;
  }

  Page page() {
    return page;
  }

  /** Opens an address of the application and waits for the screen with that title. */
  Visitor opens(String path, String title) {
    page.navigate(base + path);
    return sees(title);
  }

  /** Waits for the screen with that title, its data read. */
  Visitor sees(String title) {
    assertThat(page.locator("main h1")).hasText(title);
    assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
    return this;
  }

  /** Chooses a tab. */
  Visitor turnsTo(String tab) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab).setExact(true)).click();
    return this;
  }

  Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator link(String label) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Follows the first link with that text. */
  Visitor follows(String label) {
    link(label).first().click();
    return this;
  }

  /** The form whose button has that label. */
  Locator form(String submit) {
    return page.getByRole(
        AriaRole.FORM, new Page.GetByRoleOptions().setName(submit).setExact(true));
  }

  /** A field of a form, by the label in front of it. */
  Locator field(String submit, String label) {
    return form(submit).getByLabel(labelled(label)).first();
  }

  /** A field of a search above a list. */
  Locator search(String label) {
    return page.getByRole(AriaRole.SEARCH).getByLabel(labelled(label));
  }

  /** Just this label, with or without the star of what is required. */
  static Pattern labelled(String label) {
    return Pattern.compile("^" + literally(label) + "( \\*)?$");
  }

  /** The browser knows no {@code \Q…\E}. */
  private static String literally(String text) {
    return text.replaceAll("([\\W&&[^ ]])", "\\\\$1");
  }

  Visitor fills(String submit, String label, String text) {
    field(submit, label).fill(text);
    return this;
  }

  /** Chooses what has this key. */
  Visitor chooses(String submit, String label, Object key) {
    field(submit, label).selectOption(String.valueOf(key));
    return this;
  }

  /** Types into a search and waits until the list has followed. */
  Visitor searches(String label, String text) {
    answered("GET", () -> search(label).fill(text));
    return this;
  }

  /** Clicks on the head of a column. */
  Visitor sortsBy(String label) {
    Locator head =
        page.locator(
            "th[role=columnheader]:visible",
            new Page.LocatorOptions().setHasText(Pattern.compile("^" + literally(label) + "$")));
    String before = head.getAttribute("aria-sort");
    answered("GET", () -> head.locator("a").click());
    assertThat(head).not().hasAttribute("aria-sort", before);
    return this;
  }

  /** The rows of the visible list whose caption this is. */
  Locator rows(String caption) {
    Locator heading =
        page.locator(
            "caption",
            new Page.LocatorOptions().setHasText(Pattern.compile("^" + literally(caption) + "$")));
    return page.locator("table[role=table]:visible")
        .filter(new Locator.FilterOptions().setHas(heading))
        .locator("tbody tr");
  }

  /** The visible row of any list that has a cell with this text, and nothing more in it. */
  Locator row(String text) {
    Pattern all = Pattern.compile("^\\s*" + literally(text) + "\\s*$");
    Locator cell = page.locator("td", new Page.LocatorOptions().setHasText(all));
    return page.locator("table[role=table]:visible tbody tr")
        .filter(new Locator.FilterOptions().setHas(cell));
  }

  /** What is in one column of the visible rows. */
  Locator column(String label) {
    return page.locator("table[role=table]:visible td[data-label='" + label + "']");
  }

  /** The value that is written large under this label. */
  Locator figure(String label) {
    return page.locator(".tile")
        .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly())))
        .locator(".figure");
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** What stands beside a label where a record is shown. */
  Locator fact(String label) {
    return page.locator("dl.record:visible > div")
        .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly())))
        .locator("dd");
  }

  /** The numbers behind a chart, name and value in turn. */
  List<String> points(String title) {
    Locator numbers =
        page.locator("table.numbers")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("caption", new Page.LocatorOptions().setHasText(title))));
    assertThat(page.locator(".chart .plot svg").first()).isVisible();
    assertThat(numbers).hasCount(1);
    return numbers.locator("tbody tr").all().stream()
        .map(row -> row.locator("th").textContent() + " | " + row.locator("td").textContent())
        .map(text -> text.replace(",", ""))
        .toList();
  }

  /** What the page says of the last thing that was done. */
  Locator status() {
    return page.locator("#status");
  }

  /** Sends a form or runs what a button is for, and expects that it worked. */
  Visitor does(String label) {
    return does(label, button(label));
  }

  /** Sends the form that has this button. */
  Visitor submits(String label) {
    return does(label, form(label).locator("button.primary"));
  }

  /** Presses the button of a row, and says yes to its question when it has one. */
  Visitor doesInRow(String text, String label) {
    return does(label, inRow(text, label));
  }

  Locator inRow(String text, String label) {
    return row(text)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  private Visitor does(String label, Locator button) {
    Response answer = answered("POST", () -> press(button));
    assertThat(answer.status()).as(label + ": " + answer.text()).isEqualTo(200);
    assertThat(status()).containsText(label + ": done");
    return this;
  }

  /** Sends a form that the server does not accept. */
  Visitor isRefused(String submit, int status, String reason) {
    Response answer = answered("POST", () -> form(submit).locator("button.primary").click());
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(status()).containsText(reason);
    return this;
  }

  private void press(Locator button) {
    button.click();
    Locator yes = page.locator("dialog[open] button[value=yes]");
    if (yes.isVisible()) {
      yes.click();
    }
  }

  private Response answered(String method, Runnable deed) {
    return page.waitForResponse(
        each -> each.request().method().equals(method) && each.url().contains("/_screen/"), deed);
  }

  /** Follows a link that downloads something, and reads what comes. */
  byte[] downloads(Locator link) {
    Download download = page.waitForDownload(link::click);
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the page sends to the server when somebody does that.
   *
   * @return the address below that of the application
   */
  String sentTo(Runnable deed) {
    String address =
        page.waitForRequest(
                each -> each.method().equals("POST") && each.url().contains("/_screen/"), deed)
            .url();
    return address.substring(base.length());
  }

  /** What the server answers to somebody who does not keep to the pages, in the same session. */
  int sends(String path, String body) {
    return (int)
        page.evaluate(
            """
            async ([base, path, body]) => {
              const { csrf } = await (await fetch(base + '/_session')).json();
              const headers = { 'Content-Type': 'application/json', 'Croft-Request': csrf };
              return (await fetch(base + path, { method: 'POST', body, headers })).status;
            }
            """,
            List.of(base, path, body));
  }

  /** The data of a screen as its page reads them. */
  JsonNode reads(String path) {
    try {
      return JSON.readTree(window.request().get(base + path).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures/screens", name + ".png")));
  }

  @Override
  public void close() {
    window.close();
  }
}
