package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page there is, in light, in dark, on a phone and by keyboard. */
@WithAnEnvironment
class GalleryIT {
  private static final String SERVICE = "Workshop";
  private static final String ORDERS = "Shop";

  private static ChromiumOnThisMachine chromium;
  private static RunningEnvironment environment;
  private static Gallery gallery;
  private static String everybody;
  private static String clerk;

  @BeforeAll
  static void prepare(RunningEnvironment shared) {
    chromium = ChromiumOnThisMachine.start();
    environment = shared;
    gallery = new Gallery(Look.LIGHT.window(chromium, null).newPage());
    environment.croft().done("publish", ModelCopy.ofFieldService(SERVICE).toString());
    ModelCopy orders = ModelCopy.ofOrders(ORDERS);
    environment.croft().done("publish", orders.toString());
    orders.with("data.croft", "  phone Phone?\n", "  phone Phone?\n  nickname Text(40)?\n");
    environment.croft().done("publish", orders.toString(), "--message", "Nicknames");
    fill("app_workshop", "/gallery/fieldservice.sql");
    fill("app_shop", "/gallery/orders.sql");
    everybody =
        session(
            environment.person(
                "grace",
                "workshop/Dispatcher",
                "workshop/Technician",
                "workshop/Storekeeper",
                "workshop/Accountant",
                "shop/Clerk",
                "shop/Manager",
                "croft/administrator"));
    clerk = session(environment.person("wanda", "shop/Clerk"));
    environment.croft().run("groups", "add", "night-shift", "--role", "croft/operator");
    environment.croft().run("groups", "join", "night-shift", "admin");
  }

  private static void fill(String schema, String file) {
    try (TablesOf tables = TablesOf.application(environment, schema)) {
      tables.fill(file);
    }
  }

  /** Signs in to all of it, each at its own door. */
  private static String session(Person person) {
    try (BrowserContext window = Look.LIGHT.window(chromium, null)) {
      Page page = window.newPage();
      for (String door : List.of("/workshop/sign-in", "/shop/sign-in", "/console/sign-in.xhtml")) {
        page.navigate(environment.url() + door);
        page.getByLabel("User").fill(person.name());
        page.getByLabel("Password").fill(person.password());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
            .isVisible();
      }
      return window.storageState();
    }
  }

