package dev.croft.compiler.resolve;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Blocks that contain themselves, directly or through others: each circle is told once. */
final class BlockCircles {
  private final Context context;
  private final Set<String> told = new HashSet<>();

  BlockCircles(Context context) {
    this.context = context;
  }

  void report() {
    for (Declaration.BlockElement block : context.names().all(Declaration.BlockElement.class)) {
      String name = block.name().text();
      for (Word use : uses(block.parts())) {
        Set<String> inside = new LinkedHashSet<>();
        reach(use.text(), inside);
        if (inside.contains(name) && !told.contains(name)) {
          told.addAll(inside);
          context.report(
              ProblemCode.BLOCK_CYCLE,
              use.position(),
              use.text().equals(name)
                  ? "`" + name + "` would contain itself"
                  : "`" + use.text() + "` contains `" + name + "` already",
              "");
        }
      }
    }
  }

  private void reach(String block, Set<String> seen) {
    Optional<Declaration.BlockElement> found =
        context.names().find(Declaration.BlockElement.class, block);
    if (found.isPresent() && seen.add(block)) {
      uses(found.get().parts()).forEach(use -> reach(use.text(), seen));
    }
  }

  private static List<Word> uses(List<PartLine> parts) {
    List<Word> uses = new ArrayList<>();
    for (PartLine part : parts) {
      if (part instanceof PartLine.UseBlock use) {
        uses.add(use.block());
      }
      PartLine.inner(part).forEach(inner -> uses.addAll(uses(inner)));
    }
    return uses;
  }
}
