package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens of the order desk as a person meets them. */
class ScreensInBrowserTest {
  private static final String SEARCH = "document.querySelector('input[type=search][name=text]')";
  private static final String CALLS =
      "performance.getEntriesByType('resource').filter((each) => each.name.includes('/_screen/'))";

  @TempDir static Path profile;

  @TempDir static Path folder;

  private static RunningApplication application;
  private static Browser browser;
  private static Person max;

  @BeforeAll
  static void start() throws Exception {
    Path program = Browser.installed();
    application =
        RunningApplication.start(
            Compiler.build(Models.orders()).bundle().orElseThrow(),
            folder,
            Map.of("max", Set.of("orders/Clerk", "orders/Manager")));
    browser = Browser.start(program, profile);
    max = new Person(browser, application);
    max.signsIn("max");
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (application != null) {
      application.close();
    }
  }

  @BeforeEach
  void fill() throws Exception {
    for (String table : List.of("line", "\"order\"", "product", "customer")) {
      changed("delete from app_orders." + table);
    }
    changed(
        "insert into app_orders.customer (name, email) values ('Ada', 'ada@example.org'),"
            + " ('Grace', 'grace@example.org')");
    changed(
        "insert into app_orders.product (number, name, price, stock, discontinued) values"
            + " ('AB-0001', 'Saw', 1.25, 3, false), ('AB-0002', 'Nail', 0.05, 900, false)");
    changed(
        "insert into app_orders.\"order\" (number, customer_id, status_id, placed_at)"
            + " select 'A-' || n, c.id, 'Open', timestamptz '2026-02-28T10:00:00Z' + n * interval '1 hour'"
            + " from generate_series(1, 60) n join app_orders.customer c"
            + " on c.name = (array['Ada', 'Grace'])[1 + n % 2]");
    changed(
        "insert into app_orders.line (order_id, product_id, quantity, price)"
            + " select o.id, p.id, 2, p.price from app_orders.\"order\" o, app_orders.product p");
  }

  private static long changed(String sql) throws Exception {
    return application.count(
        "with changed as (" + sql + " returning id) select max(id) from changed");
  }

  private static long order(String number) throws Exception {
    return application.count("select id from app_orders.\"order\" where number = '" + number + "'");
  }

  private static String status(String number) {
    return "select count(*) from app_orders.\"order\" where status_id = 'Shipped' and number = '"
        + number
        + "'";
  }

  @Test
  void aSearchShouldReactWhileTypingAndKeepTheFocus() throws Exception {
    max.opens("/order-desk");
    browser.until(SEARCH);
    browser.evaluate(SEARCH + ".focus()");
    browser.types("Grace");
    browser.until(
        "[...document.querySelectorAll('tbody tr')].every((each) => each.innerText.includes('Grace'))"
            + " && location.search === '?text=Grace'");
    assertThat(browser.evaluate("document.activeElement === " + SEARCH).asBoolean()).isTrue();
    assertThat(max.evaluates(SEARCH + ".value")).isEqualTo("Grace");
    browser.evaluate(SEARCH + ".value = 'nobody'");
    browser.evaluate(SEARCH + ".dispatchEvent(new Event('input', { bubbles: true }))");
    browser.until("document.querySelector('.empty')?.textContent.includes('Nothing fits')");
    max.follows("Show all");
    browser.until("document.querySelectorAll('tbody tr').length > 20");
    assertThat(max.evaluates(SEARCH + ".value")).isEmpty();
  }

  @Test
  void aPageOfATableShouldReadThatTableOnlyAndGoBack() throws Exception {
    max.opens("/order-desk");
    max.follows("Next");
    browser.until("document.querySelector('.pager')?.innerText.includes('Page 2')");
    assertThat(max.evaluates(CALLS + ".at(-1).name")).contains("_part=");
    browser.evaluate("history.back()");
    browser.until("document.querySelector('.pager')?.innerText.includes('Page 1')");
  }

  @Test
  void aButtonOfARowShouldAskThenActThenSayThatItIsDone() throws Exception {
    max.opens("/");
    browser.until("document.querySelector('tbody tr button')");
    max.presses("Ship");
    browser.until("document.querySelector('dialog')?.innerText.includes('Ship order A-1?')");
    max.keepsPicture("screen-question");
    max.confirms();
    max.isTold("Ship: done");
    assertThat(application.count(status("A-1"))).isEqualTo(1);
    browser.until("!document.querySelector('tbody')?.innerText.includes('A-1\\t')");
  }

  @Test
  void aFormShouldChangeOnlyWhatWasTypedAndTellOfAnotherChange() throws Exception {
    long id = order("A-2");
    max.opens("/orders/" + id);
    max.fills("Note", "call first");
    changed("update app_orders.\"order\" set croft_version = croft_version + 1 where id = " + id);
    max.presses("Save");
    max.isTold("Read it again");
    assertThat(max.valueOf("Note")).isEqualTo("call first");
    max.presses("Read it again");
    browser.until("document.querySelector('textarea').value === ''");
    max.fills("Note", "call first");
    max.presses("Save");
    max.isTold("Save: done");
    assertThat(
            application.count(
                "select count(*) from app_orders.\"order\" where note = 'call first' and id = "
                    + id))
        .isEqualTo(1);
  }

