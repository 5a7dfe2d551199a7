package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.SampleBundle;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesInBrowserTest {
  private static final String HOSTILE = "<img src=x onerror=\"document.title='stolen'\">";

  @TempDir Path profile;

  @TempDir Path folder;

  @Test
  void aRecordShouldBeMadeFoundChangedAndDeletedByAPerson() throws Exception {
    Path program = Browser.installed();
    try (RunningApplication application =
            RunningApplication.start(
                SampleBundle.bundle(), folder, Map.of("ada", Set.of("shop/Clerk")));
        Browser browser = Browser.start(program, profile)) {
      application.call("ada", "POST", "/rest/Category", "{\"name\":\"Tools\"}");

      browser.open(application.address("/products"));
      browser.until("document.querySelector('h1').textContent === 'Sign in'");
      fill(browser, "User", "ada");
      fill(browser, "Password", "wrong");
      press(browser, "Sign in");
      browser.until("document.querySelector('#status.error').textContent.includes('wrong')");
      fill(browser, "Password", "ada");
      press(browser, "Sign in");
      browser.until("document.querySelector('h1').textContent === 'Products'");
      assertThat(browser.evaluate("location.pathname").asText()).isEqualTo("/shop/products");

      follow(browser, "New product");
      browser.until("field('Category').options.length === 2".replace("field", FIELD));
      fill(browser, "Name", HOSTILE);
      fill(browser, "Price", "9.99");
      fill(browser, "Quantity", "-1");
      browser.evaluate("(" + FIELD + ")('Category').selectedIndex = 1");
      press(browser, "Save");
      browser.until("document.body.innerText.includes('There is never less than nothing')");
      fill(browser, "Quantity", "3");
      press(browser, "Save");
      browser.until("document.querySelector('tbody tr')?.innerText.includes('onerror')");
      assertThat(browser.evaluate("document.querySelector('tbody tr').innerText").asText())
          .contains(HOSTILE, "9.99", "Tools", "Open");
      assertThat(browser.evaluate("document.querySelectorAll('tbody img').length").asInt())
          .isZero();

      fill(browser, "Search", "nothing like it");
      press(browser, "Search");
      browser.until("document.querySelectorAll('tbody tr').length === 0");
      fill(browser, "Search", "ONERROR");
      press(browser, "Search");
      browser.until("document.querySelectorAll('tbody tr').length === 1");

      long id = application.count("select id from app_shop.product");
      browser.open(application.address("/products/" + id));
      browser.until("(" + FIELD + ")('Name').value.includes('onerror')");
      fill(browser, "Name", "Saw");
      press(browser, "Save");
      browser.until("document.querySelector('tbody tr')?.innerText.includes('Saw')");
      follow(browser, Long.toString(id));
      browser.until("document.querySelector('h1').textContent === 'Product Saw'");
      press(browser, "Delete");
      browser.until("document.querySelector('dialog[open]')");
      browser.evaluate("document.querySelector('dialog button[value=yes]').click()");
      browser.until("document.querySelector('#status').textContent === 'Product deleted'");
      assertThat(browser.evaluate("document.title").asText()).startsWith("Products");

      browser.open(application.address("/things/new"));
      fill(browser, "Text", "every kind of field");
      fill(browser, "Whole", "7");
      fill(browser, "Decimal", "12.50");
      fill(browser, "Date", "2026-02-28");
      fill(browser, "Duration", "PT1H");
      press(browser, "Save");
      browser.until("document.querySelector('tbody tr')?.innerText.includes('every kind')");
      assertThat(
              application.count(
                  "select count(*) from app_shop.thing where whole = 7 and decimal = 12.50"
                      + " and date = '2026-02-28' and duration = 3600000 and flag and moment is not null"))
          .isEqualTo(1);

      press(browser, "Sign out");
      browser.until("document.querySelector('h1').textContent === 'Sign in'");
      assertThat(application.count("select count(*) from app_shop.product")).isZero();
    }
  }

  /** The field that a label is for, as a person or a screen reader finds it. */
  private static final String FIELD =
      "((label) => [...document.querySelectorAll('label')]"
          + ".find((each) => each.textContent.replace(' *', '') === label).control)";

  private static void fill(Browser browser, String label, String value) throws Exception {
    browser.until("(" + FIELD + ")('" + label + "')");
    browser.evaluate(
        "{ const input = ("
            + FIELD
            + ")('"
            + label
            + "'); input.value = "
            + quoted(value)
            + "; input.dispatchEvent(new Event('input', { bubbles: true })); }");
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void press(Browser browser, String text) throws Exception {
    click(browser, "button", text);
  }

  private static void follow(Browser browser, String text) throws Exception {
    click(browser, "a", text);
  }

  private static void click(Browser browser, String kind, String text) throws Exception {
    String element =
        "[...document.querySelectorAll('"
            + kind
            + "')].find((each) => each.textContent === '"
            + text
            + "')";
    browser.until(element);
    browser.evaluate(element + ".click()");
  }
}
