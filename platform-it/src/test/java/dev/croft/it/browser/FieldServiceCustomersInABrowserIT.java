package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.croft.it.browser.FieldService.ACCOUNTANT;
import static dev.croft.it.browser.FieldService.DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.croft.it.browser.FieldService.Place;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Customers, their sites, machines and contracts. */
@WithAnEnvironment
class FieldServiceCustomersInABrowserIT {
  private static ChromiumOnThisMachine chromium;
  private static FieldService service;
  private static TablesOf tables;
  private static Visitor dispatcher;
  private static Visitor accountant;

  @BeforeAll
  static void prepare(RunningEnvironment environment) {
    chromium = ChromiumOnThisMachine.start();
    service = FieldService.in(environment);
    tables = service.tables();
    dispatcher = service.visitor(chromium, DISPATCHER);
    accountant = service.visitor(chromium, ACCOUNTANT);
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
    dispatcher.picture(name + "-dispatcher");
    accountant.picture(name + "-accountant");
  }

  @Test
  void customersShouldBeSearchedSortedPagedAndExported() {
    for (int each = 10; each < 37; each++) {
      service.makesCustomer("Mill " + each);
    }
    dispatcher.opens("/customers", "Customers").searches("Name or number", "Mill");
    assertThat(dispatcher.rows("Customers")).hasCount(25);
    assertThat(dispatcher.column("Name").first()).hasText("Mill 10");
    dispatcher.follows("Next");
    assertThat(dispatcher.column("Name")).hasText(new String[] {"Mill 35", "Mill 36"});
    dispatcher.sortsBy("Name").sortsBy("Name");
    assertThat(dispatcher.column("Name").first()).hasText("Mill 36");
    assertThat(dispatcher.rows("Customers")).hasCount(25);
    String exported =
        new String(dispatcher.downloads(dispatcher.link("Export CSV")), StandardCharsets.UTF_8);
    assertThat(Spreadsheet.read(exported).column("Name"))
        .isEqualTo(
            tables.rows("select name from customer where name like 'Mill %' order by name desc"));
    assertThat(Spreadsheet.read(exported).column("Number"))
        .isEqualTo(
            tables.rows("select number from customer where name like 'Mill %' order by name desc"));
    dispatcher.follows("Mill 36").sees("Mill 36");
  }

  @Test
  void newCustomerShouldBeSavedOnceItIsRight() {
    dispatcher
        .opens("/customers", "Customers")
        .follows("New customer")
        .sees("New customer")
        .fills("Save", "Name", "Harbour")
        .fills("Save", "Email", "nowhere");
    dispatcher.form("Save").locator("button.primary").click();
    assertThat(dispatcher.field("Save", "Email")).hasAttribute("aria-invalid", "true");
    assertThat(tables.count("customer where name = 'Harbour'")).isZero();
    dispatcher.fills("Save", "Email", "desk@harbour.example").submits("Save").sees("Harbour");
    assertThat(tables.rows("select email, number is not null from customer where name = 'Harbour'"))
        .containsExactly("desk@harbour.example | t");
  }

  @Test
  void customerDetailShouldChangeTheCustomerAndAddSitesAndContacts() {
    long customer = service.makesCustomer("Brewery");
    dispatcher.opens("/customers/" + customer, "Brewery");
    dispatcher
        .fills("Save", "Name", "Old brewery")
        .fills("Save", "Notes", "Ring twice")
        .submits("Save")
        .sees("Old brewery");
    assertThat(tables.rows("select name, notes from customer where id = ?", customer))
        .containsExactly("Old brewery | Ring twice");

    dispatcher
        .turnsTo("Sites")
        .fills("Add site", "Name", "Cellar")
        .fills("Add site", "Street", "Hop lane 3")
        .fills("Add site", "Postcode", "96047")
        .fills("Add site", "City", "Bamberg")
        .submits("Add site");
    assertThat(dispatcher.row("Cellar")).containsText("Bamberg");
    assertThat(dispatcher.field("Add site", "Name")).hasValue("");
    assertThat(
            tables.rows(
                "select name, street, postcode, city from site where customer_id = ?", customer))
        .containsExactly("Cellar | Hop lane 3 | 96047 | Bamberg");

    dispatcher
        .turnsTo("Contacts")
        .fills("Add contact", "Name", "Berta")
        .fills("Add contact", "Phone", "+49 951 1")
        .submits("Add contact");
    assertThat(dispatcher.row("Berta")).isVisible();
    assertThat(tables.rows("select name, phone from contact where customer_id = ?", customer))
        .containsExactly("Berta | +49 951 1");
  }

  @Test
  void aChangeOfSomebodyElseShouldNotBeOverwritten() {
    long customer = service.makesCustomer("Two desks");
    dispatcher.opens("/customers/" + customer, "Two desks").fills("Save", "Notes", "Mine");
    accountant
        .opens("/customers/" + customer, "Two desks")
        .fills("Save", "Notes", "Theirs")
        .submits("Save");
    dispatcher.isRefused("Save", 412, "changed");
    assertThat(tables.value("select notes from customer where id = ?", customer))
        .isEqualTo("Theirs");
    dispatcher.button("Read it again").click();
    assertThat(dispatcher.field("Save", "Notes")).hasValue("Theirs");
  }

