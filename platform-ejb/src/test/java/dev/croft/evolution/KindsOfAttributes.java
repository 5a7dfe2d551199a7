package dev.croft.evolution;

import java.util.ArrayList;
import java.util.List;

/** Attributes: coming, going, their types, defaults and whether they must have a value. */
final class KindsOfAttributes {
  private static final String TEA = "insert into product (name) values ('tea'), ('coffee')";
  private static final String OTHERS = "insert into shop (label) values ('x'), ('y')";

  private KindsOfAttributes() {}

  static List<Kind> all() {
    var all = new ArrayList<Kind>(coming());
    all.addAll(changing());
    all.addAll(types());
    return all;
  }

  private static String product(String... attributes) {
    return "entity Product {\n name Text(20)\n " + String.join("\n ", attributes) + "\n}\n";
  }

  private static final String SHOP = "entity Shop { label Text(20) }\n";

  private static Kind attribute(String name, String... attributes) {
    return Kind.of("attribute added: " + name)
        .from(product() + SHOP)
        .to(product(attributes) + SHOP);
  }

  private static List<Kind> coming() {
    return List.of(
        attribute("may be empty", "note Text?")
            .with(TEA)
            .then("select count(note) = 0 from product"),
        attribute("with a default", "stock Integer = 5 from 1 to 10")
            .with(TEA)
            .then("select sum(stock) = 10 from product")
            .forbids("update product set stock = 11"),
        attribute("with the moment as default", "at DateTime = now()")
            .with(TEA)
            .then("select count(at) = 2 from product"),
        attribute("bytes", "picture Image? at most 10").with(TEA),
        attribute("must have a value", "stock Integer")
            .with(OTHERS)
            .forbids("insert into product (name) values ('tea')")
            .refusedWith("Product.stock must have a value, and 2 rows have none", TEA),
        attribute("a number each", "number Long = nextNumber()")
            .with(TEA)
            .then("select array_agg(number order by id) = '{1,2,3}' from product")
            .allows("insert into product (name) values ('milk')")
            .then("select max(number) = 3 from product"),
        attribute("a number each, unique", "number Integer = nextNumber() unique")
            .with(TEA)
            .then("select count(distinct number) = 2 from product"),
        attribute("a reference that may be empty", "shop Shop? as products")
            .with(TEA, OTHERS)
            .forbids("update product set shop_id = 99"),
        attribute("a reference that must be there", "shop Shop as products")
            .with(OTHERS)
            .refusedWith("Product.shop must have a value, and 2 rows have none", TEA),
        attribute("to a static entity with a default", "state State = State.Open")
            .from(product() + state())
            .to(product("state State = State.Open") + state())
            .with(TEA)
            .then("select count(*) = 2 from product where state_id = 'Open'")
            .forbids("update product set state_id = 'None'"),
        attribute("unique, may be empty", "code Text(9)? unique")
            .with(TEA)
            .allows("update product set code = 'a' where name = 'tea'")
            .forbids("update product set code = 'a' where name = 'coffee'"),
        attribute("unique with a default", "code Text(9) = \"a\" unique")
            .with("insert into product (name) values ('tea')")
            .refusedWith(
                "Product: 2 rows share values of code",
                "insert into product (name) values ('coffee')"),
        attribute("indexed", "code Text(9)?", "index code, name desc").with(TEA),
        Kind.of("attribute removed")
            .from(product("stock Integer"))
            .to(product())
            .with("insert into product (name, stock) values ('tea', 3)")
            .allows("insert into product (name) values ('coffee')")
            .then("select stock = 3 from product where name = 'tea'"),
        Kind.of("attribute that comes back")
            .once(product("stock Integer from 0"))
            .from(product())
            .to(product("stock Integer from 0"))
            .with("insert into product (name, stock) values ('tea', 3)")
            .then("select stock = 3 from product where name = 'tea'")
            .forbids("update product set stock = -1")
            .refusedWith(
                "Product.stock must have a value, and 1 rows have none; give it a default, or let it be empty (?) (id 2)",
                "insert into product (name) values ('coffee')"),
        Kind.of("attribute renamed")
            .from(product())
            .to("entity Product { title Text(20) was name }")
            .with(TEA)
            .then("select count(name) = 2 from product"));
  }

  private static String state() {
    return "static entity State {\n label Text(20)\n Open (label: \"Open\")\n}\n";
  }

