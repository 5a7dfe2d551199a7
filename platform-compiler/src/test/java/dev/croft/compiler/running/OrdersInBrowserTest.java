package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application that the demonstration publishes, from its text to its pages. */
class OrdersInBrowserTest {
  @TempDir Path profile;

  @TempDir Path folder;

  @Test
  void anOrderShouldBeTakenThroughThePagesAlone() throws Exception {
    Path program = Browser.installed();
    try (RunningApplication application =
            RunningApplication.start(
                Compiler.build(Models.orders()).bundle().orElseThrow(),
                folder,
                Map.of("max", Set.of("orders/Clerk", "orders/Manager")));
        Browser browser = Browser.start(program, profile)) {
      Person max = new Person(browser, application);
      max.signsIn("max");
      max.makes("tags", "Name", "regular");
      max.makes("tags", "Name", "abroad");

      max.opens("/customers/new");
      max.fills("Name", "Ada");
      max.fills("Email", "ada@example.org");
      max.chooses("Tags", "abroad", "regular");
      max.presses("Save");
      max.isTold("Customer saved");
      max.seesFirstRowWith("regular, abroad");

      max.opens("/addresses/new");
      max.chooses("Customer", "Ada");
      max.fills("Street", "Long street 1");
      max.fills("Postcode", "1");
      max.fills("City", "Wien");
      max.presses("Save");
      max.isToldBeside("Postcode", "at least 4");
      max.fills("Postcode", "1010");
      max.presses("Save");
      max.isTold("Address saved");
      max.opens("/addresses/new");
      max.chooses("Customer", "Ada");
      max.fills("Street", "Short street 2");
      max.fills("Postcode", "1020");
      max.fills("City", "Wien");
      max.presses("Save");
      max.isToldBeside("Customer", "There is already an Address with this customer");

      max.makes("products", "Number", "AB-1234", "Name", "Saw", "Price", "9.99", "Stock", "5");
      max.opens("/orders/new");
      max.chooses("Customer", "Ada");
      max.keepsPicture("order-form");
      max.presses("Save");
      max.isTold("Order saved");
      assertThat(
              application.count(
                  "select count(*) from app_orders.\"order\" where number <> '' and status_id = 'Open'"))
          .isEqualTo(1);
      max.follows("1");
      max.sees("Order 1");
      max.keepsPicture("order-detail");

      max.opens("/lines/new");
      browser.evaluate("document.querySelector('[name=order]').selectedIndex = 1");
      browser.evaluate("document.querySelector('[name=product]').selectedIndex = 1");
      max.fills("Quantity", "0");
      max.fills("Price", "9.99");
      max.presses("Save");
      max.isToldBeside("Quantity", "Order at least one");
      max.fills("Quantity", "2");
      max.presses("Save");
      max.isTold("Line saved");
      max.keepsPicture("order-lines");

      max.opens("/customers/1");
      max.presses("Delete");
      max.confirms();
      max.isTold("This Customer is still in use: an Order refers to it");
    }
  }
}
