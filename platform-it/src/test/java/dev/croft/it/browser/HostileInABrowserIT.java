package dev.croft.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scripts in everything that people can type, shown on every page that shows it (attack 6): nothing
 * of it runs, and it is read as it was written.
 */
@WithAnEnvironment
class HostileInABrowserIT {
  private static final String SCRIPT =
      "\"'><img src=x onerror=window.hit=1><script>window.hit=1</script>{{window.hit=1}}${window.hit=1}";
  private static ChromiumOnThisMachine chromium;
  private static RunningEnvironment environment;
  private static Person person;
  private static TablesOf tables;

  @BeforeAll
  static void prepare(RunningEnvironment shared) {
    chromium = ChromiumOnThisMachine.start();
    environment = shared;
    ModelCopy model = ModelCopy.ofOrders("Trap");
    model.with(
        "application.croft",
        "application Trap \"",
        "application Trap \"<img src=x onerror=window.hit=1> ");
    shared.croft().done("publish", model.toString(), "--message", SCRIPT);
    tables = TablesOf.application(shared, "app_trap");
    tables.fill("/gallery/orders.sql");
    for (String column :
        tables.rows(
            "select quote_ident(table_name) || '.' || quote_ident(column_name) from information_schema.columns"
                + " where table_schema = 'app_trap' and data_type in ('text', 'character varying') and column_name <> 'id'"
                + " and column_name not like '%_id' and (character_maximum_length is null or character_maximum_length >= 40)"
                + " and table_name in (select table_name from information_schema.columns where table_schema = 'app_trap' and column_name = 'croft_version')")) {
      String table = column.replaceAll("\\..*", "");
      tables.rows(
          "update "
              + table
              + " set "
              + column.replaceAll(".*\\.", "")
              + " = left('"
              + SCRIPT.replace("'", "''")
              + "', 30) || id returning id");
    }
    person = shared.person("trudy", "trap/Clerk", "trap/Manager", "croft/publisher");
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void nothingThatSomebodyTypedShouldRun() {
    List<String> hits = new ArrayList<>();
    int read = 0;
    try (Visitor visitor = Visitor.signedIn(chromium, environment.url() + "/trap", person)) {
      Page page = visitor.page();
      page.onDialog(dialog -> hits.add(dialog.message()));
      for (String path :
          List.of(
              "/",
              "/order-desk",
              "/order-desk?text=" + encoded(),
              "/orders/4",
              "/order-desk/new",
              "/customer-desk?customer=1",
              "/stock",
              "/customers",
              "/customers?search=" + encoded(),
              "/customers/1",
              "/customers/1/edit",
              "/products",
              "/products/1",
              "/products/1/edit",
              "/sign-in?to=javascript:window.hit=1",
              "/customers/" + encoded())) {
        page.navigate(environment.url() + "/trap" + path);
        page.waitForFunction(
            "() => document.querySelector('h1') && !document.querySelector('main[aria-busy]')");
        assertThat(page.evaluate("typeof window.hit")).as(path).isEqualTo("undefined");
        read += shows(page) ? 1 : 0;
      }
    }
    try (Visitor visitor = Visitor.signedIn(chromium, environment.url() + "/trap", person)) {
      Page page = visitor.page();
      page.onDialog(dialog -> hits.add(dialog.message()));
      page.navigate(environment.url() + "/console/sign-in.xhtml");
      page.getByLabel("User").fill(person.name());
      page.getByLabel("Password").fill(person.password());
      visitor.button("Sign in").click();
      page.waitForURL("**/console/**");
      for (String path :
          List.of(
              "/index.xhtml",
              "/applications.xhtml?text=" + encoded(),
              "/application.xhtml?name=Trap",
              "/application.xhtml?name=Trap&tab=publications",
              "/application.xhtml?name=Trap&tab=dependencies",
              "/application.xhtml?name=" + encoded(),
              "/publications.xhtml?app=" + encoded(),
              "/publications.xhtml",
              "/publication.xhtml?id=" + encoded(),
              "/compare.xhtml?name=Trap",
              "/publish.xhtml?name=" + encoded())) {
        page.navigate(environment.url() + "/console" + path);
        assertThat(page.evaluate("typeof window.hit")).as("console " + path).isEqualTo("undefined");
      }
    }
    assertThat(hits).isEmpty();
    assertThat(read).as("pages on which it can be read as it was typed").isGreaterThan(5);
  }

  /** Whether what was typed stands there, as text or in a field. */
  private static boolean shows(Page page) {
    return (boolean)
        page.evaluate(
            "() => document.body.innerText.includes('<img src=x onerror=')"
                + " && [...document.querySelectorAll('main')].some((main) =>"
                + " main.innerText.includes('<img src=x')"
                + " || [...main.querySelectorAll('input, textarea, option')].some((each) => (each.value + each.textContent).includes('<img src=x')))");
  }

  private static String encoded() {
    return java.net.URLEncoder.encode(SCRIPT, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
