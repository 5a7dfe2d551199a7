package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.ArchiveNames;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.TestBuild;
import dev.croft.compiler.source.Sources;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of models, on a real database. */
class ModelTestsTest {
  private static final String SHOP =
      """
      application Shop
      role Clerk
      error SoldOut
      entity Product {
        name Text(20) unique
        stock Integer = 0
        seller Text(20)?
        soldOn Date?
      }
      setting Most Integer = 10
      query Products for Clerk {
        from p in Product
        select p.name, p.stock
        sort by p.name
      }
      action Sell(product Product, pieces Integer) for Clerk {
        if pieces > product.stock or pieces > Most {
          fail SoldOut "{product.stock} are left"
        }
        update product(stock: product.stock - pieces, seller: user(), soldOn: today())
      }
      """;

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static List<Map<String, Object>> run(Sources model) throws SQLException {
    TestBuild build = Compiler.tests(model);
    assertThat(Models.problems(model)).isEmpty();
    List<Map<String, Object>> outcomes = new ArrayList<>();
    build.program().orElseThrow().run(postgres.getPostgresDatabase(), outcomes::add);
    return outcomes;
  }

  /** What came of one test of the shop: its line and its message, or nothing when it passed. */
  private static String shop(String steps) throws SQLException {
    return shopWith("", steps);
  }

  private static String shopWith(String more, String steps) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists app_shop cascade");
    }
    Map<String, Object> outcome =
        run(Models.of(SHOP + more + "test \"it\" {\n" + steps.indent(2) + "}\n")).getFirst();
    return outcome.get("message").equals("")
        ? ""
        : (int) outcome.get("line") - SHOP.lines().count() - 1 + ": " + outcome.get("message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "fieldservice"})
  void theTestsOfASampleShouldPass(String sample) throws Exception {
    assertThat(run(Sources.ofFolder(Path.of("../samples", sample))))
        .hasSizeGreaterThan(4)
        .allSatisfy(outcome -> assertThat(outcome.get("message")).isEqualTo(""))
        .allSatisfy(outcome -> assertThat(outcome.get("state")).isEqualTo("passed"));
  }

  @Test
  void whatIsNotSoShouldBeToldWithItsValuesAndItsLine() throws Exception {
    assertThat(
            shop(
                """
                let pen = create Product(name: "Pen", stock: 3)
                expect pen.stock = 30
                """))
        .isEqualTo("2: expected pen.stock = 30, but pen.stock was 3");
    assertThat(
            shop(
                """
                let pen = create Product(name: "Pen", stock: 3)
                let ink = create Product(name: "Ink")
                expect pen.stock + 1 <= ink.stock
                """))
        .isEqualTo(
            "3: expected pen.stock + 1 <= ink.stock, but pen.stock + 1 was 4 and ink.stock was 0");
    assertThat(
            shop(
                "let pen = create Product(name: \"P\", seller: \"A\")\nexpect pen.seller is empty"))
        .isEqualTo("2: expected pen.seller is empty, but pen.seller was \"A\"");
    assertThat(shop("let known = [1, 2]\nexpect 3 in known"))
        .isEqualTo("2: expected 3 in known, but known was [1, 2]");
  }

  @Test
  void ofTwoThingsThatAreExpectedTheOneThatIsNotSoShouldBeTold() throws Exception {
    assertThat(shop("let price = 2.50\nexpect price > 2 and price * 2 = 6"))
        .isEqualTo("2: expected price * 2 = 6, but price * 2 was 5");
  }

  @Test
  void anErrorThatDoesNotComeOrIsAnotherShouldBeTold() throws Exception {
    String pen = "let pen = create Product(name: \"Pen\", stock: 3)\n";
    assertThat(shop(pen + "expect Sell(pen, 3) fails SoldOut"))
        .isEqualTo("2: expected Sell(pen, 3) to fail with SoldOut, but it did not fail");
    assertThat(shop(pen + "expect Sell(pen, 4) fails duplicate"))
        .isEqualTo(
            "2: expected Sell(pen, 4) to fail with duplicate,"
                + " but it failed with SoldOut: 3 are left");
    assertThat(shop(pen + "expect Sell(pen, 4) fails any error\nexpect pen.stock = 3")).isEmpty();
  }

  @Test
  void anErrorThatNobodyExpectsShouldEndTheTestAtItsLine() throws Exception {
    assertThat(shop("let pen = create Product(name: \"Pen\")\n\nSell(pen, 1)"))
        .isEqualTo("3: failed with SoldOut: 0 are left");
  }

  @Test
  void aTestShouldSayWhoActsWhenAndWithWhichSettings() throws Exception {
    assertThat(
            shop(
                """
                let pen = create Product(name: "Pen", stock: 30)
                set Most = 20
                clock "2026-02-28T23:30:00Z"
                as Clerk "carl" {
                  Sell(pen, 15)
                  expect pen.seller = "carl"
                  expect pen.soldOn = "2026-02-28"
                  clock now() + 30 minutes
                  Sell(pen, 1)
                  expect pen.soldOn = "2026-03-01"
                }
                as everyone {
                  expect Sell(pen, 1) fails forbidden
                  expect Products() fails forbidden
                }
                expect pen.stock = 14
                """))
        .isEmpty();
    assertThat(shop("as users \"eve\" {\n  expect count(Products()) = 0\n}"))
        .isEqualTo("2: failed with forbidden: A user without any role may not use Products");
  }

  @Test
  void timersReactionsAndEmailsShouldBeCalledByTests() throws Exception {
    String more =
        """
        timer Restock every day at 03:00 {
          for row in Low() {
            update row.product(stock: row.product.stock + 10)
          }
        }
        query Low {
          from p in Product
          where p.stock < 3
          select product: p
        }
        on create Product {
          update product(seller: "house")
        }
        on create Product as fresh {
          update fresh(stock: fresh.stock + 1)
        }
        on delete Product as gone {
          if gone > 0 {
            create Product(name: "gone")
          }
        }
        email Offer(product Product, to list of Email) to to subject "{product.name} is here" {
          "There are {product.stock}."
          ""
          "Yours"
        }
        """;
    String steps =
        """
        let pen = create Product(name: "Pen")
        after create pen
        expect pen.seller = "house" and pen.stock = 1
        Restock()
        expect pen.stock = 11
        let offer = Offer(pen, ["ada@example.org", "eve@example.org"])
        expect offer.subject = "Pen is here"
        expect offer.text = "There are 11.\\n\\nYours"
        expect count(offer.to) = 2
        after delete pen
        expect count(Products()) = 2
        as Clerk {
          expect Restock() fails forbidden
        }
        """;
    assertThat(shopWith(more, steps)).isEmpty();
  }

  @Test
  void nothingThatATestWritesShouldStay() throws Exception {
    assertThat(shop("create Product(name: \"Pen\")\nexpect count(Products()) = 1")).isEmpty();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from app_shop.product")) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
  }

  @Test
  void anArchiveShouldHoldNothingOfTheTests() {
    Sources plain = Models.of(SHOP);
    Sources tested = Models.of(SHOP + "test \"it\" {\n  expect 1 = 1\n}\n");
    byte[] archive = Compiler.build(tested).bundle().orElseThrow().archive();
    assertThat(ArchiveNames.of(archive))
        .isEqualTo(ArchiveNames.of(Compiler.build(plain).bundle().orElseThrow().archive()))
        .noneMatch(name -> name.contains("ModelTests"));
  }
}
