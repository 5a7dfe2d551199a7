package dev.croft.evolution;

import java.util.List;

/** Entities, static entities and files. */
final class KindsOfEntities {
  private static final String PRODUCT = "entity Product { name Text(20) }\n";
  private static final String LINE =
      "entity Line {\n product Product as lines\n amount Integer\n}\n";
  private static final String TEA = "insert into product (name) values ('tea'), ('coffee')";
  private static final String LINES =
      "insert into line (product_id, amount) select id, 3 from product";

  private static final String STATE =
      "static entity State {\n label Text(20)\n Open (label: \"Open\")\n Done (label: \"Done\")\n}\n";
  private static final String TASK =
      "entity Task {\n name Text(20)\n state State = State.Open\n}\n";
  private static final String TASKS = "insert into task (name, state_id) values ('a', 'Open')";
  private static final String DONE = "insert into task (name, state_id) values ('b', 'Done')";

  private KindsOfEntities() {}

  static List<Kind> all() {
    return List.of(
        Kind.of("the first version").to(PRODUCT + LINE).allows(TEA).allows(LINES),
        Kind.of("entity added")
            .from(PRODUCT)
            .to(PRODUCT + "entity Shop {\n name Text(20) unique\n index name desc\n}")
            .with(TEA)
            .allows("insert into shop (name) values ('x')")
            .forbids("insert into shop (name) values ('x')"),
        Kind.of("entity added that leads to one with rows")
            .from(PRODUCT)
            .to(PRODUCT + LINE)
            .with(TEA)
            .allows(LINES)
            .forbids("delete from product"),
        Kind.of("two entities added that lead to each other")
            .from(PRODUCT)
            .to(
                PRODUCT
                    + "entity Left { right Right? as lefts }\nentity Right { left Left? as rights\n product Product? as rights }")
            .with(TEA),
        Kind.of("entity renamed")
            .from(PRODUCT + LINE)
            .to(
                "entity Article was Product { name Text(20) }\nentity Line {\n product Article as lines\n amount Integer\n}")
            .with(TEA, LINES)
            .then("select count(*) = 2 from line join product p on p.id = product_id"),
        Kind.of("entity removed")
            .from(PRODUCT + "entity Shop { name Text(20) }")
            .to(PRODUCT)
            .with(TEA, "insert into shop (name) values ('x')")
            .then("select count(*) = 1 from shop"),
        Kind.of("entity removed that led to another: its rows hold nobody back")
            .from(PRODUCT + LINE)
            .to(PRODUCT)
            .with(TEA, LINES)
            .allows("delete from product")
            .then("select count(*) = 2 from line"),
        Kind.of("entity that comes back")
            .once(PRODUCT + LINE)
            .from(PRODUCT)
            .to(
                PRODUCT
                    + "entity Line {\n product Product as lines\n amount Integer from 1 to 9\n}")
            .with(TEA, LINES)
            .forbids("delete from product")
            .forbids("insert into line (product_id, amount) select id, 10 from product")
            .refusedWith(
                "Line.product: 1 rows lead to a record that is not there",
                "insert into line (product_id, amount) values (77, 1)"),
        Kind.of("element moved to another file")
            .from(PRODUCT + LINE)
            .to(PRODUCT + "---\n" + LINE)
            .with(TEA, LINES),
        Kind.of("static entity added")
            .from("entity Task { name Text(20) }")
            .to(STATE + TASK)
            .with("insert into task (name) values ('a')")
            .then("select state_id = 'Open' from task")
            .forbids("insert into task (name, state_id) values ('b', 'None')"),
        Kind.of("static entity removed")
            .from(STATE + TASK)
            .to("entity Task { name Text(20) }")
            .with(TASKS)
            .then("select count(*) = 2 from state"),
        Kind.of("static row added")
            .from(STATE + TASK)
            .to(STATE.replace("}\n", " Late (label: \"Late\")\n}\n") + TASK)
            .with(TASKS)
            .allows("insert into task (name, state_id) values ('b', 'Late')"),
        Kind.of("static row changed")
            .from(STATE + TASK)
            .to(STATE.replace("\"Open\"", "\"Not yet\"") + TASK)
            .with(TASKS)
            .then("select label = 'Not yet' from state where id = 'Open'"),
        Kind.of("static row removed")
            .from(STATE + TASK)
            .to(STATE.replace(" Done (label: \"Done\")\n", "") + TASK)
            .with(TASKS)
            .then("select count(*) = 1 from state")
            .refusedWith("State.Done leaves the model, and 1 rows of Task.state have it", DONE),
        Kind.of("static row renamed")
            .from(STATE + TASK)
            .to(STATE.replace("Done (", "Finished (") + TASK)
            .with(TASKS)
            .then("select array_agg(id order by id) = '{Finished,Open}' from state")
            .refusedWith("State.Done leaves the model, and 1 rows of Task.state have it", DONE),
        Kind.of("static entity with another attribute that must have a value")
            .from(STATE + TASK)
            .to(
                "static entity State {\n label Text(20)\n rank Integer\n Open (label: \"Open\", rank: 1)\n Done (label: \"Done\", rank: 2)\n}\n"
                    + TASK)
            .with(TASKS, DONE)
            .then("select sum(rank) = 3 from state"),
        Kind.of("many to many added")
            .from(PRODUCT + "entity Tag { label Text(20) }")
            .to(
                "entity Product {\n name Text(20)\n tags many Tag as products\n}\nentity Tag { label Text(20) }")
            .with(TEA, "insert into tag (label) values ('green')")
            .allows(
                "insert into product_tags (product_id, tag_id) select p.id, t.id from product p, tag t")
            .then("select count(*) = 2 from product_tags"),
        Kind.of("many to many removed: its links hold nobody back and stay")
            .from(
                "entity Product {\n name Text(20)\n tags many Tag as products\n}\nentity Tag { label Text(20) }")
            .to(PRODUCT + "entity Tag { label Text(20) }")
            .with(
                TEA,
                "insert into tag (label) values ('green')",
                "insert into product_tags (product_id, tag_id) select p.id, t.id from product p, tag t")
            .allows("delete from tag")
            .then("select count(*) = 2 from product_tags"),
        Kind.of("many to many that would link others")
            .from(
                "entity Product {\n name Text(20)\n tags many Tag as products\n}\nentity Tag { label Text(20) }\nentity Sign { label Text(20) }")
            .to(
                "entity Product {\n name Text(20)\n tags many Sign as products\n}\nentity Tag { label Text(20) }\nentity Sign { label Text(20) }")
            .with(TEA)
            .neverDone("Product.tags cannot change what its records are known by"));
  }
}
