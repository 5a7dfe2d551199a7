package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.TablesOf;
import dev.croft.it.environment.WithAnEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a page, and to what somebody typed into it, when the world around it changes. */
@WithAnEnvironment
class PublishedUnderTheHandsIT {
  private static final String PAGES = "document.documentElement.dataset.pages";

  private static ChromiumOnThisMachine chromium;
  private static RunningEnvironment environment;
  private static RunningEnvironment.Person clerk;
  private static ModelCopy model;
  private static TablesOf tables;
  private static int further;
  private Visitor visitor;
  private Page page;

  @BeforeAll
  static void prepare(RunningEnvironment shared) {
    chromium = ChromiumOnThisMachine.start();
    environment = shared;
    model = ModelCopy.ofOrders("Handover");
    environment.croft().done("publish", model.toString());
    tables = TablesOf.application(environment, "app_handover");
    tables.fill("/gallery/orders.sql");
    clerk = environment.person("hanna", "handover/Clerk", "handover/Manager");
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

  @BeforeEach
  void open() {
    visitor = Visitor.signedIn(chromium, environment.url() + "/handover", clerk);
    page = visitor.page();
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  /** Publishes the model with one more attribute of customers. */
  private static String publishesAnotherVersion() {
    String attribute = "further" + ++further;
    model.with("data.croft", "  phone Phone?\n", "  phone Phone?\n  " + attribute + " Text(40)?\n");
    environment.croft().done("publish", model.toString());
    return "Further" + further;
  }

  private Locator newVersion() {
    return page.locator("#version");
  }

  @Test
  void whatIsTypedShouldStayAndBeSavedWhenAnotherVersionIsPublished() {
    visitor.opens("/orders/4", "Order 1004");
    Object before = page.evaluate(PAGES);
    visitor.fills("Save", "Note", "Ring twice");
    visitor.turnsTo("Lines").fills("Add line", "Quantity", "3").turnsTo("Order");
    assertThat(newVersion()).isHidden();

    final String attribute = publishesAnotherVersion();
    assertThat(visitor.field("Save", "Note")).hasValue("Ring twice");
    visitor.submits("Save");
    assertThat(newVersion()).containsText("There is a new version of these pages.");
    assertThat(page.evaluate(PAGES)).as("the page itself stays").isEqualTo(before);
    assertThat(tables.value("select note from \"order\" where id = 4")).isEqualTo("Ring twice");
    assertThat(visitor.field("Save", "Note")).hasValue("Ring twice");
    visitor.turnsTo("Lines");
    assertThat(visitor.field("Add line", "Quantity")).hasValue("3");
    visitor.fills("Add line", "Quantity", "");

    visitor.follows("Orders").sees("Orders");
    assertThat(page.evaluate(PAGES)).as("the next page is of the new version").isNotEqualTo(before);
    assertThat(newVersion()).isHidden();
    visitor.opens("/customers", "Customers");
    assertThat(page.locator("thead")).containsText(attribute);
  }

  @Test
  void aModuleThatIsGoneShouldLeadToTheNewVersion() {
    visitor.opens("/customers", "Customers");
    Object before = page.evaluate(PAGES);
    publishesAnotherVersion();
    visitor.follows("Orders").sees("Orders");
    assertThat(page).hasURL(environment.url() + "/handover/order-desk");
    assertThat(page.evaluate(PAGES)).isNotEqualTo(before);
  }

  @Test
  void modulesOfWhichTheBrowserKeptOnlyAPartShouldLeadToTheNewVersion() {
    visitor.opens("/customers", "Customers");
    final Object before = page.evaluate(PAGES);
    keepsOnly("screen.js");
    publishesAnotherVersion();
    visitor.follows("Orders").sees("Orders");
    assertThat(page.evaluate(PAGES)).isNotEqualTo(before);
  }

  /** Leaves one module in the browser's cache, as somebody does who goes on before all is there. */
  private void keepsOnly(String module) {
    page.context().newCDPSession(page).send("Network.clearBrowserCache");
    page.evaluate(
        """
        async (module) => {
          const { pages, context } = document.documentElement.dataset;
          await (await fetch(`${context}/_croft/${pages}/${module}`)).text();
        }
        """,
        module);
  }

  @Test
  void aFormShouldOutliveALostConnection() {
    visitor.opens("/orders/8", "Order 1008");
    visitor.fills("Save", "Note", "Written in a tunnel");
    page.context().setOffline(true);
    assertThat(page.locator("#connection")).containsText("There is no connection to the server");
    visitor.form("Save").locator("button.primary").click();
    assertThat(visitor.status()).hasClass("error");
    assertThat(visitor.field("Save", "Note")).hasValue("Written in a tunnel");
    page.context().setOffline(false);
    assertThat(page.locator("#connection")).isHidden();
    visitor.submits("Save");
    assertThat(tables.value("select note from \"order\" where id = 8"))
        .isEqualTo("Written in a tunnel");
  }

  @Test
  void twoPeopleWithOneRecordShouldBothKeepWhatTheyTyped() {
    try (Visitor other = Visitor.signedIn(chromium, environment.url() + "/handover", clerk)) {
      visitor.opens("/orders/12", "Order 1012").fills("Save", "Note", "from the first");
      other.opens("/orders/12", "Order 1012").fills("Save", "Note", "from the second");
      visitor.submits("Save");
      other.isRefused("Save", 412, "");
      assertThat(other.field("Save", "Note")).hasValue("from the second");
      assertThat(tables.value("select note from \"order\" where id = 12"))
          .isEqualTo("from the first");
      other.button("Read it again").click();
      assertThat(other.field("Save", "Note")).hasValue("from the first");
    }
  }
}
