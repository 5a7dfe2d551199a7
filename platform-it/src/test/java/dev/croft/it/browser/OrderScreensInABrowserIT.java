package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What each screen of the order desk is for, done in a browser and looked up in the tables. */
@WithAnEnvironment
class OrderScreensInABrowserIT {
  private static final String STATUS = "select status_id from \"order\" where id = ?";

  private static ChromiumOnThisMachine chromium;
  private static TablesOf tables;
  private static Caller office;
  private static Visitor clerk;
  private static Visitor manager;

  @BeforeAll
  static void prepare(RunningEnvironment environment) {
    chromium = ChromiumOnThisMachine.start();
    environment.croft().done("publish", ModelCopy.ofOrders("Salesroom").toString());
    tables = TablesOf.application(environment, "app_salesroom");
    String base = environment.url() + "/salesroom";
    Person maria = environment.person("maria", "salesroom/Manager");
    office = Caller.withToken(base, maria.token());
    clerk = Visitor.signedIn(chromium, base, environment.person("clara", "salesroom/Clerk"));
    manager = Visitor.signedIn(chromium, base, maria);
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

  @AfterEach
  void keepPictures(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName();
    clerk.picture(name + "-clerk");
    manager.picture(name + "-manager");
  }

  private static long makes(String entity, Map<String, ?> attributes) {
    Caller.Answer made = office.post("/rest/" + entity, attributes);
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.body().get("id").asLong();
  }

  private static long makesCustomer(String name) {
    return makes("Customer", Map.of("name", name, "email", name.replace(' ', '.') + "@x.example"));
  }

  private static long makesProduct(String number, String name, String price, int stock) {
    return makes("Product", Map.of("number", number, "name", name, "price", price, "stock", stock));
  }

  private static long places(long customer, long product, int quantity) {
    Caller.Answer placed =
        office.post(
            "/api/v1/orders",
            Map.of(
                "customer",
                customer,
                "lines",
                List.of(Map.of("product", product, "quantity", quantity))));
    assertThat(placed.status()).as(placed.toString()).isEqualTo(200);
    return placed.body().get("id").asLong();
  }

  private static String numberOf(long order) {
    return tables.value("select number from \"order\" where id = ?", order);
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(",", ""));
  }

  @Test
  void newOrderShouldPlaceAnOrderWithItsLines() {
    long nora = makesCustomer("Nora");
    long nail = makesProduct("NA-0001", "Nail", "0.10", 90);
    long hook = makesProduct("HO-0001", "Hook", "2.50", 90);
    clerk.opens("/order-desk", "Orders").follows("New order").sees("New order");
    clerk.chooses("Place order", "Customer", nora);
    entersLine(1, nail, "0");
    clerk.form("Place order").getByText("Add a row").click();
    entersLine(2, hook, "3");
    clerk.isRefused("Place order", 422, "Order at least one");
    assertThat(tables.count("\"order\" where customer_id = ?", nora)).isZero();

    entersLine(1, nail, "20");
    clerk.submits("Place order");
    String order = tables.value("select id from \"order\" where customer_id = ?", nora);
    clerk.sees("Order " + numberOf(Long.parseLong(order)));
    assertThat(
            tables.rows(
                "select product_id, quantity, price from line where order_id = ?::bigint order by"
                    + " id",
                order))
        .containsExactly(nail + " | 20 | 0.1000", hook + " | 3 | 2.5000");
  }

  private static void entersLine(int number, long product, String quantity) {
    Locator line = clerk.form("Place order").locator(".rows .row").nth(number - 1);
    line.getByLabel(Visitor.labelled("Product")).selectOption(String.valueOf(product));
    line.getByLabel(Visitor.labelled("Quantity")).fill(quantity);
  }

  @Test
  void newOrderShouldTellThatTheLimitIsReached() {
    long otto = makesCustomer("Otto");
    long boat = makesProduct("BO-0001", "Boat", "5000.01", 1);
    clerk.opens("/order-desk/new", "New order").chooses("Place order", "Customer", otto);
    entersLine(1, boat, "1");
    clerk.isRefused("Place order", 422, "Otto would owe 5000.01");
    assertThat(tables.count("\"order\" where customer_id = ?", otto)).isZero();
  }

