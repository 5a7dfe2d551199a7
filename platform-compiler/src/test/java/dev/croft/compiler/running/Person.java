package dev.croft.compiler.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody in front of a browser, who finds fields by their labels and buttons by their words. */
final class Person {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Browser browser;
  private final RunningApplication application;

  Person(Browser browser, RunningApplication application) {
    this.browser = browser;
    this.application = application;
  }

  void opens(String path) throws Exception {
    browser.open(application.address(path));
    browser.until(
        "location.href === "
            + quoted(application.address(path))
            + " && document.querySelector('h1')");
  }

  /** Where the address leads elsewhere. */
  void opensAsStranger(String path) throws Exception {
    browser.open(application.address(path));
  }

  void signsIn(String user) throws Exception {
    browser.open(application.address("/sign-in"));
    sees("Sign in");
    fills("User", user);
    fills("Password", user);
    presses("Sign in");
    browser.until("document.querySelector('.user')");
  }

  /** A call in the name of the open page, as another window of the same person makes it. */
  void fetches(String method, String path, String body) throws Exception {
    browser.evaluate(
        "fetch(document.documentElement.dataset.context + '/_session').then((a) => a.json())"
            + ".then((session) => fetch(document.documentElement.dataset.context + "
            + quoted(path)
            + ", { method: "
            + quoted(method)
            + ", headers: { 'Content-Type': 'application/json', 'Croft-Request': session.csrf ?? '' }"
            + (body == null ? "" : ", body: " + quoted(body))
            + " })).then((a) => a.status)");
  }

  /** What a person does: value, then the events of a browser. */
  void fills(String label, String value) throws Exception {
    browser.until(field(label));
    browser.evaluate(
        "{ const input = "
            + field(label)
            + "; input.value = "
            + quoted(value)
            + "; input.dispatchEvent(new Event('input', { bubbles: true }));"
            + " input.dispatchEvent(new Event('change', { bubbles: true })); }");
  }

  /** A record of its own page from labels and values. */
  void makes(String page, String... labelsAndValues) throws Exception {
    opens("/" + page + "/new");
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      fills(labelsAndValues[i], labelsAndValues[i + 1]);
    }
    presses("Save");
    isTold(" saved");
  }

  /** One option of a list, or boxes to tick in a group. */
  void chooses(String label, String... options) throws Exception {
    for (String option : options) {
      String found =
          "(() => { const fits = (each) => each.textContent.replace(' *', '') === "
              + quoted(label)
              + "; const group = [...document.querySelectorAll('legend')].find(fits)?.parentElement;"
              + " return group ? [...group.querySelectorAll('label')].find((each) => each.textContent === "
              + quoted(option)
              + ")?.control : [...[...document.querySelectorAll('label')].find(fits).control.options]"
              + ".find((each) => each.text === "
              + quoted(option)
              + "); })()";
      browser.until(found);
      browser.evaluate(
          "{ const chosen = "
              + found
              + "; if (chosen.type === 'checkbox') { chosen.click(); } else { chosen.selected = true; } }");
    }
  }

  /** A file of these bytes. */
  void uploads(String label, String name, byte[] bytes) throws Exception {
    browser.until(field(label));
    browser.evaluate(
        "{ const input = "
            + field(label)
            + "; const files = new DataTransfer(); files.items.add(new File([new Uint8Array("
            + JSON.writeValueAsString(unsigned(bytes))
            + ")], "
            + quoted(name)
            + ")); input.files = files.files;"
            + " input.dispatchEvent(new Event('change', { bubbles: true })); }");
    browser.until("!" + field(label) + ".nextElementSibling.hidden");
  }

  private static int[] unsigned(byte[] bytes) {
    int[] numbers = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      numbers[i] = bytes[i] & 0xff;
    }
    return numbers;
  }

  void presses(String text) throws Exception {
    clicks("button", text);
  }

  void follows(String text) throws Exception {
    clicks("a", text);
  }

  private void clicks(String kind, String text) throws Exception {
    String element =
        "[...document.querySelectorAll("
            + quoted(kind)
            + ")].find((each) => each.textContent === "
            + quoted(text)
            + ")";
    browser.until(element);
    browser.evaluate(element + ".click()");
  }

  void confirms() throws Exception {
    browser.until("document.querySelector('dialog[open]')");
    browser.evaluate("document.querySelector('dialog button[value=yes]').click()");
  }

  /** The heading of the page. */
  void sees(String heading) throws Exception {
    browser.until("document.querySelector('h1')?.textContent === " + quoted(heading));
  }

  /** The line that says how the last deed went. */
  void isTold(String words) throws Exception {
    browser.until("document.querySelector('#status').textContent.includes(" + quoted(words) + ")");
  }

  void isToldBeside(String label, String words) throws Exception {
    browser.until(
        "document.getElementById("
            + field(label)
            + ".id + '-problem').textContent.includes("
            + quoted(words)
            + ")");
  }

  void seesRows(int rows) throws Exception {
    browser.until("document.querySelector('table') && " + ROWS + ".length === " + rows);
  }

  void seesFirstRowWith(String text) throws Exception {
    browser.until(ROWS + "[0]?.innerText.includes(" + quoted(text) + ")");
  }

  private static final String ROWS = "document.querySelectorAll('tbody tr')";

  String valueOf(String label) throws Exception {
    browser.until(field(label));
    return browser.evaluate(field(label) + ".value").asText();
  }

  String reads(String attribute) throws Exception {
    String found = "document.querySelector('dd[data-attribute=" + attribute + "]')";
    browser.until(found);
    return browser.evaluate(found + ".innerText").asText();
  }

  String evaluates(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  void keepsPicture(String name) throws Exception {
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), browser.picture());
  }

  /** The field that a label is for, as a person or a screen reader finds it. */
  private static String field(String label) {
    return "[...document.querySelectorAll('label')].find((each) => each.textContent.replace(' *', '')"
        + " === "
        + quoted(label)
        + ").control";
  }

  private static String quoted(String value) {
    return JSON.valueToTree(value).toString();
  }
}
