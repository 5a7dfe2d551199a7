package dev.croft.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.source.Sources;
import org.junit.jupiter.api.Test;

class CompilerTest {
  @Test
  void theSampleShouldHaveNoProblem() {
    assertThat(Models.problems(Models.orders())).isEmpty();
  }

  @Test
  void theSampleShouldBecomeATypedModel() {
    Application orders = Compiler.check(Models.orders()).application().orElseThrow();
    assertThat(orders.name()).isEqualTo("Orders");
    assertThat(orders.description()).isEqualTo("Takes orders and ships them.");
    assertThat(orders.entities())
        .extracting(Entity::name)
        .containsExactly("Address", "Customer", "Line", "Order", "Product", "Tag");
    assertThat(orders.query("OpenOrders").orElseThrow().select()).hasSize(5);
    assertThat(orders.action("PlaceOrder").orElseThrow().body()).hasSize(7);
  }

  @Test
  void theSampleShouldBecomeAnArchive() {
    assertThat(Compiler.build(Models.orders()).bundle().orElseThrow().archive()).isNotEmpty();
  }

  @Test
  void everyImportedModelShouldBeFreeOfErrors() {
    for (Sources model : Models.imported()) {
      assertThat(Compiler.check(model).hasErrors()).as(Models.problems(model)).isFalse();
    }
  }

  @Test
  void theOrderOfFilesShouldDecideNothing() {
    Sources orders = Models.orders();
    Sources reversed = new Sources(orders.files().reversed());
    assertThat(Compiler.check(reversed).application())
        .isEqualTo(Compiler.check(orders).application());
  }
}
