package dev.croft.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.WithAnEnvironment;
import dev.croft.it.imported.DescribedApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads of an application that came from a file of JHipster's. */
@WithAnEnvironment
class ImportedPagesIT {
  private static final Path FILES =
      RunningEnvironment.repository().resolve("platform-compiler/src/test/resources/jdl");
  private static final Pattern OF_PROGRAMS = Pattern.compile("[a-z][A-Z]|_|^[a-z]");

  // What the pages know of an entity, and whether what it refers to has a name.
  private static final String DESCRIPTION =
      """
      async (name) => {
        const place = new URL('.', document.querySelector('script[type=module]').src);
        const described = async (entity) => (await import(`${place}model/${entity.module}`)).default;
        const { entities } = (await import(`${place}model/application.js`)).default;
        const entity = await described(entities.find((each) => each.name === name));
        const named = async ({ entity: target }) => Boolean((await described(entities.find((each) => each.name === target))).label);
        return {
          path: entity.path,
          attributes: await Promise.all(entity.attributes.map(async (each) => ({
            label: each.label,
            type: each.type,
            choices: (each.choices ?? []).map(([, label]) => label),
            named: each.type === 'reference' && (await named(each)),
          }))),
        };
      }
      """;

  private static ChromiumOnThisMachine chromium;
  private static RunningEnvironment environment;

  @BeforeAll
  static void prepare(RunningEnvironment shared) {
    chromium = ChromiumOnThisMachine.start();
    environment = shared;
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "blog.jh, Blog, Post",
    "bug-tracker.jdl, Ticket, Attachment",
    "e-commerce-monolith.jdl, Product, ProductOrder",
    "library.jh, Book, BorrowedBook",
    "simple-online-shop.jh, Category, Address"
  })
  void pagesOfAnImportedModelShouldReadAsIfSomebodyHadWrittenThem(
      String file, String one, String other) {
    String folder = RunningEnvironment.fresh("imported-pages").resolve(file).toString();
    environment.croft().done("import", "jdl", FILES.resolve(file).toString(), "-o", folder);
    String name =
        environment
            .croft()
            .done("publish", folder, "--json")
            .lastLine()
            .get("application")
            .asText();
    String base = environment.application(name).get("url").asText().replaceFirst("/$", "");
    var application = new DescribedApplication(Caller.withToken(base, environment.administrator()));
    Person administrator =
        new Person("admin", environment.secret("administrator"), environment.administrator());
    try (Visitor visitor = Visitor.signedIn(chromium, base, administrator)) {
      for (String entity : List.of(one, other)) {
        reads(visitor.page(), base, entity, application.makes(entity));
      }
    } finally {
      environment.croft().done("remove", name, "--yes", "--drop-data");
    }
  }

  private static void reads(Page page, String base, String entity, long id) {
    Map<?, ?> description = (Map<?, ?>) page.evaluate(DESCRIPTION, entity);
    String path = base + "/" + description.get("path");
    List<Map<?, ?>> attributes =
        ((List<?>) description.get("attributes"))
            .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();

    open(page, path + "?sort=id,desc");
    Locator row = page.locator("tbody tr").first();
    for (Map<?, ?> attribute : attributes) {
      String label = attribute.get("label").toString();
      assertThat(label).as(entity).doesNotContainPattern(OF_PROGRAMS);
      Locator cell = row.locator("td[data-label=\"" + label + "\"]");
      switch (attribute.get("type").toString()) {
        case "reference" -> {
          if (Boolean.TRUE.equals(attribute.get("named"))) {
            assertThat(cell).hasText(Pattern.compile("\\D"));
          }
        }
        case "image" ->
            assertThat(cell.locator("img")).hasJSProperty("naturalWidth", Upload.DOT_WIDTH);
        case "static" -> assertThat(words(attribute)).contains(cell.innerText());
        default -> assertThat(cell).hasCount(1);
      }
    }

    open(page, path + "/" + id);
    assertThat(page.locator("dl.record dt")).hasCount(attributes.size());

    open(page, path + "/" + id + "/edit");
    for (Map<?, ?> attribute : attributes) {
      if (attribute.get("type").equals("static")) {
        Locator choice =
            page.getByLabel(Visitor.labelled(attribute.get("label").toString())).first();
        assertThat(choice.locator("option").allInnerTexts()).containsAll(words(attribute));
      }
    }
    assertThat(page.locator("form.record :is(label, legend)").allInnerTexts())
        .as(entity)
        .allSatisfy(label -> assertThat(label).doesNotContainPattern("[a-z][A-Z]|_"));
  }

  /** The labels of a choice, which are no names of constants. */
  private static List<String> words(Map<?, ?> attribute) {
    List<String> words =
        ((List<?>) attribute.get("choices")).stream().map(String::valueOf).toList();
    assertThat(words)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).doesNotContainPattern("_|^[a-z]"));
    return words;
  }

  private static void open(Page page, String address) {
    page.navigate(address);
    assertThat(page.locator("main h1")).isVisible();
    assertThat(page.locator("main[aria-busy]")).hasCount(0);
    assertThat(Barriers.on(page)).as(address).isEmpty();
  }
}
