package dev.croft.compiler.bench;

import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.List;

/**
 * A model of any size: each entity refers to two others and has its pages, its interface, a query
 * with a join, an action and a screen.
 */
final class GeneratedModel {
  private GeneratedModel() {}

  static Sources of(int entities) {
    return of(entities, -1);
  }

  /**
   * @param changed the entity that has one attribute more; none when negative
   */
  static Sources of(int entities, int changed) {
    List<SourceFile> files = new ArrayList<>();
    files.add(
        new SourceFile(
            "application.croft",
            """
            application Large
            /// Works here.
            role Clerk
            /// It is done already.
            error Done
            """));
    for (int i = 0; i < entities; i++) {
      files.add(new SourceFile("e" + i + ".croft", element(i, i == changed)));
    }
    return new Sources(files);
  }

  private static String element(int number, boolean changed) {
    String references =
        number == 0
            ? ""
            : "  first E%d? as firstOf%d\n  other E%d? as otherOf%d\n"
                .formatted(number - 1, number, number / 2, number);
    String more = changed ? "  more Text(30)?\n" : "";
    String column = number == 0 ? "" : ", first: e.first.name";
    return ("""
        /// Number N of many.
        entity EN {
          name Text(100) at least 2
          code Text(20)? unique
          amount Currency = 0 from 0
          quantity Integer = 1
          day Date?
          done Boolean = false
          note Text?
        """
            + references
            + more
            + """
          index day desc
          check quantity > 0 else "At least one"
        }
        screens of EN for Clerk
        rest of EN for Clerk
        query QN(text Text = "") for Clerk {
          from e in EN
          where not e.done and (text = "" or e.name contains text)
          select record: e, e.name, e.amount, total: e.amount * e.quantity"""
            + column
            + """

          sort by e.name
          page 20
        }
        action FinishN(record EN) for Clerk {
          if record.done { fail Done "{record.name} is done already" }
          update record(done: true)
          log "{record.name} is done"
        }
        screen SN for Clerk {
          search text
          table QN(text) {
            column name
            column amount
            column total
            button "Finish" runs FinishN(row.record)
          }
        }
        """)
        .replaceAll("\\b([EQS]|Finish)N\\b", "$1" + number)
        .replace("Number N", "Number " + number);
  }
}
