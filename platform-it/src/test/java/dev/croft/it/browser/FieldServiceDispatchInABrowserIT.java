package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.croft.it.browser.FieldService.DISPATCHER;
import static dev.croft.it.browser.FieldService.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.browser.FieldService.Place;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** From the call of a customer to the end of the work: what dispatcher and technician do. */
@WithAnEnvironment
class FieldServiceDispatchInABrowserIT {
  private static final String STATE = "select state_id from work_order where id = ?";

  private static ChromiumOnThisMachine chromium;
  private static FieldService service;
  private static TablesOf tables;
  private static Visitor dispatcher;
  private static Visitor technician;
  private static Place dairy;
  private static long theo;

  @BeforeAll
  static void prepare(RunningEnvironment environment) {
    chromium = ChromiumOnThisMachine.start();
    service = FieldService.in(environment);
    tables = service.tables();
    dispatcher = service.visitor(chromium, DISPATCHER);
    technician = service.visitor(chromium, TECHNICIAN);
    dairy = service.makesPlace("Dairy");
    theo = service.makesEngineer("Theo Tull", "theo");
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
    technician.picture(name + "-technician");
  }

  @Test
  void newWorkShouldReportAProblem() {
    dispatcher
        .opens("/work", "Work orders")
        .follows("Report a problem")
        .sees("Report a problem")
        .chooses("Report", "Machine", dairy.machine())
        .fills("Report", "Problem", "It drips")
        .chooses("Report", "Priority", "Urgent")
        .submits("Report");
    assertThat(dispatcher.page()).hasURL(Pattern.compile("/work/\\d+$"));
    assertThat(dispatcher.fact("State")).hasText("Reported");
    assertThat(
            tables.rows(
                "select state_id, priority_id, machine_id from work_order where problem = 'It drips'"))
        .containsExactly("Reported | Urgent | " + dairy.machine());
  }

  @Test
  void dispatchShouldFindWorkAndBeginItFromItsRow() {
    long leak = service.makesPlannedWork(dairy.machine(), "Leak at the valve", theo);
    long noise = service.makesWork(dairy.machine(), "Noise in the night");
    dispatcher.opens("/work", "Work orders");
    assertThat(dispatcher.row("Noise in the night")).isVisible();
    assertThat(dispatcher.inRow("Noise in the night", "Begin")).hasCount(0);
    dispatcher.searches("Number, problem or customer", "at the valve");
    assertThat(dispatcher.rows("Work orders")).hasCount(1);
    assertThat(dispatcher.page()).hasURL(Pattern.compile("text=at"));
    dispatcher.doesInRow("Leak at the valve", "Begin");
    assertThat(dispatcher.inRow("Leak at the valve", "Begin")).hasCount(0);
    assertThat(dispatcher.row("Leak at the valve")).containsText("In work");
    assertThat(tables.value(STATE, leak)).isEqualTo("Working");
    assertThat(tables.value(STATE, noise)).isEqualTo("Reported");
    dispatcher.follows(service.numberOf("work_order", leak));
    dispatcher.sees(service.numberOf("work_order", leak) + ": Dairy chiller");
  }

  @Test
  void theButtonOfARowShouldBeForWhomItWasShown() {
    long work = service.makesPlannedWork(dairy.machine(), "Seal of somebody else", theo);
    JsonNode shown = dispatcher.reads("/_screen/Dispatch?text=Seal+of+somebody");
    Map.Entry<String, JsonNode> begin =
        shown.findValue("rows").get(0).get("buttons").properties().iterator().next();
    String path = "/_screen/Dispatch/" + begin.getKey() + "?text=";
    String body = "{\"row\":\"%s\"}".formatted(begin.getValue().get("row").asText());
    assertThat(technician.sends(path, body)).as("another person").isEqualTo(403);
    assertThat(dispatcher.sends(path, body.replace(":\"", ":\"x"))).as("changed").isEqualTo(403);
    assertThat(tables.value(STATE, work)).isEqualTo("Planned");
    assertThat(dispatcher.sends(path, body)).isEqualTo(200);
    assertThat(tables.value(STATE, work)).isEqualTo("Working");
  }

