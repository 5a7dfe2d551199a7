package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.croft.it.browser.FieldService.ACCOUNTANT;
import static dev.croft.it.browser.FieldService.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.browser.FieldService.Place;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** From work that is done to money that is paid; and who must not come near it. */
@WithAnEnvironment
class FieldServiceMoneyInABrowserIT {
  private static final String OWED =
      "(select coalesce(sum(l.quantity * l.price), 0) from invoice_line l join invoice i on i.id ="
          + " l.invoice_id where i.state_id = 'Open') - (select coalesce(sum(p.amount), 0) from"
          + " payment p join invoice i on i.id = p.invoice_id where i.state_id = 'Open')";

  private static ChromiumOnThisMachine chromium;
  private static FieldService service;
  private static TablesOf tables;
  private static Visitor accountant;
  private static Visitor technician;
  private static Place cinema;
  private static long engineer;

  @BeforeAll
  static void prepare(RunningEnvironment environment) {
    chromium = ChromiumOnThisMachine.start();
    service = FieldService.in(environment);
    tables = service.tables();
    accountant = service.visitor(chromium, ACCOUNTANT);
    technician = service.visitor(chromium, TECHNICIAN);
    cinema = service.makesPlace("Cinema");
    engineer = service.makesEngineer("Mona Mint", "mint");
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void keepPictures(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName();
    accountant.picture(name + "-accountant");
    technician.picture(name + "-technician");
  }

  private static long makesInvoice(String due, String amount) {
    long invoice = service.makes("Invoice", Map.of("customer", cinema.customer(), "due", due));
    service.makes(
        "InvoiceLine",
        Map.of("invoice", invoice, "text", "Work", "quantity", "2.00", "price", amount));
    return invoice;
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(",", ""));
  }

  @Test
  void billingShouldLeadFromDoneWorkToItsInvoice() {
    long work = service.makesDoneWork(cinema.machine(), "The hall was cold", engineer, "2.50");
    long part = service.makesPart("LAMP-1", "Lamp", "15.00", 9);
    service.makes(
        "PartUse", Map.of("workOrder", work, "sparePart", part, "quantity", 2, "price", "15.00"));
    String number = service.numberOf("work_order", work);
    accountant.opens("/billing", "To invoice");
    assertThat(accountant.row(number)).containsText("30.00");
    assertThat(accountant.column("Number").allTextContents())
        .containsExactlyInAnyOrderElementsOf(
            tables.rows("select number from work_order where state_id = 'Done'"));
    accountant
        .follows(number)
        .sees(number + ": Cinema chiller")
        .turnsTo("Invoice")
        .fills("Write invoice", "To be paid until", "2031-01-31")
        .submits("Write invoice");
    String invoice = tables.value("select id from invoice where work_order_id = ?", work);
    accountant.sees("Invoice " + service.numberOf("invoice", Long.parseLong(invoice)));
    assertThat(accountant.figure("Total")).hasText("267.50");
    assertThat(
            tables.rows(
                "select text, quantity, price from invoice_line where invoice_id = ?::bigint order"
                    + " by id",
                invoice))
        .containsExactly("Work, " + number + " | 2.50 | 95.0000", "Lamp | 2.00 | 15.0000");
    assertThat(tables.value("select state_id from work_order where id = ?", work))
        .isEqualTo("Invoiced");
    accountant.opens("/billing", "To invoice");
    assertThat(accountant.row(number)).hasCount(0);
  }

  @Test
  void workWithoutHoursShouldHaveNoInvoice() {
    long work = service.makesWork(cinema.machine(), "Nobody came");
    service.changes("WorkOrder", work, Map.of("state", "Done"));
    String number = service.numberOf("work_order", work);
    accountant
        .opens("/work/" + work, number + ": Cinema chiller")
        .turnsTo("Invoice")
        .fills("Write invoice", "To be paid until", "2031-01-31")
        .isRefused("Write invoice", 422, number + " has neither hours nor parts");
    assertThat(tables.count("invoice where work_order_id = ?", work)).isZero();
  }

  @Test
  void invoiceDetailShouldTakePaymentsUntilNothingIsOwed() {
    long invoice = makesInvoice("2031-02-28", "50.00");
    String number = service.numberOf("invoice", invoice);
    accountant
        .opens("/invoices/" + invoice, "Invoice " + number)
        .fills("Take payment", "Amount", "60.00")
        .submits("Take payment");
    assertThat(accountant.figure("Owed")).hasText("40.00");
    assertThat(accountant.rows("Payments")).hasCount(1);
    accountant
        .fills("Take payment", "Amount", "40.01")
        .isRefused("Take payment", 422, number + ": 40.00");
    assertThat(tables.rows("select amount from payment where invoice_id = ?", invoice))
        .containsExactly("60.0000");
    accountant.fills("Save", "Due", "2031-03-31").submits("Save");
    assertThat(tables.rows("select due, state_id from invoice where id = ?", invoice))
        .containsExactly("2031-03-31 | Open");
    accountant.fills("Take payment", "Amount", "40.00").submits("Take payment");
    assertThat(accountant.fact("State")).hasText("Paid");
    assertThat(accountant.button("Take payment")).hasCount(0);
    assertThat(tables.value("select state_id from invoice where id = ?", invoice))
        .isEqualTo("Paid");
  }