  @Test
  void ordersShouldBeSearchedSortedAndExported() {
    long pump = makesProduct("PU-0001", "Pump", "12.00", 90);
    long first = places(makesCustomer("Quinn A"), pump, 3);
    long second = places(makesCustomer("Quinn B"), pump, 1);
    long shipped = places(makesCustomer("Quinn C"), pump, 1);
    assertThat(office.post("/api/v1/orders/" + shipped + "/ship", Map.of()).status())
        .isLessThan(300);
    clerk.opens("/order-desk", "Orders").searches("Customer", "Quinn");
    assertThat(clerk.column("Number")).hasText(new String[] {numberOf(second), numberOf(first)});
    clerk.sortsBy("Total").sortsBy("Total");
    assertThat(clerk.page()).hasURL(Pattern.compile("desc"));
    assertThat(clerk.column("Total")).hasText(new String[] {"36.00", "12.00"});
    Spreadsheet exported =
        Spreadsheet.read(
            new String(clerk.downloads(clerk.link("Export CSV")), StandardCharsets.UTF_8));
    assertThat(exported.column("Number")).containsExactly(numberOf(first), numberOf(second));
    assertThat(exported.column("Customer")).containsExactly("Quinn A", "Quinn B");
    clerk.follows(numberOf(first)).sees("Order " + numberOf(first));
  }

  @Test
  void orderDetailShouldChangeItsOrderAndAddAndRemoveLines() {
    long saw = makesProduct("SA-0001", "Saw", "20.00", 90);
    long axe = makesProduct("AX-0001", "Axe", "30.00", 90);
    Upload photo = Upload.picture("axe.png");
    manager.page().navigate(officeAddress("/products/" + axe + "/edit"));
    photo.into(manager.page().getByLabel("Picture"));
    assertThat(manager.page().locator(".preview img")).isVisible();
    manager.button("Save").click();
    assertThat(manager.status()).containsText("Product saved");
    assertThat(tables.value("select encode(picture, 'hex') from product where id = ?", axe))
        .isEqualTo(photo.hex());

    long order = places(makesCustomer("Rosa"), saw, 1);
    clerk
        .opens("/orders/" + order, "Order " + numberOf(order))
        .fills("Save", "Note", "Ring twice")
        .submits("Save");
    assertThat(tables.value("select note from \"order\" where id = ?", order))
        .isEqualTo("Ring twice");
    clerk
        .turnsTo("Lines")
        .chooses("Add line", "Product", axe)
        .fills("Add line", "Quantity", "2")
        .fills("Add line", "Price", "29.00")
        .submits("Add line");
    assertThat(clerk.row("Axe")).containsText("58.00");
    assertThat(clerk.row("Axe").locator("img")).hasJSProperty("naturalWidth", Upload.WIDTH);
    assertThat(
            tables.rows(
                "select product_id, quantity, price from line where order_id = ? order by id",
                order))
        .containsExactly(saw + " | 1 | 20.0000", axe + " | 2 | 29.0000");
    clerk.doesInRow("Saw", "Remove");
    assertThat(clerk.row("Saw")).hasCount(0);
    assertThat(tables.rows("select product_id from line where order_id = ?", order))
        .containsExactly(String.valueOf(axe));
    clerk.turnsTo("Customer");
    assertThat(clerk.fact("Email")).hasText("Rosa@x.example");
  }

  private static String officeAddress(String path) {
    return office.base() + path;
  }

  @Test
  void orderDetailShouldShipAfterItsQuestion() {
    long order = places(makesCustomer("Sven"), makesProduct("SH-0001", "Shovel", "9.00", 9), 1);
    clerk.opens("/orders/" + order, "Order " + numberOf(order));
    clerk.button("Ship").click();
    assertThat(clerk.page().locator("dialog[open]"))
        .containsText("Ship " + numberOf(order) + " to Sven?");
    clerk.page().locator("dialog[open] button[value=no]").click();
    assertThat(tables.value(STATUS, order)).as("said no").isEqualTo("Open");
    clerk.does("Ship");
    assertThat(clerk.button("Ship")).hasCount(0);
    assertThat(tables.value(STATUS, order)).isEqualTo("Shipped");
    clerk.turnsTo("Lines");
    clerk.inRow("Shovel", "Remove").click();
    clerk.page().locator("dialog[open] button[value=yes]").click();
    assertThat(clerk.status()).containsText("cannot be changed");
    assertThat(tables.count("line where order_id = ?", order)).isEqualTo(1);
  }

