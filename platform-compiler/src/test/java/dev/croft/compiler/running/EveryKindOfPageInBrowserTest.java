package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.compiler.SampleBundle;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of generated page, in light and dark and on a phone: readable by everybody. */
class EveryKindOfPageInBrowserTest {
  private static final String RULES =
      "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
          + " rules: { 'target-size': { enabled: true } } }";
  private static final String PICTURE =
      "decode('89504e470d0a1a0a0000000d4948445200000008000000080103000000fec12cc800000006504c5445eb"
          + "f0f53c6ec863d8f419000000124944415478da63b061a863f80f85750c36002b9005718b28a3c2000000"
          + "0049454e44ae426082', 'hex')";

  @TempDir static Path profile;

  @TempDir static Path folder;

  private static RunningApplication application;
  private static Browser browser;
  private static Person ada;
  private static String axe;
  private static long product;
  private static long thing;
  private static final List<String> problems = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Path program = Browser.installed();
    try (InputStream in = EveryKindOfPageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    application =
        RunningApplication.start(
            SampleBundle.bundle(),
            folder,
            Map.of("ada", Set.of("shop/Clerk"), "bob", Set.of("shop/Nobody")));
    browser = Browser.start(program, profile);
    ada = new Person(browser, application);
    fill();
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

  private static long changed(String sql) throws Exception {
    return application.count(
        "with changed as (" + sql + " returning id) select max(id) from changed");
  }

  private static void fill() throws Exception {
    changed("insert into app_shop.tag (name) values ('cheap'), ('sharp'), ('new in this season')");
    changed("insert into app_shop.category (name) values ('Saws'), ('Hammers'), ('Nails')");
    product =
        changed(
            "insert into app_shop.product (name, price, quantity, category_id, status_id)"
                + " select (array['Hand saw', 'Claw hammer', 'Wire nails, 2 kg', 'Japanese saw for very fine work',"
                + " 'Rubber mallet'])[1 + n % 5] || ' ' || n, n * 3.75, n * 4, c.id, 'Open'"
                + " from generate_series(1, 45) n"
                + " join app_shop.category c on c.name = (array['Saws', 'Hammers', 'Nails'])[1 + n % 3]"
                + " order by n");
    application.call(
        "ada",
        "PATCH",
        "/rest/Product/" + product,
        "{\"name\":\"Hand saw, foldable\",\"tags\":[1,2,3]}");
    thing =
        changed(
            "insert into app_shop.thing (\"text\", code, whole, long_whole, \"decimal\", amount, flag,"
                + " \"date\", moment, duration, email, phone, image, \"binary\", category_id) values"
                + " ('Something with a description that is longer than what fits into one line of a table, and goes on',"
                + " 'AB12', 7, 9007199254740993, 12.5, 1200.5, true, '2026-02-28', '2026-02-28T13:45:00Z', 5400000,"
                + " 'somebody.with.a.long.address@department.example.org', '+43 1 234', "
                + PICTURE
                + ", '\\x0001ff', 1)");
  }

  private void looksAt(String kind) throws Exception {
    for (String scheme : List.of("light", "dark")) {
      browser.prefers(scheme);
      browser.resize(1280, 900);
      check(kind + ", " + scheme);
      ada.keepsPicture(kind + "-" + scheme);
    }
    browser.prefers("light");
    browser.resize(390, 844);
    check(kind + ", phone");
    int over =
        browser
            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .asInt();
    if (over > 0) {
      problems.add(kind + " is " + over + " pixels too wide for a phone");
    }
    ada.keepsPicture(kind + "-phone");
    browser.resize(1280, 900);
  }

  private void check(String page) throws Exception {
    if (!browser.evaluate("typeof axe === 'object'").asBoolean()) {
      browser.evaluate(axe + "; true");
    }
    JsonNode found =
        browser.evaluate(
            "axe.run(document, "
                + RULES
                + ").then((r) => r.violations.map((v) => v.id + ': ' + v.help + ' at '"
                + " + v.nodes.map((n) => n.html.slice(0, 160) + ' ' + n.any.map((a) => a.message)).join(' | ')))");
    found.forEach(each -> problems.add(page + ": " + each.asText()));
  }

  @Test
  void everyKindOfPageShouldBeReadableByEverybody() throws Exception {
    browser.open(application.address("/sign-in"));
    ada.sees("Sign in");
    looksAt("sign-in");
    ada.signsIn("ada");
    ada.sees("The shop");
    looksAt("home");
    ada.opens("/products");
    ada.seesRows(20);
    looksAt("list");
    ada.opens("/products?q=nothing+like+it");
    ada.isTold("0 records");
    looksAt("list-empty");
    ada.opens("/things");
    ada.seesRows(1);
    looksAt("list-wide");
    ada.opens("/products/" + product);
    ada.sees("Product Hand saw, foldable");
    looksAt("record");
    ada.presses("Delete");
    browser.until("document.querySelector('dialog[open]')");
    looksAt("confirmation");
    ada.opens("/things/" + thing);
    looksAt("record-wide");
    ada.opens("/products/new");
    ada.fills("Name", "");
    looksAt("new");
    ada.presses("Save");
    ada.isToldBeside("Name", "fill");
    looksAt("new-refused");
    ada.opens("/products/" + product + "/edit");
    ada.fills("Name", "Hand saw 45");
    looksAt("edit");
    ada.opens("/things/" + thing + "/edit");
    ada.fills("Code", "AB12");
    looksAt("edit-wide");
    ada.opens("/products/999999");
    ada.sees("Not found");
    looksAt("not-found");
    ada.presses("Sign out");
    ada.sees("Sign in");
    ada.signsIn("bob");
    browser.open(application.address("/products"));
    ada.sees("Not for you");
    looksAt("forbidden");
    assertThat(problems).isEmpty();
  }
}
