package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three applications, of which each uses those before it: a chain, and a diamond. */
class UsedApplicationsTest {
  private static final String CATALOG =
      """
      application Catalog "Catalogue"
      role Keeper
      setting Markup Decimal(5,2) = 1.50
      error TooDear public
      static entity Kind public {
        label Text(20)
        Book (label: "Book")
        Game (label: "Game")
      }
      entity Shelf {
        name Text(20)
      }
      entity Product public {
        number Integer = nextNumber()
        name   Text(50) unique
        kind   Kind = Kind.Book
        shelf  Shelf?
        price  Currency
        check price > 0 else "A product has a price"
      }
      structure Offer public {
        name Text(50)
        price Currency
      }
      query Dearest(least Currency = 0) public for Keeper {
        from p in Product
        where p.price >= least
        select p.name, p.price
        sort by p.price desc
      }
      action Priced(product Product) public returns Currency for Keeper {
        if product.price > 1000 { fail TooDear "{product.name} is too dear" }
        return product.price * Markup
      }
      block ProductCard(product Product) public {
        show product { name; price }
      }
      """;

  private static final String CUSTOMERS =
      """
      application Customers
      uses Catalog
      role Keeper
      entity Customer public {
        name      Text(50)
        favourite Product? as fans
      }
      action Like(customer Customer, product Product) public {
        update customer(favourite: product)
      }
      """;

