package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.WithAnEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator's day with the console; what it did is then asked of Server.API. */
@WithAnEnvironment
class ConsoleInABrowserIT {
  private static final double PATIENCE = 60_000;
  private static final String APPLICATION = "Shelf";

  private static final String BROKEN =
      """
      application Broken "Broken"
      entity Thing {
        name Txet(100)
      }
      """;

  private static ChromiumOnThisMachine chromium;
  private static RunningEnvironment environment;
  private static Person reader;
  private BrowserContext window;
  private Page page;

  @BeforeAll
  static void prepare(RunningEnvironment shared) {
    chromium = ChromiumOnThisMachine.start();
    environment = shared;
    ModelCopy model = ModelCopy.ofOrders(APPLICATION);
    environment.croft().done("publish", model.toString());
    model.with("data.croft", "  phone Phone?\n", "  phone Phone?\n  nickname Text(40)?\n");
    environment.croft().done("publish", model.toString(), "--message", "Nicknames");
    environment.croft().done("groups", "add", "crew", "--role", "croft/operator");
    environment.croft().done("groups", "join", "crew", "admin");
    reader = environment.person("rita");
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    window = window(ColorScheme.LIGHT, 1280);
    page = window.newPage();
  }

  @AfterEach
  void leave() {
    window.close();
  }

  private static BrowserContext window(ColorScheme scheme, int width) {
    BrowserContext window =
        chromium
            .browser()
            .newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    window.setDefaultTimeout(PATIENCE);
    return window;
  }

  private void administrator(String address) {
    go(address);
    signIn("admin", environment.secret("administrator"));
  }

  private void signIn(String name, String password) {
    page.getByLabel("User").fill(name);
    page.getByLabel("Password").fill(password);
    press("Sign in");
  }

