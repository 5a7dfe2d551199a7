package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.SampleBundle;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated pages as a person meets them: a real browser, server and database. */
class PagesInBrowserTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";
  private static final byte[] DOT =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==");

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
  void empty() throws Exception {
    for (String table : new String[] {"thing", "product", "category", "tag"}) {
      changed("delete from app_shop." + table);
    }
  }

  private static long changed(String sql) throws Exception {
    return application.count(
        "with changed as (" + sql + " returning id) select max(id) from changed");
  }

  private static long category(String name) throws Exception {
    return changed("insert into app_shop.category (name) values ('" + name + "')");
  }

  @Test
  void aRecordShouldBeMadeReadChangedAndDeleted() throws Exception {
    category("Tools");
    category("Toys");
    changed("insert into app_shop.tag (name) values ('new'), ('cheap'), ('sharp')");
    ada.opens("/products");
    ada.follows("New");
    ada.fills("Name", "Saw");
    ada.fills("Price", "9.99");
    ada.fills("Quantity", "3");
    ada.chooses("Category", "Tools");
    ada.chooses("Tags", "cheap", "sharp");
    ada.keepsPicture("form");
    ada.presses("Save");
    ada.isTold("Product saved");
    ada.seesFirstRowWith("Saw");
    long id = application.count("select id from app_shop.product");
    ada.keepsPicture("list");

    ada.follows("Saw");
    ada.sees("Product Saw");
    assertThat(ada.evaluates("location.pathname")).isEqualTo("/shop/products/" + id);
    assertThat(ada.reads("price")).isEqualTo("9.99");
    assertThat(ada.reads("tags")).isEqualTo("cheap, sharp");
    ada.keepsPicture("detail");

    ada.follows("Edit");
    ada.chooses("Category", "Toys");
    ada.fills("Name", "Small saw");
    ada.presses("Save");
    ada.isTold("Product saved");
    ada.follows("Small saw");
    assertThat(ada.reads("category")).isEqualTo("Toys");
    ada.presses("Delete");
    ada.confirms();
    ada.isTold("Product deleted");
    assertThat(application.count("select count(*) from app_shop.product")).isZero();
  }

  @Test
  void everyTypeOfAttributeShouldBeEntered() throws Exception {
    category("Tools");
    ada.opens("/things/new");
    ada.fills("Text", "every kind of field");
    ada.fills("Code", "AB12");
    ada.fills("Whole", "7");
    ada.fills("Long whole", "9007199254740993");
    ada.fills("Decimal", "12.50");
    ada.fills("Amount", "1200.5");
    ada.chooses("Category", "Tools");
    ada.fills("Date", "2026-02-28");
    ada.fills("Time", "13:45:10");
    ada.fills("Moment", "2026-02-28T13:45:00");
    ada.fills("Duration", "1:30");
    ada.fills("Email", "ada@example.org");
    ada.fills("Phone", "+43 1 234");
    ada.fills("Uuid", "123e4567-e89b-12d3-a456-426614174000");
    ada.uploads("Image", "dot.gif", DOT);
    ada.uploads("Binary", "bytes", new byte[] {0, 1, (byte) 255});
    ada.keepsPicture("thing-form");
    ada.presses("Save");
    ada.isTold("Thing saved");
    assertThat(
            application.count(
                "select count(*) from app_shop.thing where whole = 7 and \"decimal\" = 12.50"
                    + " and code = 'AB12' and long_whole = 9007199254740993 and amount = 1200.5"
                    + " and \"date\" = '2026-02-28' and \"time\" = '13:45:10' and flag"
                    + " and moment is not null and duration = 5400000"
                    + " and email = 'ada@example.org' and phone = '+43 1 234'"
                    + " and \"uuid\" = '123e4567-e89b-12d3-a456-426614174000'"
                    + " and length(image) = "
                    + DOT.length
                    + " and \"binary\" = '\\x0001ff' and category_id is not null"))
        .isEqualTo(1);
    ada.keepsPicture("thing-list");
    ada.follows("every kind of field");
    assertThat(ada.reads("longWhole")).isEqualTo("9,007,199,254,740,993");
    assertThat(ada.reads("decimal")).isEqualTo("12.50");
    assertThat(ada.reads("duration")).isEqualTo("1 h 30 min");
    assertThat(ada.reads("binary")).isEqualTo("Download (3 bytes)");
    ada.keepsPicture("thing-detail");
  }

  @Test
  void anEditShouldKeepWhatItDoesNotShowAndClearWhatIsEmptied() throws Exception {
    long id =
        changed(
            "insert into app_shop.thing (\"text\", flag, whole, moment, \"time\", long_whole, category_id)"
                + " values ('precise', true, 5, '2026-02-28T13:45:10.123456Z', '13:45:10.123456',"
                + " 9007199254740993, "
                + category("Tools")
                + ")");
    ada.opens("/things/" + id + "/edit");
    ada.fills("Text", "still precise");
    ada.fills("Whole", "");
    ada.fills("Category", "");
    ada.presses("Save");
    ada.isTold("Thing saved");
    assertThat(
            application.count(
                "select count(*) from app_shop.thing where \"text\" = 'still precise' and whole is null"
                    + " and category_id is null and moment = '2026-02-28T13:45:10.123456Z'"
                    + " and \"time\" = '13:45:10.123456' and long_whole = 9007199254740993"))
        .isEqualTo(1);
  }

  @Test
  void theBrowserShouldTellWhatIsMissingBesideTheField() throws Exception {
    ada.opens("/things/new");
    ada.fills("Code", "12");
    ada.fills("Whole", "11");
    ada.presses("Save");
    ada.isToldBeside("Text", "fill");
    ada.isToldBeside("Code", "must look like");
    ada.isToldBeside("Whole", "at most 10");
    ada.keepsPicture("refused-by-browser");
    assertThat(application.count("select count(*) from app_shop.thing")).isZero();
  }

  @Test
  void theServersRefusalShouldStandBesideTheFieldAndKeepTheForm() throws Exception {
    category("Tools");
    ada.opens("/products/new");
    ada.fills("Name", "Saw");
    ada.fills("Price", "1");
    ada.fills("Quantity", "-1");
    ada.chooses("Category", "Tools");
    ada.presses("Save");
    ada.isToldBeside("Quantity", "There is never less than nothing");
    ada.keepsPicture("refused-by-server");
    ada.fills("Quantity", "1");
    ada.presses("Save");
    ada.isTold("Product saved");
  }

  @Test
  void aNameThatIsTakenShouldBeToldBesideTheField() throws Exception {
    changed("insert into app_shop.tag (name) values ('new')");
    ada.opens("/tags/new");
    ada.fills("Name", "new");
    ada.presses("Save");
    ada.isToldBeside("Name", "There is already a Tag with this name");
    assertThat(ada.valueOf("Name")).isEqualTo("new");
  }

  @Test
  void aRecordThatIsReferredToShouldNotBeDeletedAndSayWhy() throws Exception {
    long tools = category("Tools");
    product("Saw", tools);
    ada.opens("/categories/" + tools);
    ada.presses("Delete");
    ada.confirms();
    ada.isTold("This Category is still in use: a Product refers to it");
    ada.keepsPicture("protected");
  }

  @Test
  void aChangeBySomebodyElseShouldNotBeOverwritten() throws Exception {
    long tools = category("Tools");
    ada.opens("/categories/" + tools + "/edit");
    ada.fills("Name", "Hammers");
    application.call("ada", "PATCH", "/rest/Category/" + tools, "{\"name\":\"Saws\"}");
    ada.presses("Save");
    ada.isTold("Somebody else has changed this Category");
    ada.keepsPicture("changed-meanwhile");
    ada.follows("Read it again");
    ada.presses("Leave without saving");
    browser.until("document.querySelector('[name=name]')?.value === 'Saws'");
  }

  @Test
  void aHostileTextShouldStayText() throws Exception {
    product(HOSTILE, category(HOSTILE));
    ada.opens("/products");
    ada.seesFirstRowWith(HOSTILE);
    ada.follows(HOSTILE);
    ada.sees("Product " + HOSTILE);
    ada.follows("Edit");
    assertThat(ada.valueOf("Name")).isEqualTo(HOSTILE);
    assertThat(ada.evaluates("document.querySelectorAll('img').length")).isEqualTo("0");
  }

  @Test
  void aLongListShouldBeSearchedSortedAndPaged() throws Exception {
    long tools = category("Tools");
    changed(
        "insert into app_shop.product (name, price, quantity, category_id, status_id)"
            + " select 'Part ' || n, n, 61 - n, "
            + tools
            + ", 'Open' from generate_series(1, 60) n");
    ada.opens("/products");
    ada.isTold("60 records");
    ada.seesRows(20);
    ada.follows("Next");
    ada.seesFirstRowWith("Part 21");
    ada.follows("Next");
    ada.seesFirstRowWith("Part 41");
    assertThat(ada.evaluates("document.querySelector('.pager').innerText")).contains("Page 3 of 3");
    ada.keepsPicture("third-page");
    ada.follows("Quantity");
    ada.seesFirstRowWith("Part 60");
    ada.follows("Quantity");
    ada.seesFirstRowWith("Part 1\t");
    ada.fills("Search", "PART 6");
    ada.presses("Search");
    ada.isTold("2 records");
    ada.seesRows(2);
    ada.fills("Search", "nothing like it");
    ada.presses("Search");
    ada.isTold("0 records");
    browser.evaluate("history.back()");
    ada.seesRows(2);
  }

  @Test
  void oneOfManyReferencesShouldBeFoundByItsName() throws Exception {
    changed(
        "insert into app_shop.category (name) select 'Kind ' || n from generate_series(1, 80) n");
    ada.opens("/things/new");
    ada.fills("Text", "sorted in");
    browser.until("!document.querySelector('[aria-label=\"Search Category\"]').hidden");
    browser.evaluate(
        "{ const search = document.querySelector('[aria-label=\"Search Category\"]');"
            + " search.value = 'kind 79'; search.dispatchEvent(new Event('input')); }");
    ada.chooses("Category", "Kind 79");
    ada.presses("Save");
    ada.isTold("Thing saved");
    assertThat(
            application.count(
                "select count(*) from app_shop.thing t join app_shop.category c"
                    + " on c.id = t.category_id where c.name = 'Kind 79'"))
        .isEqualTo(1);
  }

  @Test
  void aPersonWhoIsNotSignedInShouldBeAskedToAndThenSeeThePage() throws Exception {
    ada.presses("Sign out");
    ada.sees("Sign in");
    ada.opensAsStranger("/products");
    ada.sees("Sign in");
    ada.fills("User", "ada");
    ada.fills("Password", "wrong");
    ada.presses("Sign in");
    ada.isTold("the password is wrong");
    ada.fills("Password", "ada");
    ada.presses("Sign in");
    ada.sees("Products");
    assertThat(ada.evaluates("location.pathname")).isEqualTo("/shop/products");
  }

  private static void product(String name, long category) throws Exception {
    changed(
        "insert into app_shop.product (name, price, quantity, category_id, status_id) values ('"
            + name
            + "', 1, 1, "
            + category
            + ", 'Open')");
  }
}