  @Test
  void siteDetailShouldChangeTheSite() {
    Place laundry = service.makesPlace("Laundry");
    dispatcher
        .opens("/sites/" + laundry.site(), "Laundry hall, Hamburg")
        .fills("Save", "City", "Kiel")
        .submits("Save")
        .sees("Laundry hall, Kiel");
    assertThat(tables.value("select city from site where id = ?", laundry.site()))
        .isEqualTo("Kiel");
    dispatcher.follows("Laundry-1").sees("Laundry chiller Laundry-1");
  }

  @Test
  void newMachineShouldBeSavedWithItsPhotoAndItsManualDownloaded() {
    Place clinic = service.makesPlace("Clinic");
    Upload manual =
        Upload.document(
            "manual.pdf", "%PDF-1.4 Never open it wet".getBytes(StandardCharsets.US_ASCII));
    dispatcher.page().navigate(service.base() + "/models/" + clinic.model() + "/edit");
    manual.into(dispatcher.page().getByLabel("Manual"));
    assertThat(dispatcher.page().locator(".preview")).containsText("bytes");
    dispatcher.button("Save").click();
    assertThat(dispatcher.status()).containsText("Model saved");
    assertThat(tables.value("select encode(manual, 'hex') from model where id = ?", clinic.model()))
        .isEqualTo(manual.hex());

    Upload photo = Upload.picture("clinic.png");
    dispatcher
        .opens("/sites/" + clinic.site(), "Clinic hall, Hamburg")
        .follows("New machine")
        .sees("New machine at Clinic hall")
        .chooses("Save", "Model", clinic.model())
        .fills("Save", "Serial", "Clinic-2")
        .fills("Save", "Installed", "2029-12-24");
    photo.into(dispatcher.field("Save", "Photo"));
    assertThat(dispatcher.form("Save").locator("img")).isVisible();
    dispatcher.submits("Save").sees("Clinic chiller Clinic-2");
    assertThat(
            tables.rows(
                "select site_id, model_id, installed, encode(photo, 'hex') from machine where serial = 'Clinic-2'"))
        .containsExactly(
            "%d | %d | 2029-12-24 | %s".formatted(clinic.site(), clinic.model(), photo.hex()));
    assertThat(dispatcher.fact("Photo").locator("img")).hasJSProperty("naturalWidth", Upload.WIDTH);
    assertThat(dispatcher.downloads(dispatcher.fact("Manual").getByRole(AriaRole.LINK)))
        .isEqualTo(manual.content());
    dispatcher.opens("/sites/" + clinic.site(), "Clinic hall, Hamburg");
    assertThat(dispatcher.row("Clinic-2").locator("img"))
        .hasJSProperty("naturalWidth", Upload.WIDTH);
  }

  @Test
  void newContractShouldNameItsMachines() {
    Place office = service.makesPlace("Office");
    accountant
        .opens("/customers/" + office.customer(), "Office")
        .turnsTo("Contracts")
        .follows("New contract")
        .sees("New contract with Office")
        .fills("Save", "Starts", "2030-03-01")
        .fills("Save", "Ends", "2030-02-01")
        .fills("Save", "An hour costs", "80.50");
    accountant.form("Save").getByLabel("Office-1").check();
    accountant.isRefused("Save", 422, "A contract ends after it starts");
    assertThat(tables.count("contract where customer_id = ?", office.customer())).isZero();
    accountant.fills("Save", "Ends", "2031-02-01").submits("Save");
    String made = tables.value("select id from contract where customer_id = ?", office.customer());
    accountant.sees("Contract " + service.numberOf("contract", Long.parseLong(made)));
    assertThat(
            tables.rows(
                "select starts, ends, hourly_rate, monthly_fee from contract where id = ?::bigint",
                made))
        .containsExactly("2030-03-01 | 2031-02-01 | 80.5000 | 0.0000");
    assertThat(
            tables.rows(
                "select machine_id from contract_machines where contract_id = ?::bigint", made))
        .containsExactly(String.valueOf(office.machine()));
  }

  @Test
  void contractDetailShouldChangeTheContract() {
    Place school = service.makesPlace("School");
    long contract =
        service.makes(
            "Contract",
            Map.of("customer", school.customer(), "starts", "2030-01-01", "hourlyRate", "70.00"));
    String number = service.numberOf("contract", contract);
    accountant
        .opens("/contracts/" + contract, "Contract " + number)
        .fills("Save", "Monthly fee", "19.90");
    accountant.form("Save").getByLabel("School-1").check();
    accountant.submits("Save");
    assertThat(tables.value("select monthly_fee from contract where id = ?", contract))
        .isEqualTo("19.9000");
    assertThat(tables.count("contract_machines where contract_id = ?", contract)).isEqualTo(1);
    accountant.fact("Customer").getByText("School").click();
    accountant.sees("School").turnsTo("Contracts");
    assertThat(accountant.row(number)).containsText("70.00");
  }
}