  @Test
  void workDetailShouldPlanAVisit() {
    long work = service.makesWork(dairy.machine(), "Too warm");
    dispatcher
        .opens("/work/" + work, service.numberOf("work_order", work) + ": Dairy chiller")
        .turnsTo("Visit")
        .chooses("Plan the visit", "Engineer", theo)
        .fills("Plan the visit", "On", "2030-06-07")
        .submits("Plan the visit");
    assertThat(
            tables.rows(
                "select state_id, engineer_id, planned_for from work_order where id = ?", work))
        .containsExactly("Planned | " + theo + " | 2030-06-07");
  }

  @Test
  void workDetailShouldCancelAfterAQuestion() {
    long work = service.makesWork(dairy.machine(), "Nothing, as it turned out");
    String number = service.numberOf("work_order", work);
    dispatcher.opens("/work/" + work, number + ": Dairy chiller");
    dispatcher.button("Cancel order").click();
    assertThat(dispatcher.page().locator("dialog[open]")).containsText("Cancel " + number + "?");
    dispatcher.page().locator("dialog[open] button[value=no]").click();
    assertThat(tables.value(STATE, work)).as("said no").isEqualTo("Reported");
    dispatcher.does("Cancel order");
    assertThat(dispatcher.button("Cancel order")).hasCount(0);
    assertThat(tables.value(STATE, work)).isEqualTo("Cancelled");
  }

  @Test
  void myVisitsShouldLeadATechnicianThroughTheWork() {
    long part = service.makesPart("V-1", "Valve", "12.50", 3);
    long work = service.makesPlannedWork(dairy.machine(), "Valve is stuck", theo);
    String number = service.numberOf("work_order", work);
    technician.opens("/my-visits", "My visits");
    technician.doesInRow("Valve is stuck", "Begin");
    assertThat(tables.value(STATE, work)).isEqualTo("Working");

    technician.follows(number).sees(number + ": Dairy chiller").turnsTo("Hours");
    technician
        .chooses("Add hours", "Engineer", theo)
        .fills("Add hours", "Day", "2030-05-04")
        .fills("Add hours", "Hours", "1.75")
        .fills("Add hours", "Remark", "New seal")
        .submits("Add hours");
    assertThat(technician.figure("Hours")).hasText("1.75");
    assertThat(technician.row("New seal")).containsText("Theo Tull");
    assertThat(
            tables.rows(
                "select engineer_id, day, hours, remark from time_entry where work_order_id = ?",
                work))
        .containsExactly(theo + " | 2030-05-04 | 1.75 | New seal");

    technician.turnsTo("Parts").chooses("Use", "Spare part", part).fills("Use", "Quantity", "4");
    technician.isRefused("Use", 422, "There are 3 of Valve left");
    assertThat(tables.count("part_use where work_order_id = ?", work)).isZero();
    technician.fills("Use", "Quantity", "2").submits("Use");
    assertThat(technician.figure("Parts")).hasText("25.00");
    assertThat(tables.rows("select quantity, price from part_use where work_order_id = ?", work))
        .containsExactly("2 | 12.5000");
    assertThat(stockOf(part)).isEqualTo("1");

    technician.doesInRow("Valve", "Put back");
    assertThat(technician.row("Valve")).hasCount(0);
    assertThat(stockOf(part)).isEqualTo("3");
    assertThat(
            tables.rows(
                "select kind_id, quantity, remark from movement where spare_part_id = ? order by id",
                part))
        .containsExactly("Used | -2 | " + number, "Used | 2 | " + number);

    technician
        .turnsTo("Report")
        .fills("Finish", "What was done", "Valve greased")
        .submits("Finish");
    assertThat(technician.fact("Report")).hasText("Valve greased");
    assertThat(
            tables.rows(
                "select state_id, report, finished_at is not null from work_order where id = ?",
                work))
        .containsExactly("Done | Valve greased | t");
  }

  private static String stockOf(long part) {
    return tables.value("select stock from spare_part where id = ?", part);
  }

  @Test
  void machinesShouldBeFoundBySerialAndModel() {
    Place bakery = service.makesPlace("Bakery");
    dispatcher.opens("/machines", "Machines").searches("Serial number", "Bakery");
    assertThat(dispatcher.rows("Machines")).hasCount(1);
    dispatcher.opens("/machines?model=" + dairy.model(), "Machines");
    assertThat(dispatcher.column("Serial")).hasText(new String[] {"Dairy-1"});
    dispatcher.search("Model").selectOption(String.valueOf(bakery.model()));
    assertThat(dispatcher.column("Serial")).hasText(new String[] {"Bakery-1"});
    assertThat(dispatcher.column("Serial").allTextContents())
        .isEqualTo(tables.rows("select serial from machine where model_id = ?", bakery.model()));
  }

