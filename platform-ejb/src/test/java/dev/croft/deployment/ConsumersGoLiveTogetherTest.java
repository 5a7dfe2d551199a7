package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.application.Applications;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Applications that use applications, over two front ends and a real database: a chain (Catalog,
 * Customers, Orders) and a diamond, as Orders uses Catalog also by itself.
 */
class ConsumersGoLiveTogetherTest {
  private static final String CATALOG =
      """
      application Catalog
      entity Product public {
        name Text(50)
      }
      action Named(product Product) public returns Text { return product.name }
      """;
  private static final String CUSTOMERS =
      """
      application Customers
      uses Catalog
      entity Customer public {
        name      Text(50)
        favourite Product?
      }
      """;
  private static final String ORDERS =
      """
      application Orders
      uses Customers, Catalog
      entity Order {
        customer Customer
        product  Product
      }
      action Said(order Order) returns Text for everyone { return Named(order.product) }
      rest "/api" for everyone { get "/said/{order}" Said }
      """;
  private static final String APART =
      """
      application Apart
      uses Catalog
      entity Thing {
        name Text(50)
      }
      """;

  @TempDir private Path folder;
  private TestFarm farm;

  private static String published;

  @BeforeAll
  static void publishOnce(@TempDir Path folder) {
    published = TestDatabases.fresh();
    try (TestFarm first = new TestFarm(2, folder, published)) {
      for (String model : List.of(CATALOG, CUSTOMERS, ORDERS, APART)) {
        String id = first.submitModel(model);
        first.control();
        Publications.Publication each = first.publication(id);
        assertThat(each.state()).as(each.message()).isEqualTo("live");
      }
    }
  }

  @BeforeEach
  void start() {
    farm = new TestFarm(2, folder, TestDatabases.copyOf(published));
  }

  @AfterEach
  void stop() {
    farm.close();
  }

  private Publications.Publication publish(String model) {
    String id = farm.submitModel(model);
    farm.control();
    return farm.publication(id);
  }

  private Applications.Application application(String name) {
    return farm.applications.find(name).orElseThrow();
  }

  private List<Integer> versions() {
    return List.of("catalog", "customers", "orders", "apart").stream()
        .map(name -> application(name).version())
        .toList();
  }

  private String build(String context) {
    var running = farm.running(context);
    assertThat(running).as("all front ends run the same").hasSize(1);
    return running.iterator().next().orElseThrow();
  }

  private static String renamedColumnOfProduct() {
    return CATALOG.replace("name Text(50)\n}", "name Text(50)\n  note Text?\n}");
  }

  @Test
  void aChangeInTheLowestShouldGoLiveInAllThatUseIt() {
    String before = build("orders");
    Publications.Publication published = publish(renamedColumnOfProduct());
    assertThat(published.state()).isEqualTo("live");
    assertThat(versions()).containsExactly(2, 2, 2, 1);
    assertThat(build("orders")).isNotEqualTo(before).contains("Catalog");
    assertThat(farm.publications.stepsAfter(published.id(), 0))
        .extracting(Publications.Step::message)
        .contains("with Customers, Orders, which use it");
    assertThat(farm.publications.list(Optional.of("orders")).getFirst().note())
        .isEqualTo("follows Catalog, which it uses");
  }

  @Test
  void aConsumerThatTakesNothingOfTheChangeShouldStayAsItIs() {
    assertThat(publish(CATALOG + "entity Supplier {\n  name Text(50)\n}\n").state())
        .isEqualTo("live");
    assertThat(versions()).containsExactly(2, 1, 1, 1);
  }

  @Test
  void aConsumerThatDoesNotFitShouldRefuseTheChangeWithItsPlaces() {
    Publications.Publication refused =
        publish(CATALOG.replace("Named(product Product) public", "Named(product Product)"));
    assertThat(refused.state()).isEqualTo("refused");
    assertThat(refused.message())
        .contains("Orders at model.croft:7:")
        .contains("`Named` of Catalog is not for other applications");
    assertThat(refused.problems().toString()).contains("Orders/model.croft", "CROFT-E218");
    assertThat(versions()).containsExactly(1, 1, 1, 1);
    assertThat(farm.publications.list(Optional.of("orders"))).hasSize(1);
  }

  @Test
  void allShouldGoBackWhenAConsumerCannotServe() {
    String orders = build("orders");
    String catalog = build("catalog");
    farm.servers.get(1).refuseTheNextOf("orders");
    Publications.Publication undone = publish(renamedColumnOfProduct());
    assertThat(undone.state()).isEqualTo("undone");
    assertThat(versions()).containsExactly(1, 1, 1, 1);
    assertThat(farm.publications.list(Optional.of("orders")).getFirst().state())
        .isEqualTo("undone");
    assertThat(build("orders")).isEqualTo(orders);
    assertThat(build("catalog")).isEqualTo(catalog);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staged", "decided", "switched"})
  void aSuccessorShouldFinishForAllOrForNobody(String step) {
    String id = farm.submitModel(renamedColumnOfProduct());
    farm.controlUntil(step);
    farm.control();
    assertThat(farm.publication(id).state()).isEqualTo("live");
    assertThat(versions()).containsExactly(2, 2, 2, 1);
    assertThat(farm.publications.list(Optional.of("orders")).stream().map(it -> it.state()))
        .containsExactly("live", "live");
  }

  @Test
  void whatIsUsedShouldNotBeRemoved() {
    String id = farm.applications.remove("Catalog", false, "", "admin");
    farm.control();
    assertThat(farm.publication(id).state()).isEqualTo("refused");
    assertThat(farm.publication(id).message()).contains("is used by Apart, Customers, Orders");
  }

  @Test
  void aVersionOfBeforeShouldComeBackAgainstWhatRunsNow() {
    publish(ORDERS.replace("  product  Product\n", "  product  Product\n  count Integer = 1\n"));
    publish(renamedColumnOfProduct());
    String id = farm.applications.rollback("Orders", Optional.of(1), "", "admin");
    farm.control();
    assertThat(farm.publication(id).state()).isEqualTo("live");
    assertThat(application("orders").version()).isEqualTo(4);
    String back = farm.applications.rollback("Catalog", Optional.of(1), "", "admin");
    farm.control();
    assertThat(farm.publication(back).state()).isEqualTo("live");
    assertThat(application("catalog").version()).isEqualTo(1);
    assertThat(application("orders").version()).isEqualTo(5);
  }
}
