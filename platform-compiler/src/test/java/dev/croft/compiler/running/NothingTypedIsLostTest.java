package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.SampleBundle;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person typed stays, whatever happens to the network, the session or the patience. */
class NothingTypedIsLostTest {
  private static final String DIALOG = "document.querySelector('dialog[open]')";

  @TempDir static Path profile;

  @TempDir static Path folder;

  private static RunningApplication application;
  private static Browser browser;
  private static Person ada;

  @BeforeAll
  static void start() throws Exception {
    Path program = Browser.installed();
    application =
        RunningApplication.start(
            SampleBundle.bundle(), folder, Map.of("ada", Set.of("shop/Clerk")));
    browser = Browser.start(program, profile);
    ada = new Person(browser, application);
    ada.signsIn("ada");
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (application != null) {
      application.close();
    }
  }

  @BeforeEach
  void begin() throws Exception {
    ada.opens("/tags/new");
  }

  @AfterEach
  void reconnect() throws Exception {
    browser.connected(true);
  }

  private static long tags(String name) throws Exception {
    return application.count("select count(*) from app_shop.tag where name = '" + name + "'");
  }

  @Test
  void leavingShouldAskWhenSomethingIsNotSaved() throws Exception {
    ada.opens("/tags");
    ada.follows("New");
    ada.sees("New tag");
    ada.fills("Name", "half");
    ada.follows("Products");
    browser.until(DIALOG);
    ada.presses("Stay");
    browser.until("!" + DIALOG);
    assertThat(ada.valueOf("Name")).isEqualTo("half");
    assertThat(
            browser
                .evaluate("window.dispatchEvent(new Event('beforeunload', { cancelable: true }))")
                .asBoolean())
        .isFalse();
    browser.evaluate("history.back()");
    browser.until(DIALOG);
    ada.presses("Stay");
    browser.until("!" + DIALOG + " && location.pathname === '/shop/tags/new'");
    ada.follows("Products");
    ada.presses("Leave without saving");
    ada.sees("Products");
  }

  @Test
  void aFormThatNobodyTouchedShouldBeLeftWithoutAQuestion() throws Exception {
    ada.follows("Products");
    ada.sees("Products");
    assertThat(
            browser
                .evaluate("window.dispatchEvent(new Event('beforeunload', { cancelable: true }))")
                .asBoolean())
        .isTrue();
  }

  @Test
  void savingTwiceAtOnceShouldMakeOneRecord() throws Exception {
    ada.opens("/categories/new");
    ada.fills("Name", "Twice");
    browser.evaluate(
        "{ const form = document.querySelector('form'); form.requestSubmit(); form.requestSubmit();"
            + " form.dispatchEvent(new Event('submit', { cancelable: true })); }");
    ada.isTold("Category saved");
    assertThat(application.count("select count(*) from app_shop.category where name = 'Twice'"))
        .isEqualTo(1);
  }

  @Test
  void aLostConnectionShouldBeToldAndTheFormSavedLater() throws Exception {
    ada.fills("Name", "patient");
    browser.connected(false);
    ada.presses("Save");
    ada.isTold("The server cannot be reached");
    browser.until("!document.querySelector('#connection').hidden");
    assertThat(ada.valueOf("Name")).isEqualTo("patient");
    browser.connected(true);
    ada.presses("Save");
    ada.isTold("Tag saved");
    assertThat(tags("patient")).isEqualTo(1);
  }

  @Test
  void anEndedSessionShouldAskForThePasswordAndSaveThen() throws Exception {
    ada.opens("/categories/new");
    ada.fills("Name", "late");
    browser.evaluate(
        "fetch('/shop/_session').then((r) => r.json()).then((s) => fetch('/shop/_session',"
            + " { method: 'DELETE', headers: { 'Croft-Request': s.csrf } })).then(() => true)");
    ada.presses("Save");
    browser.until(DIALOG);
    ada.keepsPicture("session-over");
    ada.fills("User", "ada");
    ada.fills("Password", "ada");
    browser.evaluate(DIALOG + ".querySelector('button').click()");
    ada.isTold("Category saved");
    assertThat(application.count("select count(*) from app_shop.category where name = 'late'"))
        .isEqualTo(1);
  }

  @Test
  void severalShouldBeChosenByKeyboardAlone() throws Exception {
    application.count(
        "with made as (insert into app_shop.tag (name) select 'label ' || n from generate_series(1, 60) n"
            + " returning id) select max(id) from made");
    ada.makes("categories", "Name", "Keys");
    ada.opens("/products/new");
    ada.fills("Name", "By keyboard");
    ada.fills("Price", "1");
    ada.fills("Quantity", "1");
    ada.chooses("Category", "Keys");
    browser.evaluate("document.querySelector('fieldset').focus()");
    browser.until("document.activeElement.type === 'search'");
    for (String wanted : new String[] {"label 59", "label 7"}) {
      browser.evaluate("document.activeElement.value = ''");
      browser.types(wanted);
      browser.until(
          "[...document.querySelectorAll('.choices label')].find((each) => !each.control.checked)"
              + "?.textContent === '"
              + wanted
              + "'");
      while (browser
          .evaluate("document.activeElement.parentElement.textContent !== '" + wanted + "'")
          .asBoolean()) {
        browser.key("ArrowDown", 40, "");
      }
      browser.key(" ", 32, " ");
      browser.evaluate("document.querySelector('fieldset').focus()");
    }
    ada.presses("Save");
    ada.isTold("Product saved");
    ada.follows("By keyboard");
    assertThat(ada.reads("tags")).contains("label 59", "label 7");
  }
}
