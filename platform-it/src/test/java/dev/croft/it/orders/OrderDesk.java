package dev.croft.it.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.Caller;
import java.util.List;
import java.util.Map;

/** The order desk as somebody calls it by REST. */
record OrderDesk(Caller caller) {
  private static final String LINE = "/rest/Line?size=1000";

  long makes(String entity, Map<String, Object> attributes) {
    Caller.Answer made = caller.post("/rest/" + entity, attributes);
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.body().get("id").asLong();
  }

  long makesCustomer(String name) {
    return makes("Customer", Map.of("name", name, "email", name + "@example.org"));
  }

  long makesProduct(String number, String price) {
    return makes(
        "Product", Map.of("number", number, "name", "Saw " + number, "price", price, "stock", 9));
  }

  Caller.Answer places(long customer, long product, int quantity) {
    return caller.post(
        "/api/v1/orders",
        Map.of(
            "customer",
            customer,
            "lines",
            List.of(Map.of("product", product, "quantity", quantity))));
  }

  int lines() {
    return caller.get(LINE).body().size();
  }
}
