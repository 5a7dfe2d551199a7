package dev.croft.compiler.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.Packaging;
import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.model.Application;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A shop in which every optimisation has something to do. */
public final class ShopModel {
  private static final String TEXT =
      """
      application Shop
      error TooMany
      entity Customer {
        name Text(100)
        city Text(50)?
        note Text?
        visits Integer = 0
      }
      entity Product { name Text(100); price Currency; info Text? }
      entity Order {
        number Integer unique
        customer Customer as orders
        state Text(10) = "open"
      }
      entity Line {
        order Order as lines on delete cascade
        product Product as lines
        quantity Integer
        check quantity > 0 else "At least one"
      }
      structure Wish { product Product; quantity Integer }
      rest of Customer, Product, Order, Line for users

      query one Debt(customer Customer) {
        from l in Line
        where l.order.customer = customer
        select total: sum(l.quantity * l.product.price)
      }
      query Newest {
        from o in Order
        select o.number, o.state, name: o.customer.name
        sort by o.number desc
      }
      query Lines {
        from l in Line
        select line: l, order: l.order, l.quantity
        sort by l.quantity
      }
      query one Totals {
        from o in Order
        select orders: count(), last: max(o.number)
      }
      query Forgotten {
        from p in Product
        select p.name
      }

      action Greet(customer Customer) returns Text for users {
        let debts = Debt(customer)
        return "Hello {customer.name}"
      }
      action Report(customer Customer) returns Text for users {
        let debts = Debt(customer)
        if 1 + 1 > 2 { return "{debts.total}" }
        return "Hello {customer.name}"
      }
      action Owes(customer Customer) returns Text for users {
        if Debt(customer).total > 0 {
          return "{customer.name} owes {Debt(customer).total}"
        }
        return "nothing"
      }
      action Visit(customer Customer) for users {
        update customer(visits: 1)
        update customer(note: "seen")
      }
      action IsKnown(customer Customer) returns Text for users {
        if count(customer.orders) > 0 { return "known" }
        return "new"
      }
      action HowMany(customer Customer) returns Text for users {
        return "{count(customer.orders)} of {count(Newest())}"
      }
      action Latest returns Text for users {
        for each in Newest() { return "{each.number}" }
        return "none"
      }
      action Price(wishes list of Wish) returns Text for users {
        return "{sum(wish.quantity * wish.product.price for wish in wishes)}"
      }
      action Names(customer Customer) returns Text for users {
        let all = ""
        for order in customer.orders {
          for line in order.lines {
            set all = all + "{line.product.name} "
          }
        }
        return all
      }
      action Fill(order Order, wishes list of Wish) for users {
        for wish in wishes {
          if wish.quantity > 100 { fail TooMany }
          create Line(order: order, product: wish.product, quantity: wish.quantity)
        }
      }
      action Open(customer Customer, number Integer) returns Text for users {
        let order = create Order(customer: customer, number: number)
        return "Order {order.number} is {order.state}"
      }
      action Move(customer Customer, city Text) returns Text for users {
        update customer(city: city)
        return "{customer.name} lives in {customer.city}"
      }
      action Name(customer Customer) returns Text for users {
        return customer.name
      }

      screen Desk "Desk" at "/" for users {
        figure "Orders" Totals().orders
        figure "Last" Totals().last
      }
      screen AllLines for users {
        table Lines() {
          column quantity
          column row.order.customer.name "Customer"
        }
      }
      rest "/api" for users {
        post "/greet" Greet
        post "/report" Report
        post "/owes" Owes
        post "/visit" Visit
        post "/known" IsKnown
        post "/many" HowMany
        post "/latest" Latest
        post "/price" Price
        post "/names" Names
        post "/fill" Fill
        post "/open" Open
        post "/move" Move
        post "/name" Name
      }
      """;

  private ShopModel() {}

  static Application application() {
    assertThat(Models.problems(Models.of(TEXT)).replaceAll("(?s).*CROFT-W.*", "")).isEmpty();
    return Compiler.check(Models.of(TEXT)).application().orElseThrow();
  }

  /** Compiled with these optimisations and no others. */
  public static Bundle with(String... passes) {
    Application application = application();
    return Packaging.bundle(
        application, Optimizer.optimize(application, named(passes)), new TreeMap<>());
  }

  static List<Pass> named(String... names) {
    return Optimizer.all().stream()
        .filter(pass -> Arrays.asList(names).contains(pass.name()))
        .toList();
  }

  /** Compiled with all of them. */
  public static Bundle optimized() {
    return with(Optimizer.all().stream().map(Pass::name).toArray(String[]::new));
  }
}