  @Test
  void invoicesShouldBeFoundAndExportedAsTheyAreShown() {
    long late = makesInvoice("2020-01-01", "11.00");
    long inTime = makesInvoice("2999-01-01", "12.00");
    accountant.opens("/invoices", "Open invoices");
    accountant.searches("Number or customer", "Cinema");
    accountant.search("Only overdue").check();
    assertThat(accountant.row(service.numberOf("invoice", late))).containsText("22.00");
    assertThat(accountant.row(service.numberOf("invoice", inTime))).hasCount(0);
    assertThat(number(accountant.figure("Owed to us").textContent()))
        .isEqualByComparingTo(tables.value("select " + OWED));
    Spreadsheet exported =
        Spreadsheet.read(
            new String(
                accountant.downloads(accountant.link("Export CSV")), StandardCharsets.UTF_8));
    assertThat(exported.column("Number"))
        .isEqualTo(accountant.column("Number").allTextContents())
        .isEqualTo(
            tables.rows(
                "select number from invoice where state_id = 'Open' and due < current_date and"
                    + " customer_id = ? order by due",
                cinema.customer()));
    assertThat(exported.column("Total").stream().map(FieldServiceMoneyInABrowserIT::number))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(
            accountant.column("Total").allTextContents().stream()
                .map(FieldServiceMoneyInABrowserIT::number)
                .toList());
    accountant.follows(service.numberOf("invoice", late));
    accountant.sees("Invoice " + service.numberOf("invoice", late));
  }

  @Test
  void reportsShouldEqualWhatTheTablesHold() {
    makesInvoice("2031-05-01", "1234.50");
    long work = service.makesDoneWork(cinema.machine(), "For the report", engineer, "1.00");
    long part = service.makesPart("RING-1", "Ring", "1.00", 9);
    service.makes(
        "PartUse", Map.of("workOrder", work, "sparePart", part, "quantity", 3, "price", "1.00"));
    accountant.opens("/reports", "Reports");
    String sales =
        "select c.name, round(sum(l.quantity * l.price), 2) from invoice_line l join invoice i on"
            + " i.id = l.invoice_id join customer c on c.id = i.customer_id group by c.name order"
            + " by 2 desc limit 10";
    assertThat(accountant.points("Sales by customer")).isEqualTo(tables.rows(sales));
    assertThat(
            accountant.rows("Sales by customer").all().stream()
                .map(
                    row ->
                        String.join(" | ", row.locator("td").allTextContents()).replace(",", "")))
        .containsExactlyElementsOf(tables.rows(sales));
    assertThat(accountant.points("Orders by state"))
        .containsExactlyInAnyOrderElementsOf(
            tables.rows(
                "select s.label, count(*) from work_order w join work_state s on s.id = w.state_id"
                    + " group by s.label"));
    assertThat(accountant.points("Parts that are used most"))
        .containsExactlyInAnyOrderElementsOf(
            tables.rows(
                "select p.name, sum(u.quantity) from part_use u join spare_part p on p.id ="
                    + " u.spare_part_id group by p.name order by 2 desc limit 10"));
  }

  @Test
  void aTechnicianShouldNotComeNearTheMoney() {
    long invoice = makesInvoice("2031-06-01", "5.00");
    technician.opens("/", "Today");
    assertThat(technician.page().locator("#menu")).not().containsText("Money");
    assertThat(technician.figure("Owed to us")).isVisible();
    accountant.opens("/", "Today");
    assertThat(accountant.page().locator("#menu")).containsText("Money");
    technician.opens("/invoices", "Not for you").opens("/invoices/" + invoice, "Not for you");
    accountant.opens("/invoices/" + invoice, "Invoice " + service.numberOf("invoice", invoice));
    String form =
        accountant.sentTo(
            () -> accountant.fills("Take payment", "Amount", "1.00").submits("Take payment"));
    assertThat(technician.sends(form, "{\"amount\":\"1.00\"}")).isEqualTo(403);
    assertThat(tables.count("payment where invoice_id = ?", invoice)).isEqualTo(1);
  }
}
