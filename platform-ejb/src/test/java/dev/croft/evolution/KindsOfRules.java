package dev.croft.evolution;

import java.util.List;

/** Indexes, unique, references and checks. */
final class KindsOfRules {
  private static final String TEA =
      "insert into product (name, stock) values ('tea', 1), ('coffee', 2)";
  private static final String MORE = "insert into product (name, stock) values ('tea', 99)";
  private static final String SHOPS =
      "entity Shop { label Text(20) }\nentity Mall { label Text(20) }\n";
  private static final String SHOP = "insert into shop (label) values ('x')";
  private static final String SOLD =
      "insert into product (name, stock, shop_id) select 'milk', 3, id from shop";

  private KindsOfRules() {}

  static List<Kind> all() {
    return java.util.stream.Stream.of(indexes(), references(), checks())
        .flatMap(List::stream)
        .toList();
  }

  private static String product(String stock, String... lines) {
    return "entity Product {\n name Text(2000)\n stock Integer"
        + stock
        + "\n "
        + String.join("\n ", lines)
        + "\n}\n";
  }

  private static List<Kind> indexes() {
    return List.of(
        Kind.of("index added")
            .from(product(""))
            .to(product("", "index name"))
            .with(TEA)
            .refusedWith(
                "a value is too long for an index",
                "insert into product (name, stock) select string_agg(chr(20000 + (random() * 20000)::int), ''), 1 from generate_series(1, 2000)"),
        Kind.of("index over two added")
            .from(product(""))
            .to(product("", "index name, stock desc"))
            .with(TEA),
        Kind.of("index removed").from(product("", "index name")).to(product("")).with(TEA),
        Kind.of("index changed")
            .from(product("", "index stock"))
            .to(product("", "index stock desc"))
            .with(TEA),
        Kind.of("index over other attributes")
            .from(product("", "index stock, name"))
            .to(product("", "index name, stock"))
            .with(TEA),
        Kind.of("unique added")
            .from("entity Product {\n name Text(9)\n stock Integer\n}")
            .to("entity Product {\n name Text(9) unique\n stock Integer\n}")
            .with(TEA)
            .forbids("insert into product (name, stock) values ('tea', 5)")
            .refusedWith(
                "Product: 2 rows share values of name, which shall be unique (id 1, 3)", MORE),
        Kind.of("unique over two added")
            .from(product(""))
            .to(product("", "unique stock, name"))
            .with(TEA, MORE)
            .refusedWith(
                "Product: 2 rows share values of stock, name",
                "insert into product (name, stock) values ('tea', 1)"),
        Kind.of("unique removed")
            .from("entity Product {\n name Text(9) unique\n stock Integer\n}")
            .to("entity Product {\n name Text(9)\n stock Integer\n}")
            .with(TEA)
            .allows(MORE),
        Kind.of("unique over one more attribute")
            .from("entity Product {\n name Text(9) unique\n stock Integer\n}")
            .to("entity Product {\n name Text(9)\n stock Integer\n unique name, stock\n}")
            .with(TEA)
            .allows(MORE)
            .forbids(MORE),
        Kind.of("index that becomes a unique")
            .from(product("", "index stock"))
            .to(product(" unique"))
            .with(TEA)
            .refusedWith("2 rows share values of stock", MORE, MORE));
  }

  private static List<Kind> references() {
    return List.of(
        Kind.of("reference: protect becomes cascade")
            .from(SHOPS + product("", "shop Shop? as products"))
            .to(SHOPS + product("", "shop Shop? as products on delete cascade"))
            .with(SHOP, SOLD)
            .allows("delete from shop")
            .then("select count(*) = 0 from product"),
        Kind.of("reference: cascade becomes clear")
            .from(SHOPS + product("", "shop Shop? as products on delete cascade"))
            .to(SHOPS + product("", "shop Shop? as products on delete clear"))
            .with(SHOP, SOLD)
            .allows("delete from shop")
            .then("select count(*) = 1 from product where shop_id is null"),
        Kind.of("reference: clear becomes protect")
            .from(SHOPS + product("", "shop Shop? as products on delete clear"))
            .to(SHOPS + product("", "shop Shop? as products"))
            .with(SHOP, SOLD)
            .forbids("delete from shop"),
        Kind.of("reference to others")
            .from(SHOPS + product("", "shop Shop? as products"))
            .to(SHOPS + product("", "shop Mall? as products"))
            .with(SHOP, TEA)
            .forbids("update product set shop_id = 1")
            .refusedWith("Product.shop shall lead to other records, and 1 rows", SOLD),
        Kind.of("reference becomes one to one")
            .from(SHOPS + product("", "shop Shop? as products"))
            .to(SHOPS + product("", "shop Shop? unique as products"))
            .with(SHOP, SOLD)
            .refusedWith("Product: 2 rows share values of shop_id", SOLD),
        Kind.of("reference removed")
            .from(SHOPS + product("", "shop Shop as products"))
            .to(SHOPS + product(""))
            .with(SHOP, SOLD)
            .allows("delete from shop")
            .allows(TEA));
  }

  private static List<Kind> checks() {
    return List.of(
        Kind.of("check added")
            .from(product(""))
            .to(product("", "check stock < 50 else \"Not 50% more\""))
            .with(TEA)
            .forbids(MORE)
            .refusedWith("Product: 1 rows break the rule \"Not 50% more\" (id 3)", MORE),
        Kind.of("check removed")
            .from(product("", "check stock < 50 else \"Too many\""))
            .to(product(""))
            .with(TEA)
            .allows(MORE),
        Kind.of("check changed")
            .from(product("", "check stock < 100 else \"Too many\""))
            .to(product("", "check stock < 50 else \"Too many\""))
            .with(TEA)
            .forbids(MORE)
            .refusedWith("1 rows break the rule \"Too many\"", MORE),
        Kind.of("check over what is there and what comes")
            .from(product(""))
            .to(product("", "least Integer = 1", "check stock >= least else \"Too few\""))
            .with(TEA)
            .refusedWith(
                "1 rows break the rule \"Too few\"",
                "insert into product (name, stock) values ('x', 0)"),
        Kind.of("range added")
            .from(product(""))
            .to(product(" from 1 to 50"))
            .with(TEA)
            .forbids(MORE)
            .refusedWith("rows break the rule", MORE),
        Kind.of("range narrower")
            .from(product(" from 1 to 100"))
            .to(product(" from 1 to 50"))
            .with(TEA)
            .forbids(MORE)
            .refusedWith("1 rows break the rule", MORE),
        Kind.of("range wider")
            .from(product(" to 50"))
            .to(product(" to 100"))
            .with(TEA)
            .allows(MORE),
        Kind.of("range removed").from(product(" to 50")).to(product("")).with(TEA).allows(MORE),
        Kind.of("shortest length added")
            .from(product("", "code Text(9)?"))
            .to(product("", "code Text(9)? at least 3"))
            .with(TEA)
            .refusedWith("rows break the rule", "update product set code = 'ab'"),
        Kind.of("pattern changed")
            .from(product("", "code Text(9)? matches \"[a-z]+\""))
            .to(product("", "code Text(9)? matches \"[a-z]{3}\""))
            .with(TEA, "update product set code = 'abc'")
            .forbids("update product set code = 'abcd'")
            .refusedWith("3 rows break the rule", MORE, "update product set code = 'abcd'"),
        Kind.of("size of bytes limited")
            .from(product("", "picture Image?"))
            .to(product("", "picture Image? at most 3"))
            .with(TEA)
            .refusedWith("2 rows break the rule", "update product set picture = '\\x01020304'"));
  }
}