  private static List<Kind> changing() {
    return List.of(
        Kind.of("made required")
            .from(product("note Text(9)?"))
            .to(product("note Text(9)"))
            .with("insert into product (name, note) values ('tea', 'x')")
            .forbids("insert into product (name) values ('milk')")
            .refusedWith(
                "Product.note must have a value, and 2 rows have none; give them one, or let it be empty (?) (id 2, 3)",
                TEA),
        Kind.of("made optional")
            .from(product("note Text(9)"))
            .to(product("note Text(9)?"))
            .with("insert into product (name, note) values ('tea', 'x')")
            .allows(TEA),
        Kind.of("reference made required")
            .from(SHOP + product("shop Shop? as products"))
            .to(SHOP + product("shop Shop as products"))
            .with(OTHERS, "insert into product (name, shop_id) select label, id from shop")
            .refusedWith("Product.shop must have a value, and 2 rows have none", TEA),
        Kind.of("default added")
            .from(product("stock Integer"))
            .to(product("stock Integer = 7"))
            .with("insert into product (name, stock) values ('tea', 3)")
            .allows("insert into product (name) values ('milk')")
            .then("select array_agg(stock order by id) = '{3,7}' from product"),
        Kind.of("default changed")
            .from(product("stock Integer = 5"))
            .to(product("stock Integer = 7"))
            .with(TEA)
            .allows("insert into product (name) values ('milk')")
            .then("select array_agg(stock order by id) = '{5,5,7}' from product"),
        Kind.of("default removed")
            .from(product("stock Integer = 5"))
            .to(product("stock Integer"))
            .with(TEA)
            .forbids("insert into product (name) values ('milk')"),
        Kind.of("numbers begin behind those that are there")
            .from(product("number Long unique"))
            .to(product("number Long = nextNumber() unique"))
            .with("insert into product (name, number) values ('tea', 41), ('coffee', 7)")
            .allows("insert into product (name) values ('milk')")
            .then("select number = 42 from product where name = 'milk'"),
        Kind.of("attribute with numbers renamed")
            .from(product("number Long = nextNumber() unique"))
            .to(product("code Long = nextNumber() unique was number"))
            .with(TEA)
            .allows("insert into product (name) values ('milk')")
            .then("select number = 3 from product where name = 'milk'"));
  }

  private static Kind type(String before, String after, String... values) {
    var kind =
        Kind.of("type " + before + " to " + after)
            .from(product("worth " + before))
            .to(product("worth " + after));
    for (var value : values) {
      kind.with("insert into product (name, worth) values ('tea', " + value + ")");
    }
    return kind;
  }

  private static List<Kind> types() {
    return List.of(
        type("Text(20)", "Text(50)", "'abc'").allows("update product set worth = repeat('x', 50)"),
        type("Text(20)", "Text", "'abc'").allows("update product set worth = repeat('x', 5000)"),
        type("Text(20) unique", "Text(50) unique", "'abc'"),
        type(
                "Text(20) at least 2 matches \"[a-z]+\"",
                "Text(50) at least 2 matches \"[a-z]+\"",
                "'abc'")
            .forbids("update product set worth = 'x'"),
        type("Email", "Text(300)", "'a@b.c'"),
        type("Phone", "Text", "'+1'"),
        type("Integer", "Long", "2147483647").allows("update product set worth = 2147483648"),
        type("Integer = 3 from 1 to 9", "Long = 3 from 1 to 9", "4")
            .forbids("update product set worth = 10"),
        type("Integer", "Decimal(12, 2)", "2147483647"),
        type("Integer", "Currency", "-2147483648"),
        type("Long", "Decimal(21, 2)", "9223372036854775807"),
        type("Decimal(5, 2)", "Decimal(9, 2)", "123.45"),
        type("Decimal(5, 2)", "Decimal(9, 4)", "123.45"),
        type("Currency", "Decimal(30, 6)", "1.2345"),
        type("Duration", "Long", "1000"),
        type("Text(50)", "Text(20)", "'abc'").neverDone("Product.worth cannot change from"),
        type("Text", "Text(20)", "'abc'").neverDone("Product.worth cannot change from"),
        type("Long", "Integer", "1").neverDone("Product.worth cannot change from"),
        type("Decimal(9, 4)", "Decimal(9, 2)", "1").neverDone("Product.worth cannot change from"),
        type("Decimal(12, 2)", "Integer", "1").neverDone("Product.worth cannot change from"),
        type("Long", "Decimal(12, 2)", "1").neverDone("Product.worth cannot change from"),
        type("Text(20)", "Integer", "'1'").neverDone("Product.worth cannot change from"),
        type("Date", "DateTime", "'2026-01-31'").neverDone("Product.worth cannot change from"),
        type("Uuid", "Text(36)", "gen_random_uuid()")
            .neverDone("Product.worth cannot change from"));
  }
}
