package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.croft.it.browser.FieldService.STOREKEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Spare parts: what there is, what is counted, what is ordered and what arrives. */
@WithAnEnvironment
class FieldServiceStoreInABrowserIT {
  private static ChromiumOnThisMachine chromium;
  private static FieldService service;
  private static TablesOf tables;
  private static Visitor storekeeper;
  private static long supplier;

  @BeforeAll
  static void prepare(RunningEnvironment environment) {
    chromium = ChromiumOnThisMachine.start();
    service = FieldService.in(environment);
    tables = service.tables();
    storekeeper = service.visitor(chromium, STOREKEEPER);
    supplier = service.makes("Supplier", Map.of("name", "Parts & Sons"));
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void keepPicture(TestInfo test) {
    storekeeper.picture(test.getTestMethod().orElseThrow().getName());
  }

  private static String stockOf(long part) {
    return tables.value("select stock from spare_part where id = ?", part);
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(",", ""));
  }

  @Test
  void storeShouldFindWhatIsShortAndTellItsWorth() {
    service.makesPart("BELT-1", "Belt short", "3.00", 1);
    service.makesPart("BELT-2", "Belt long", "4.00", 50);
    storekeeper.opens("/store", "Spare parts").searches("Number or name", "BELT-");
    assertThat(storekeeper.column("Name")).hasText(new String[] {"Belt long", "Belt short"});
    storekeeper.sortsBy("Stock");
    assertThat(storekeeper.column("Name")).hasText(new String[] {"Belt short", "Belt long"});
    storekeeper.search("Only what is short").check();
    assertThat(storekeeper.column("Name")).hasText(new String[] {"Belt short"});
    assertThat(number(storekeeper.figure("Worth of the store").textContent()))
        .isEqualByComparingTo(tables.value("select sum(stock * price) from spare_part"));
    storekeeper.follows("Belt short").sees("Belt short");
  }

  @Test
  void newPartShouldBeKeptUnderANumberOfItsOwn() {
    service.makesPart("TAKEN-1", "Taken", "1.00", 9);
    storekeeper
        .opens("/store", "Spare parts")
        .follows("New part")
        .sees("New part")
        .fills("Save", "Number", "TAKEN-1")
        .fills("Save", "Name", "Fan")
        .fills("Save", "Price", "19.95")
        .fills("Save", "Reorder at", "2")
        .fills("Save", "Shelf", "A 7")
        .isRefused("Save", 409, "");
    assertThat(storekeeper.field("Save", "Number")).hasAttribute("aria-invalid", "true");
    assertThat(tables.count("spare_part where name = 'Fan'")).isZero();
    storekeeper.fills("Save", "Number", "FAN-1").submits("Save").sees("Fan");
    assertThat(storekeeper.figure("In stock")).hasText("0");
    assertThat(
            tables.rows(
                "select number, price, stock, reorder_at, shelf from spare_part where name = 'Fan'"))
        .containsExactly("FAN-1 | 19.9500 | 0 | 2 | A 7");
  }

  @Test
  void partDetailShouldChangeThePartAndTakeACount() {
    long part = service.makesPart("FUSE-1", "Fuse", "0.50", 20);
    storekeeper
        .opens("/store/" + part, "Fuse")
        .fills("Save", "Shelf", "B 2")
        .fills("Save", "Price", "0.75")
        .submits("Save");
    assertThat(tables.rows("select shelf, price from spare_part where id = ?", part))
        .containsExactly("B 2 | 0.7500");
    storekeeper
        .turnsTo("Count")
        .fills("Enter the count", "There are", "17")
        .fills("Enter the count", "Remark", "Three were broken")
        .submits("Enter the count");
    assertThat(storekeeper.figure("In stock")).hasText("17");
    storekeeper.turnsTo("Movements");
    assertThat(storekeeper.row("Three were broken")).containsText("Corrected by a count");
    assertThat(stockOf(part)).isEqualTo("17");
    assertThat(
            tables.rows(
                "select kind_id, quantity, remark from movement where spare_part_id = ?", part))
        .containsExactly("Counted | -3 | Three were broken");
  }

