package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.WithAnEnvironment;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The console and a published application as people meet them. */
@WithAnEnvironment
class PeopleInABrowserIT {
  private static final double PATIENCE = 30_000;
  private static ChromiumOnThisMachine chromium;
  private static RunningEnvironment environment;
  private static Person clerk;
  private BrowserContext window;
  private Page page;

  @BeforeAll
  static void prepare(RunningEnvironment shared) {
    chromium = ChromiumOnThisMachine.start();
    environment = shared;
    environment.croft().done("publish", ModelCopy.ofOrders("Counter").toString());
    clerk = environment.person("betty", "counter/Clerk");
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    window = chromium.browser().newContext();
    window.setDefaultTimeout(PATIENCE);
    page = window.newPage();
  }

  @AfterEach
  void keepPicture(TestInfo test) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of("target/pictures", test.getTestMethod().orElseThrow().getName() + ".png")));
    window.close();
  }

  private void signIn(String name, String password) {
    page.getByLabel("User").fill(name);
    page.getByLabel("Password").fill(password);
    button("Sign in").click();
  }

  private Locator button(String text) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  private void fill(String label, String text) {
    page.getByLabel(Pattern.compile("^" + label + "( \\*)?$")).fill(text);
  }

  private Locator status() {
    return page.locator("#status");
  }

  @Test
  void aClerkShouldMakeChangeAndDeleteACustomer() {
    page.navigate(environment.url() + "/counter/");
    signIn(clerk.name(), clerk.password());
    assertThat(page.locator(".user")).containsText(clerk.name());

    page.navigate(environment.url() + "/counter/customers/new");
    fill("Name", "Grace");
    fill("Email", "no mail");
    button("Save").click();
    assertThat(page.locator("form")).containsText("mail");
    fill("Email", "grace@example.org");
    button("Save").click();
    assertThat(status()).containsText("Customer saved");
    assertThat(page.locator("tbody tr")).containsText("Grace");

    page.locator("tbody tr a").first().click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit")).click();
    fill("Name", "Grace H.");
    button("Save").click();
    assertThat(page.locator("tbody tr")).containsText("Grace H.");

    page.locator("tbody tr a").first().click();
    button("Delete").click();
    page.locator("dialog[open] button[value=yes]").click();
    assertThat(status()).containsText("deleted");
  }

  @Test
  void aWrongPasswordShouldOpenNothing() {
    page.navigate(environment.url() + "/counter/");
    signIn(clerk.name(), "wrong password");
    assertThat(page.locator("body")).containsText("The user is unknown or the password is wrong");
  }

  @Test
  void anAdministratorShouldSeeWhatRuns() {
    page.navigate(environment.url() + "/console/");
    signIn("admin", environment.secret("administrator"));
    assertThat(page.locator("body")).containsText("front-end-1");
    page.navigate(environment.url() + "/console/applications.xhtml");
    assertThat(page.locator("body")).containsText("Counter");
    page.navigate(environment.url() + "/console/users.xhtml");
    assertThat(page.locator("body")).containsText(clerk.name());
    page.navigate(environment.url() + "/console/front-ends.xhtml");
    assertThat(page.locator("body")).containsText("front-end-1");
  }

  @Test
  void theConsoleShouldAskStrangersWhoTheyAre() {
    page.navigate(environment.url() + "/console/users.xhtml");
    assertThat(button("Sign in")).isVisible();
    signIn("admin", "wrong password");
    assertThat(button("Sign in")).isVisible();
  }
}