  @AfterAll
  static void close() {
    if (everybody != null) {
      // Others who use this environment count its administrators.
      environment.croft().done("users", "remove", "grace");
    }
    if (gallery != null) {
      Map<String, String> headings = new LinkedHashMap<>();
      headings.put("fieldservice", "The larger sample: `samples/fieldservice`");
      headings.put("orders", "The smaller sample: `samples/orders`");
      headings.put("console", "The console");
      gallery.describe(headings);
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static List<String> visited(
      String application, String context, String session, Stream<Exhibit> exhibits) {
    try (GalleryVisit visit =
        new GalleryVisit(
            chromium, gallery, application, environment.url() + "/" + context, session)) {
      exhibits.forEach(visit::to);
      return visit.found();
    }
  }

  @Test
  void escapeShouldCloseMenusAndQuestions() {
    for (Look look : List.of(Look.LIGHT, Look.PHONE)) {
      try (BrowserContext window = look.window(chromium, everybody)) {
        Page page = window.newPage();
        page.navigate(environment.url() + "/shop/orders/4");
        Locator ship = button(page, "Ship");
        ship.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog[open]")).containsText("Ship 1004");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(ship).isFocused();
        if (look == Look.PHONE) {
          button(page, "Menu").focus();
          page.keyboard().press("Enter");
          assertThat(page.locator("#menu")).isVisible();
        }
        Locator group = page.locator("#menu summary");
        group.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#menu details[open]")).hasCount(1);
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(page.locator("#menu details[open]")).hasCount(0);
        assertThat(group).isFocused();
        if (look == Look.PHONE) {
          page.keyboard().press("Escape");
          assertThat(page.locator("#menu")).isHidden();
          assertThat(button(page, "Menu")).isFocused();
        }
      }
    }
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  @Test
  void theFieldServiceShouldBeOpenToEverybody() {
    Exhibit work = Exhibit.of("work-order", "/work/3");
    Exhibit customer = Exhibit.of("customer", "/customers/1");
    Exhibit machine = Exhibit.of("machine", "/machines/1");
    Exhibit part = Exhibit.of("part", "/store/2");
    assertThat(
            visited(
                "fieldservice",
                "workshop",
                everybody,
                Stream.of(
                    Exhibit.of("overview", "/"),
                    Exhibit.of("dispatch", "/work"),
                    Exhibit.of("new-work", "/work/new"),
                    work,
                    Exhibit.of("work-order-to-plan", "/work/1").tab("Visit"),
                    work.tab("Hours"),
                    work.tab("Parts"),
                    work.tab("Report"),
                    Exhibit.of("work-order-done", "/work/4").tab("Invoice"),
                    Exhibit.of("my-visits", "/my-visits"),
                    Exhibit.of("customers", "/customers"),
                    Exhibit.of("new-customer", "/customers/new"),
                    customer,
                    customer.tab("Sites"),
                    customer.tab("Contacts"),
                    customer.tab("Contracts"),
                    customer.tab("Invoices"),
                    Exhibit.of("site", "/sites/1"),
                    Exhibit.of("new-machine", "/sites/1/new-machine"),
                    Exhibit.of("machines", "/machines"),
                    machine,
                    machine.tab("History"),
                    Exhibit.of("new-contract", "/customers/1/new-contract"),
                    Exhibit.of("contract", "/contracts/1"),
                    Exhibit.of("engineers", "/engineers?engineer=1"),
                    Exhibit.of("store", "/store"),
                    Exhibit.of("new-part", "/store/new"),
                    part,
                    part.tab("Movements"),
                    part.tab("Count"),
                    Exhibit.of("reorder", "/reorder"),
                    Exhibit.of("purchases", "/purchases"),
                    Exhibit.of("new-purchase", "/purchases/new"),
                    Exhibit.of("purchase", "/purchases/3"),
                    Exhibit.of("billing", "/billing"),
                    Exhibit.of("invoices", "/invoices"),
                    Exhibit.of("invoice", "/invoices/1"),
                    Exhibit.of("reports", "/reports"),
                    Exhibit.of("generated-list", "/models"),
                    Exhibit.of("generated-record", "/models/1"),
                    Exhibit.of("generated-form", "/models/1/edit"),
                    Exhibit.of("generated-new", "/models/new"))))
        .isEmpty();
  }

  @Test
  void theOrderDeskShouldBeOpenToEverybody() {
    Exhibit order = Exhibit.of("order", "/orders/4");
    List<String> found =
        visited(
            "orders",
            "shop",
            everybody,
            Stream.of(
                Exhibit.of("desk", "/"),
                Exhibit.of("orders", "/order-desk"),
                order,
                order.tab("Lines"),
                order.tab("Customer"),
                Exhibit.of("new-order", "/order-desk/new"),
                Exhibit.of("customers", "/customer-desk?customer=1"),
                Exhibit.of("customers-none", "/customer-desk?text=nobody"),
                Exhibit.of("stock", "/stock"),
                Exhibit.of("generated-list", "/customers"),
                Exhibit.of("generated-record", "/customers/1"),
                Exhibit.of("generated-form", "/customers/1/edit"),
                Exhibit.of("generated-new", "/customers/new"),
                Exhibit.of("generated-pictures", "/products"),
                Exhibit.of("generated-picture", "/products/1/edit"),
                Exhibit.of("not-found", "/orders/999999")));
    found.addAll(visited("orders", "shop", clerk, Stream.of(Exhibit.of("not-for-you", "/stock"))));
    found.addAll(
        visited("orders", "shop", null, Stream.of(Exhibit.of("sign-in", "/sign-in?to=/stock"))));
    assertThat(found).isEmpty();
  }

  @Test
  void theConsoleShouldBeOpenToEverybody() {
    String application = "/application.xhtml?name=" + ORDERS;
    List<String> found =
        visited(
            "console",
            "console",
            everybody,
            Stream.of(
                Exhibit.of("overview", "/index.xhtml"),
                Exhibit.of("applications", "/applications.xhtml"),
                Exhibit.of("versions", application),
                Exhibit.of("settings", application + "&tab=settings"),
                Exhibit.of("publications-of-one", application + "&tab=publications"),
                Exhibit.of("dependencies", application + "&tab=dependencies"),
                Exhibit.of("question", application + "&ask=remove"),
                Exhibit.of("compare", "/compare.xhtml?name=" + ORDERS),
                Exhibit.of("publications", "/publications.xhtml"),
                Exhibit.of("publication", "/publication.xhtml?id=1"),
                Exhibit.of("publish", "/publish.xhtml"),
                Exhibit.of("front-ends", "/front-ends.xhtml"),
                Exhibit.of("front-end", "/front-end.xhtml?name=front-end-1"),
                Exhibit.of("server-log", "/front-end.xhtml?name=front-end-1&tab=log"),
                Exhibit.of("drain", "/front-end.xhtml?name=front-end-1&ask=drain"),
                Exhibit.of("health", "/health.xhtml"),
                Exhibit.of("users", "/users.xhtml"),
                Exhibit.of("grant", "/users.xhtml?ask=grant&name=grace"),
                Exhibit.of("groups", "/groups.xhtml"),
                Exhibit.of("group", "/group.xhtml?name=night-shift"),
                Exhibit.of("not-found", "/nothing.xhtml")));
    found.addAll(
        visited("console", "console", clerk, Stream.of(Exhibit.of("not-for-you", "/users.xhtml"))));
    found.addAll(
        visited("console", "console", null, Stream.of(Exhibit.of("sign-in", "/sign-in.xhtml"))));
    assertThat(found).isEmpty();
  }
}