  @Test
  void reorderShouldMakeADraftOfAllThatIsShort() {
    long part = service.makesPart("HOSE-1", "Hose", "7.00", 2);
    storekeeper.opens("/reorder", "Reorder");
    assertThat(storekeeper.row("HOSE-1")).containsText("9");
    storekeeper.chooses("Make a draft", "Supplier", supplier).submits("Make a draft");
    String draft = tables.value("select max(id) from purchase where supplier_id = ?", supplier);
    storekeeper.sees("Purchase " + service.numberOf("purchase", Long.parseLong(draft)));
    assertThat(storekeeper.row("HOSE-1")).isVisible();
    assertThat(
            tables.rows(
                "select spare_part_id, quantity, price from purchase_line where purchase_id ="
                    + " ?::bigint order by spare_part_id",
                draft))
        .isEqualTo(
            tables.rows(
                "select id, reorder_at * 2 - stock + 1, price from spare_part where stock <="
                    + " reorder_at order by id"))
        .contains(part + " | 9 | 7.0000");
  }

  @Test
  void purchasesShouldBeFoundByTheirState() {
    long draft = service.makes("Purchase", Map.of("supplier", supplier));
    long sent = service.makes("Purchase", Map.of("supplier", supplier, "state", "Ordered"));
    storekeeper.opens("/purchases", "Purchases");
    storekeeper.search("State").selectOption("Ordered");
    assertThat(storekeeper.row(service.numberOf("purchase", draft))).hasCount(0);
    assertThat(storekeeper.row(service.numberOf("purchase", sent))).isVisible();
    assertThat(storekeeper.column("Number").allTextContents())
        .isEqualTo(
            tables.rows(
                "select number from purchase where state_id = 'Ordered' order by number desc limit"
                    + " 25"));
    storekeeper.follows(service.numberOf("purchase", sent));
    storekeeper.sees("Purchase " + service.numberOf("purchase", sent));
  }

  @Test
  void newPurchaseShouldBeADraft() {
    storekeeper
        .opens("/purchases", "Purchases")
        .follows("New purchase")
        .sees("New purchase")
        .chooses("Save", "Supplier", supplier)
        .submits("Save");
    String made = tables.value("select max(id) from purchase where supplier_id = ?", supplier);
    storekeeper.sees("Purchase " + service.numberOf("purchase", Long.parseLong(made)));
    assertThat(tables.value("select state_id from purchase where id = ?::bigint", made))
        .isEqualTo("Draft");
  }

  @Test
  void purchaseDetailShouldTakeLinesSendAndReceive() {
    long bolt = service.makesPart("BOLT-1", "Bolt", "0.20", 10);
    long wheel = service.makesPart("WHEEL-1", "Wheel", "8.00", 1);
    long purchase = service.makes("Purchase", Map.of("supplier", supplier));
    String number = service.numberOf("purchase", purchase);
    storekeeper.opens("/purchases/" + purchase, "Purchase " + number);
    addsLine(bolt, "100", "0.15");
    addsLine(wheel, "4", "7.50");
    assertThat(storekeeper.rows("Lines")).hasCount(2);
    assertThat(storekeeper.figure("Total")).hasText("45.00");
    assertThat(
            tables.rows(
                "select spare_part_id, quantity, price from purchase_line where purchase_id = ?"
                    + " order by id",
                purchase))
        .containsExactly(bolt + " | 100 | 0.1500", wheel + " | 4 | 7.5000");
    storekeeper.doesInRow("WHEEL-1", "Remove");
    assertThat(storekeeper.rows("Lines")).hasCount(1);
    assertThat(tables.count("purchase_line where purchase_id = ?", purchase)).isEqualTo(1);

    storekeeper.does("Send");
    assertThat(storekeeper.fact("State")).hasText("Ordered");
    assertThat(storekeeper.inRow("BOLT-1", "Remove")).hasCount(0);
    assertThat(storekeeper.button("Add line")).hasCount(0);
    assertThat(
            tables.rows(
                "select state_id, ordered_at is not null from purchase where id = ?", purchase))
        .containsExactly("Ordered | t");

    storekeeper.does("Receive");
    assertThat(storekeeper.button("Receive")).hasCount(0);
    assertThat(
            tables.rows(
                "select state_id, received_at is not null from purchase where id = ?", purchase))
        .containsExactly("Received | t");
    assertThat(stockOf(bolt)).isEqualTo("110");
    assertThat(stockOf(wheel)).isEqualTo("1");
    assertThat(
            tables.rows(
                "select kind_id, quantity, remark from movement where spare_part_id = ?", bolt))
        .containsExactly("Received | 100 | " + number);
  }

  private static void addsLine(long part, String quantity, String price) {
    storekeeper
        .chooses("Add line", "Spare part", part)
        .fills("Add line", "Quantity", quantity)
        .fills("Add line", "Price", price)
        .submits("Add line");
  }
}