  @Test
  void deskShouldTellWhatWaitsAndShipItFromItsRow() {
    places(makesCustomer("Tess"), makesProduct("TE-0001", "Tent", "1100.00", 2), 1);
    manager.opens("/", "Order desk");
    assertThat(manager.figure("Open orders"))
        .hasText(tables.value("select count(*) from \"order\" where status_id = 'Open'"));
    assertThat(number(manager.figure("Worth").textContent()))
        .isEqualByComparingTo(
            tables.value(
                "select sum(l.quantity * l.price) from line l join \"order\" o on o.id = l.order_id"
                    + " where o.status_id = 'Open'"));
    assertThat(manager.figure("Products short of stock"))
        .hasText(tables.value("select count(*) from product where stock < 5 and not discontinued"));
    assertThat(manager.points("Sales by product"))
        .containsExactlyInAnyOrderElementsOf(
            tables.rows(
                "select p.name, round(sum(l.quantity * l.price), 2) from line l join product p on"
                    + " p.id = l.product_id group by p.name"));
    String longest =
        tables.value(
            "select id from \"order\" where status_id = 'Open' order by placed_at limit 1");
    String waits = numberOf(Long.parseLong(longest));
    manager.doesInRow(waits, "Ship");
    assertThat(manager.row(waits)).hasCount(0);
    assertThat(tables.value(STATUS, Long.valueOf(longest))).isEqualTo("Shipped");
    assertThat(manager.figure("Open orders"))
        .hasText(tables.value("select count(*) from \"order\" where status_id = 'Open'"));
  }

  @Test
  void customersShouldShowWhatTheChosenOneOrdered() {
    long rope = makesProduct("RO-0001", "Rope", "4.00", 90);
    long ursula = makesCustomer("Ursula");
    long order = places(ursula, rope, 2);
    places(makesCustomer("Ulf"), rope, 1);
    clerk.opens("/customer-desk", "Customers");
    assertThat(clerk.page().getByText("Choose a customer to see what they ordered.")).isVisible();
    clerk.searches("Search", "Ursu").follows("Ursula");
    assertThat(clerk.page()).hasURL(Pattern.compile("customer=" + ursula));
    assertThat(clerk.fact("Email")).hasText("Ursula@x.example");
    assertThat(clerk.rows("Orders")).hasCount(1);
    assertThat(clerk.rows("Orders").locator("td").first())
        .hasText(tables.value("select number from \"order\" where customer_id = ?", ursula));
    clerk.follows(numberOf(order)).sees("Order " + numberOf(order));
  }

  @Test
  void stockShouldShowAManagerWhatIsShort() {
    long lamp = makesProduct("LA-0001", "Lamp", "7.00", 4);
    makesProduct("LA-0002", "Lantern", "8.00", 40);
    manager.opens("/stock", "Stock");
    assertThat(manager.row("Lantern")).isVisible();
    manager.search("Short of stock only").check();
    assertThat(manager.row("Lantern")).hasCount(0);
    assertThat(manager.column("Number").allTextContents())
        .isEqualTo(tables.rows("select number from product where stock < 5 order by stock, name"));
    manager.follows("Lamp");
    assertThat(manager.page()).hasURL(Pattern.compile("/products/" + lamp + "$"));
  }

  @Test
  void aClerkShouldNotReachWhatIsForManagers() {
    long order = places(makesCustomer("Vera"), makesProduct("VA-0001", "Vase", "3.00", 9), 1);
    assertThat(clerk.opens("/", "Order desk").page().locator("#menu")).not().containsText("Stock");
    assertThat(manager.opens("/", "Order desk").page().locator("#menu")).containsText("Stock");
    clerk.opens("/stock", "Not for you");
    JsonNode desk = manager.reads("/_screen/Desk");
    Map.Entry<String, JsonNode> ship =
        desk.findValue("rows").get(0).get("buttons").properties().iterator().next();
    String body = "{\"row\":\"%s\"}".formatted(ship.getValue().get("row").asText());
    int shippedBefore = tables.count("\"order\" where status_id = 'Shipped'");
    assertThat(clerk.sends("/_screen/Desk/" + ship.getKey(), body)).isEqualTo(403);
    assertThat(tables.count("\"order\" where status_id = 'Shipped'")).isEqualTo(shippedBefore);
    assertThat(tables.value(STATUS, order)).isEqualTo("Open");
  }
}