  private void go(String address) {
    page.navigate(environment.url() + "/console" + address);
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private void sees(String sentence) {
    assertThat(page.locator("main"))
        .containsText(sentence, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  private Locator question() {
    return page.locator("dialog[open]");
  }

  private String stateOfTheApplication() {
    return environment.application(APPLICATION).get("state").asText();
  }

  @Test
  void whoSignsInShouldComeToThePageThatWasWanted() {
    administrator("/application.xhtml?name=" + APPLICATION + "&tab=settings");
    assertThat(page).hasURL(Pattern.compile(".*name=" + APPLICATION + "&tab=settings"));
    sees("CreditLimit");
  }

  @Test
  void anApplicationShouldBeTakenOutOfServiceAndBroughtBack() {
    administrator("/application.xhtml?name=" + APPLICATION);
    follow("Disable");
    assertThat(question()).containsText("answers no more");
    page.keyboard().press("Escape");
    assertThat(question()).isHidden();
    assertThat(stateOfTheApplication()).isEqualTo("live");

    follow("Disable");
    press("Disable " + APPLICATION);
    sees(APPLICATION + " answers no more, on no front end.");
    assertThat(stateOfTheApplication()).isEqualTo("disabled");

    follow("To " + APPLICATION);
    follow("Enable");
    press("Enable " + APPLICATION);
    sees("It is live on every front end that takes part.");
    assertThat(stateOfTheApplication()).isEqualTo("live");
  }

  @Test
  void aBrokenModelShouldBeRefusedWithItsLine() throws IOException {
    administrator("/publish.xhtml");
    page.getByLabel("File").setInputFiles(zip("broken.zip", "broken.croft", BROKEN));
    page.getByLabel("What changed").fill("A typing error");
    press("Publish");
    sees("It was refused, and nothing has changed.");
    assertThat(page.locator("pre.source").first()).containsText("name Txet(100)");
    sees("A typing error");
    assertThat(Barriers.on(page)).isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/pictures/console/refused-light.png")));
  }

  @Test
  void aSettingShouldBeChangedAndSetBack() {
    administrator("/application.xhtml?name=" + APPLICATION + "&tab=settings");
    Locator limit = page.getByLabel(Pattern.compile("CreditLimit"));
    limit.fill("a lot");
    press("Save");
    sees("The value of CreditLimit must be an amount");
    limit.fill("750.00");
    press("Save");
    sees("CreditLimit counts from now on.");
    assertThat(creditLimit()).isEqualTo("750.00");
    press("Back to the default");
    sees("CreditLimit is back at its default.");
    assertThat(creditLimit()).isEqualTo("5000.00");
  }

  private static String creditLimit() {
    return Caller.withToken(environment.url() + "/server", environment.administrator())
        .get("/api/v1/apps/" + APPLICATION + "/settings")
        .body()
        .get(0)
        .get("value")
        .asText();
  }

  @Test
  void aUserShouldBeMadeGrantedRevokedAndRemoved() {
    administrator("/users.xhtml");
    page.getByText("Add a user").click();
    page.locator("[id='create:name']").fill("ursula");
    press("Add the user");
    String password = page.locator(".secret").innerText();
    assertThat(password).hasSizeGreaterThan(11);

    go("/users.xhtml?q=ursula");
    assertThat(page.locator("main")).not().containsText(password);
    follow("Grant a role");
    page.locator("dialog select").selectOption("croft/operator");
    press("Grant");
    sees("ursula has the role croft/operator from now on.");
    assertThat(rolesOf("ursula")).isEqualTo("[\"croft/operator\"]");

    go("/users.xhtml?q=ursula");
    follow("Take croft/operator from ursula");
    press("Revoke croft/operator");
    sees("ursula no longer has the role croft/operator.");
    assertThat(rolesOf("ursula")).isEqualTo("[]");

    go("/users.xhtml?ask=remove&name=ursula");
    press("Remove ursula");
    sees("Removed ursula.");
    go("/users.xhtml?ask=remove&name=admin");
    press("Remove admin");
    sees("admin is the last administrator");
  }

  private static String rolesOf(String user) {
    return rolesOf(user, "roles");
  }

  private static String rolesOf(String user, String which) {
    return Caller.withToken(environment.url() + "/server", environment.administrator())
        .get("/api/v1/users/" + user)
        .body()
        .get(which)
        .toString();
  }

  @Test
  void twoVersionsShouldBeSeenSideBySide() {
    administrator("/application.xhtml?name=" + APPLICATION);
    follow("Compare");
    sees("1 element changed.");
    sees("nickname Text(40)?");
    sees("ADD COLUMN \"nickname\"");
    assertThat(page.locator("tr.added code").first()).hasText("  nickname Text(40)?");
  }

  @Test
  void aGroupShouldGiveItsRoleToWhoIsPutIntoIt() {
    environment.person("gerd");
    administrator("/groups.xhtml");
    page.getByText("Add a group").click();
    page.locator("[id='create:name']").fill("night");
    press("Add the group");
    sees("Nobody is in it");
    follow("Grant a role");
    page.locator("dialog select").selectOption("croft/publisher");
    press("Grant");
    sees("night gives the role croft/publisher from now on.");
    page.getByLabel("Name of a user").fill("gerd");
    press("Put into the group");
    sees("gerd is in night from now on.");
    assertThat(rolesOf("gerd", "effectiveRoles")).isEqualTo("[\"croft/publisher\"]");
    follow("Remove");
    press("Remove night");
    sees("Removed night.");
    assertThat(rolesOf("gerd", "effectiveRoles")).isEqualTo("[]");
  }

  @Test
  void chartsShouldBeDrawnAndToldAsATable() {
    administrator("/index.xhtml");
    assertThat(page.locator(".drawing svg")).isVisible();
    page.getByText("The numbers as a table").click();
    assertThat(page.locator(".chart table")).isVisible();
  }

  @Test
  void whatTakesARoleShouldNotBeOfferedWithoutIt() {
    go("/users.xhtml");
    signIn(reader.name(), reader.password());
    sees("This page is for administrators");
    go("/application.xhtml?name=" + APPLICATION + "&ask=remove");
    assertThat(page.locator("h1")).containsText(APPLICATION);
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.getByText("Disable")).hasCount(0);
    go("/publish.xhtml");
    sees("Publishing takes the role croft/publisher");
  }

  @Test
  void aRemovalShouldWantTheNameTyped() {
    administrator("/application.xhtml?name=" + APPLICATION + "&ask=remove");
    question().getByLabel(Pattern.compile("Type " + APPLICATION)).fill("Something else");
    press("Remove " + APPLICATION);
    sees("Nothing was removed.");
    assertThat(stateOfTheApplication()).isEqualTo("live");
  }

  @Test
  void aLostConnectionShouldBeSaidAndGoByItself() {
    administrator("/index.xhtml");
    window.setOffline(true);
    var visible = new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    assertThat(page.locator("#connection")).isVisible(visible);
    window.setOffline(false);
    var hidden = new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE);
    assertThat(page.locator("#connection")).isHidden(hidden);
  }

  @Test
  void noPageShouldKeepAnybodyOutInLightDarkAndOnAPhone() throws IOException {
    Path pictures = Files.createDirectories(Path.of("target/pictures/console"));
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, BrowserContext> look : looks().entrySet()) {
      page = look.getValue().newPage();
      administrator("/index.xhtml");
      pages()
          .forEach(
              (name, address) -> {
                go(address);
                Barriers.on(page)
                    .forEach(each -> found.add(name + " " + look.getKey() + ": " + each));
                if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                  found.add(name + " " + look.getKey() + ": scrolls sideways");
                }
                page.screenshot(
                    new Page.ScreenshotOptions()
                        .setPath(pictures.resolve(name + "-" + look.getKey() + ".png")));
              });
      look.getValue().close();
    }
    assertThat(found).isEmpty();
  }

  private static Map<String, BrowserContext> looks() {
    Map<String, BrowserContext> looks = new LinkedHashMap<>();
    looks.put("light", window(ColorScheme.LIGHT, 1280));
    looks.put("dark", window(ColorScheme.DARK, 1280));
    looks.put("phone", window(ColorScheme.LIGHT, 390));
    return looks;
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    String application = "/application.xhtml?name=" + APPLICATION;
    pages.put("overview", "/index.xhtml");
    pages.put("applications", "/applications.xhtml");
    pages.put("applications-none", "/applications.xhtml?q=nothing+like+it");
    pages.put("versions", application);
    pages.put("settings", application + "&tab=settings");
    pages.put("publications-of-one", application + "&tab=publications");
    pages.put("question", application + "&ask=remove");
    pages.put("dependencies", application + "&tab=dependencies");
    pages.put("compare", "/compare.xhtml?name=" + APPLICATION);
    pages.put("compare-none", "/compare.xhtml?name=" + APPLICATION + "&from=1&to=99");
    pages.put("health", "/health.xhtml");
    pages.put("groups", "/groups.xhtml");
    pages.put("group", "/group.xhtml?name=crew");
    pages.put("group-remove", "/group.xhtml?name=crew&ask=remove");
    pages.put("drain", "/front-end.xhtml?name=front-end-1&ask=drain");
    pages.put("publications", "/publications.xhtml");
    pages.put("publication", "/publication.xhtml?id=1");
    pages.put("publication-none", "/publication.xhtml?id=999999");
    pages.put("publish", "/publish.xhtml");
    pages.put("front-ends", "/front-ends.xhtml");
    pages.put("front-end", "/front-end.xhtml?name=front-end-1");
    pages.put("server-log", "/front-end.xhtml?name=front-end-1&tab=log");
    pages.put("users", "/users.xhtml");
    pages.put("grant", "/users.xhtml?ask=grant&name=" + reader.name());
    pages.put("not-there", "/nothing.xhtml");
    return pages;
  }

  private static Path zip(String name, String file, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(file));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(RunningEnvironment.fresh("console").resolve(name), bytes.toByteArray());
  }
}