  @Test
  void machineDetailShouldKeepAPhotoAndShowIt() {
    Place hotel = service.makesPlace("Hotel");
    service.makesWork(hotel.machine(), "Ice on the pipes");
    dispatcher.opens("/machines/" + hotel.machine(), "Hotel chiller Hotel-1");
    Upload photo = Upload.picture("photo.png");
    photo.into(dispatcher.field("Save", "Photo"));
    assertThat(dispatcher.form("Save").locator("img")).isVisible();
    dispatcher.fills("Save", "Serial", "Hotel-2").submits("Save").sees("Hotel chiller Hotel-2");
    assertThat(
            tables.value(
                "select serial || ' ' || encode(photo, 'hex') from machine where id = ?",
                hotel.machine()))
        .isEqualTo("Hotel-2 " + photo.hex());
    assertThat(dispatcher.fact("Photo").locator("img")).hasJSProperty("naturalWidth", Upload.WIDTH);
    dispatcher.turnsTo("History");
    assertThat(dispatcher.row("Ice on the pipes")).isVisible();
  }

  @Test
  void engineersShouldBeChosenChangedAndAdded() {
    long skill = service.makes("Skill", Map.of("name", "Cooling"));
    long ines = service.makesEngineer("Ines Iron", "ines");
    service.makesPlannedWork(dairy.machine(), "Ines looks at it", ines);
    dispatcher.opens("/engineers", "Engineers");
    assertThat(dispatcher.page().getByText("Choose an engineer to see their visits.")).isVisible();
    dispatcher.follows("Ines Iron");
    assertThat(dispatcher.field("Save", "Name")).hasValue("Ines Iron");
    assertThat(dispatcher.rows("Visits")).hasCount(1);
    dispatcher.fills("Save", "Phone", "+49 40 1234");
    dispatcher.form("Save").getByLabel("Cooling").check();
    dispatcher.form("Save").getByLabel("Active").uncheck();
    dispatcher.submits("Save");
    assertThat(tables.rows("select phone, active from engineer where id = ?", ines))
        .containsExactly("+49 40 1234 | f");
    assertThat(tables.rows("select skill_id from engineer_skills where engineer_id = ?", ines))
        .isEqualTo(List.of(String.valueOf(skill)));
    dispatcher.fills("Add", "Name", "Uwe").fills("Add", "Signs in as", "uwe").submits("Add");
    assertThat(dispatcher.rows("Choose somebody").getByText("Uwe")).isVisible();
    assertThat(tables.count("engineer where name = 'Uwe' and \"user\" = 'uwe' and active"))
        .isEqualTo(1);
  }

  @Test
  void overviewShouldTellWhatTheTablesHold() {
    service.makesPlannedWork(dairy.machine(), "For the overview", theo);
    dispatcher.opens("/", "Today");
    String open = "state_id in ('Reported', 'Planned', 'Working')";
    assertThat(dispatcher.figure("Open orders"))
        .hasText(tables.value("select count(*) from work_order where " + open));
    assertThat(dispatcher.figure("Not planned yet"))
        .hasText(tables.value("select count(*) from work_order where state_id = 'Reported'"));
    assertThat(dispatcher.figure("Parts to reorder"))
        .hasText(tables.value("select count(*) from spare_part where stock <= reorder_at"));
    assertThat(dispatcher.points("Orders by state"))
        .containsExactlyInAnyOrderElementsOf(
            tables.rows(
                "select s.label, count(*) from work_order w join work_state s on s.id = w.state_id"
                    + " group by s.label"));
    assertThat(dispatcher.points("Planned visits by engineer"))
        .containsExactlyInAnyOrderElementsOf(
            tables.rows(
                "select e.name, count(*) from work_order w join engineer e on e.id = w.engineer_id"
                    + " where w.state_id in ('Planned', 'Working') group by e.name"));
    dispatcher.figure("Open orders").click();
    dispatcher.sees("Work orders");
  }
}
