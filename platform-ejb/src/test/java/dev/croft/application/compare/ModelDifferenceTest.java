package dev.croft.application.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.application.Comparison.ElementChange;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelDifferenceTest {
  private static final String SHOP =
      """
      application Shop "Shop"
      role Clerk
      setting Limit Currency = 10.00
      /// What we sell.
      entity Product {
        name Text(100)
        price Currency
        index name
      }
      query Cheap() for users {
        from p in Product
        where p.price < Limit
        select p.name
      }
      screens of Product for Clerk
      """;

  private static List<String> told(String before, String after) {
    return ModelDifference.between(model("shop.croft", before), model("shop.croft", after)).stream()
        .map(ModelDifferenceTest::sentence)
        .toList();
  }

  private static Sources model(String file, String text) {
    return Sources.of(new SourceFile(file, text));
  }

  private static String sentence(ElementChange element) {
    String parts =
        String.join(
            "; ",
            element.parts().stream()
                .map(
                    part ->
                        (part.kind() + " " + part.name()).strip()
                            + " "
                            + part.change().word()
                            + " ["
                            + part.before()
                            + "→"
                            + part.after()
                            + "]")
                .toList());
    return element.kind() + " " + element.name() + " " + element.change().word() + " " + parts;
  }

  @Test
  void whatOnlyLooksOtherwiseShouldBeNoChange() {
    assertThat(
            told(
                SHOP,
                SHOP.replace("  ", "\t").replace("price Currency", "price   Currency // dear")))
        .isEmpty();
    assertThat(ModelDifference.between(model("a.croft", SHOP), model("other/b.croft", SHOP)))
        .isEmpty();
  }

  @Test
  void elementsThatCameAndWentShouldBeNamed() {
    String after =
        SHOP.replace("role Clerk", "role Clerk\nrole Boss")
            .replace("screens of Product for Clerk", "rest of Product for Clerk");
    assertThat(told(SHOP, after))
        .containsExactly(
            "rest of Product added ", "role Boss added ", "screens of Product removed ");
  }

  @Test
  void attributesShouldBeComparedOneByOne() {
    String after =
        SHOP.replace("name Text(100)", "name Text(200)")
            .replace("  price Currency\n", "  stock Integer = 0\n")
            .replace("index name", "unique name")
            .replace("What we sell.", "Goods.");
    assertThat(told(SHOP, after))
        .containsExactly(
            "entity Product changed description changed [What we sell.→Goods.]; "
                + "attribute name changed [name Text(100)→name Text(200)]; "
                + "attribute stock added [→stock Integer = 0]; "
                + "unique name added [→unique name]; "
                + "attribute price removed [price Currency→]; "
                + "index name removed [index name→]");
  }

  @Test
  void whatSaysThatItWasSomethingShouldBeThatThing() {
    String after =
        SHOP.replace("entity Product {", "entity Article was Product {")
            .replace("price Currency\n", "cost Currency was price\n");
    assertThat(told(SHOP, after))
        .contains(
            "entity Article changed name changed [Product→Article]; "
                + "definition changed [entity Product→entity Article was Product]; "
                + "attribute cost changed [price Currency→cost Currency was price]");
  }

  @Test
  void aSettingAndAQueryShouldSayWhatTheyWere() {
    assertThat(told(SHOP, SHOP.replace("10.00", "20.00").replace("p.price <", "p.price <=")))
        .hasSize(2)
        .anySatisfy(
            change -> assertThat(change).startsWith("query Cheap changed body changed [from"))
        .contains(
            "setting Limit changed definition changed [setting Limit Currency = 10.00→setting Limit Currency = 20.00]");
  }
}