  private static final String ORDERS =
      """
      application Orders
      uses Customers, Catalog
      error Refused
      entity Order {
        customer Customer as orders on delete cascade
        product  Product
        price    Currency
        kind     Kind?
      }
      query Sold {
        from   o in Order
        select customer: o.customer.name, product: o.product.name, o.price, kind: o.product.kind
        sort by o.id
      }
      query DearestOrdered {
        from   p in Product
        where  p.price > 10
        select p.name, orders: count(o for o in p.orderedAs)
      }
      entity Line {
        product Product as orderedAs
        count   Integer
      }
      action Sell(customer Customer, product Product) returns Currency for everyone {
        let price = Priced(product)
        Like(customer, product)
        create Order(customer: customer, product: product, price: price, kind: Kind.Game)
        return price
      }
      action NewProduct(name Text, price Currency) returns Integer for everyone {
        let made = create Product(name: name, price: price)
        return made.number
      }
      action NewCustomer(name Text) returns Integer for everyone {
        let made = create Customer(name: name)
        return count(made.orders)
      }
      action Bargain(product Product) returns Offer for everyone {
        return Offer(name: product.name, price: Priced(product))
      }
      screen Desk(product Product) at "/desk/{product}" for everyone {
        block ProductCard(product)
        table Order { column product.name "Product"; column customer }
      }
      rest "/api" for everyone {
        post "/sell" Sell
        post "/products" NewProduct
        post "/customers" NewCustomer
        get  "/sold" Sold
        get  "/dearest" Dearest
        get  "/bargain/{product}" Bargain
      }
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningApplication orders;

  private static Producers beside(Map<String, String> models) {
    Map<String, List<SourceFile>> files = new HashMap<>();
    models.forEach((name, text) -> files.put(name, List.of(new SourceFile("model.croft", text))));
    return Models.producers(files);
  }

  private static Bundle built(String model, Map<String, String> others) {
    BuildResult result = Compiler.build(Models.of(model), beside(others));
    assertThat(result.problems().stream().filter(Problem::isError)).isEmpty();
    return result.bundle().orElseThrow();
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Bundle catalog = built(CATALOG, Map.of());
    Bundle customers = built(CUSTOMERS, Map.of("Catalog", CATALOG));
    orders =
        RunningApplication.start(
            List.of(catalog, customers),
            built(ORDERS, Map.of("Catalog", CATALOG, "Customers", CUSTOMERS)),
            folder,
            Map.of("ada", Set.of()));
  }

  @AfterAll
  static void stop() throws Exception {
    orders.close();
  }

  private static JsonNode call(int status, String method, String path, String body)
      throws Exception {
    var answer = orders.call("ada", method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  @Test
  void whatIsPublicShouldWorkOnTheTablesOfItsOwnApplication() throws Exception {
    call(200, "POST", "/api/products", "{\"name\":\"Chess\",\"price\":20}");
    call(200, "POST", "/api/customers", "{\"name\":\"Ada\"}");
    long product = orders.count("select id from app_catalog.product where name = 'Chess'");
    long customer = orders.count("select id from app_customers.customer where name = 'Ada'");
    String body = "{\"customer\":%d,\"product\":%d}".formatted(customer, product);
    assertThat(call(200, "POST", "/api/sell", body).get("result").decimalValue())
        .isEqualByComparingTo("30");
    assertThat(orders.count("select favourite_id from app_customers.customer where name = 'Ada'"))
        .isEqualTo(product);
    assertThat(call(200, "GET", "/api/sold", null).toString()).contains("Chess", "Ada");
    assertThat(call(200, "GET", "/api/dearest?least=15", null).toString()).contains("Chess");
    assertThat(call(200, "GET", "/api/bargain/" + product, null).toString()).contains("30");
    assertThat(call(200, "GET", "/_screen/Desk?product=" + product, null).toString())
        .contains("Chess", "Ada");
  }

  @Test
  void rulesOfTheOtherApplicationShouldBeToldInItsWords() throws Exception {
    call(200, "POST", "/api/products", "{\"name\":\"Go\",\"price\":20}");
    assertThat(call(409, "POST", "/api/products", "{\"name\":\"Go\",\"price\":20}").toString())
        .contains("Product", "name");
    assertThat(call(422, "POST", "/api/products", "{\"name\":\"Gift\",\"price\":0}").toString())
        .contains("A product has a price");
  }

  @Test
  void aFailureOfAPublicActionShouldUndoEverything() throws Exception {
    call(200, "POST", "/api/products", "{\"name\":\"Villa\",\"price\":5000}");
    call(200, "POST", "/api/customers", "{\"name\":\"Grace\"}");
    long product = orders.count("select id from app_catalog.product where name = 'Villa'");
    long customer = orders.count("select id from app_customers.customer where name = 'Grace'");
    String body = "{\"customer\":%d,\"product\":%d}".formatted(customer, product);
    assertThat(call(422, "POST", "/api/sell", body).toString()).contains("Villa is too dear");
    assertThat(
            orders.count("select count(*) from app_orders.\"order\" where product_id = " + product))
        .isZero();
  }

  @Test
  void onlyWhatIsUsedShouldBeCompiledIn() {
    Manifest manifest =
        built(ORDERS, Map.of("Catalog", CATALOG, "Customers", CUSTOMERS)).manifest();
    assertThat(manifest.uses())
        .extracting(Manifest.Uses::application)
        .containsExactly("Catalog", "Customers");
    assertThat(manifest.database().tables())
        .extracting("name")
        .contains("order", "line")
        .doesNotContain("product", "customer");
    assertThat(manifest.settings()).isEmpty();
    assertThat(manifest.roles()).isEmpty();
  }

  @Test
  void aChangeElsewhereShouldLeaveTheConsumerAsItWas() {
    String more = CATALOG + "entity Supplier public {\n  name Text(50)\n}\n";
    Bundle before = built(CUSTOMERS, Map.of("Catalog", CATALOG));
    assertThat(built(CUSTOMERS, Map.of("Catalog", more)).archive()).isEqualTo(before.archive());
    String changed = CATALOG.replace("name   Text(50) unique", "name   Text(60) unique");
    assertThat(built(CUSTOMERS, Map.of("Catalog", changed)).manifest().build())
        .isNotEqualTo(before.manifest().build());
  }

  @Test
  void whatDoesNotFitAnyMoreShouldBeToldWithItsPlaces() {
    String without =
        CATALOG.replace("action Priced(product Product) public", "action Priced(product Product)");
    Sources model = Models.of(ORDERS);
    assertThat(Models.problems(model, beside(Map.of("Catalog", without, "Customers", CUSTOMERS))))
        .contains(
            "model.croft:", "CROFT-E218", "`Priced` of Catalog is not for other applications");
  }
}