  @Test
  void whatWasTypedShouldBeSavedAfterTheSessionHasEnded() throws Exception {
    long id = order("A-3");
    max.opens("/orders/" + id);
    max.fills("Note", "before the end");
    max.fetches("DELETE", "/_session", null);
    max.presses("Save");
    browser.until("document.querySelector('dialog[open]')");
    max.fills("User", "max");
    max.fills("Password", "max");
    browser.evaluate("document.querySelector('dialog button.primary').click()");
    max.isTold("Save: done");
    assertThat(
            application.count(
                "select count(*) from app_orders.\"order\" where note = 'before the end'"))
        .isEqualTo(1);
  }

  @Test
  void aProblemInsideAListShouldStandBesideItsRow() throws Exception {
    max.opens("/order-desk/new");
    max.chooses("Customer", "Ada");
    max.presses("Add a row");
    line(1, "AB-0002", "2");
    line(2, "AB-0001", "");
    max.presses("Place order");
    browser.until("document.querySelector('.rows .row:nth-child(2) .problem:not(:empty)')");
    assertThat(max.evaluates("document.activeElement.name")).isEqualTo("quantity");
    max.keepsPicture("screen-refused");
    line(2, "AB-0001", "-1");
    max.presses("Place order");
    max.isTold("Order at least one");
    line(2, "AB-0001", "1");
    max.presses("Place order");
    max.isTold("Place order: done");
    assertThat(max.evaluates("location.pathname")).matches("/orders/orders/\\d+");
  }

  private void line(int row, String product, String quantity) throws Exception {
    String place = "document.querySelector('.rows .row:nth-child(" + row + ")')";
    browser.until(
        "[..."
            + place
            + ".querySelectorAll('option')].some((each) => each.text === '"
            + product
            + "')");
    browser.evaluate(
        "{ const select = "
            + place
            + ".querySelector('select'); [...select.options].find((each) => each.text === '"
            + product
            + "').selected = true; const input = "
            + place
            + ".querySelector('input[type=number]'); input.value = '"
            + quantity
            + "'; input.dispatchEvent(new Event('input', { bubbles: true })); }");
  }

  @Test
  void aChosenRowShouldShowItsDetailsBesideTheList() throws Exception {
    max.opens("/customer-desk");
    max.follows("Grace");
    browser.until("document.querySelector('h2')&&location.search.includes('customer=')");
    browser.until("document.querySelector('.master')?.innerText.includes('A-59')");
    browser.until("document.querySelector('tr.selected')?.innerText.includes('Grace')");
  }

  @Test
  void aTabShouldBeReachedByKeyboardAndStandInTheAddress() throws Exception {
    max.opens("/orders/" + order("A-4"));
    browser.until("document.querySelector('[role=tab][aria-selected=true]')");
    browser.evaluate("document.querySelector('[role=tab][aria-selected=true]').focus()");
    browser.key("ArrowRight", 39, "");
    browser.until("document.activeElement.textContent === 'Lines'");
    assertThat(max.evaluates("location.search")).contains("_tab.");
    browser.until("document.querySelector('[role=tabpanel]:not([hidden]) tbody tr')");
  }

  @Test
  void thePagesShouldKnowThatTheyAreOfThisVersion() throws Exception {
    max.opens("/order-desk");
    browser.until(SEARCH);
    String answered =
        max.evaluates(
            "fetch(document.documentElement.dataset.context + '/_session').then((a) =>"
                + " a.headers.get('Croft-Pages'))");
    assertThat(answered).isEqualTo(max.evaluates("document.documentElement.dataset.pages"));
    assertThat(browser.evaluate("document.querySelector('#version').hidden").asBoolean()).isTrue();
  }

  @Test
  void screensShouldBeReadableByEverybody() throws Exception {
    String axe;
    try (InputStream in = ScreensInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> problems = new ArrayList<>();
    long grace = application.count("select id from app_orders.customer where name = 'Grace'");
    for (String page :
        List.of(
            "/",
            "/order-desk",
            "/orders/" + order("A-5"),
            "/order-desk/new",
            "/customer-desk?customer=" + grace,
            "/stock")) {
      for (String look : List.of("light", "dark", "phone")) {
        browser.prefers(look.equals("dark") ? "dark" : "light");
        browser.resize(look.equals("phone") ? 390 : 1280, 900);
        max.opens(page);
        browser.until("document.querySelector('main > .screen:not([aria-busy])')");
        browser.evaluate(axe + "; true");
        JsonNode found =
            browser.evaluate(
                "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                    + " 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ' at ' +"
                    + " v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')))");
        found.forEach(each -> problems.add(page + " " + look + ": " + each.asText()));
        if (browser.evaluate("document.documentElement.scrollWidth - innerWidth").asInt() > 0) {
          problems.add(page + " is too wide: " + look);
        }
        max.keepsPicture("screen" + page.replaceAll("[^a-z]+", "-") + "-" + look);
      }
    }
    browser.prefers("light");
    browser.resize(1280, 1000);
    assertThat(problems).isEmpty();
  }
}
