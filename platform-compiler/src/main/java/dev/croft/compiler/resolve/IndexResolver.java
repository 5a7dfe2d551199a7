package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code index} and {@code unique} of one entity. */
final class IndexResolver {
  private static final int LONGEST = 2000;

  private final Context context;
  private final String entity;
  private final List<Attribute> attributes;

  IndexResolver(Context context, String entity, List<Attribute> attributes) {
    this.context = context;
    this.entity = entity;
    this.attributes = attributes;
  }

  Optional<Entity.Index> of(Member.IndexLine line) {
    List<Entity.Key> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Member.Key key : line.keys()) {
      if (sound(key.attribute())) {
        if (seen.add(key.attribute().text())) {
          keys.add(new Entity.Key(key.attribute().text(), key.descending()));
        } else {
          context.report(
              ProblemCode.INDEX_KEY,
              key.attribute().position(),
              "`" + key.attribute().text() + "` stands in the index twice");
        }
      }
    }
    return keys.size() == line.keys().size()
        ? Optional.of(new Entity.Index(keys, line.unique(), line.position()))
        : Optional.empty();
  }

  private boolean sound(Word name) {
    Optional<Attribute> attribute =
        attributes.stream().filter(it -> it.name().equals(name.text())).findFirst();
    if (attribute.isEmpty()) {
      context.unknown(
          ProblemCode.UNKNOWN_ATTRIBUTE,
          name,
          "`" + entity + "` has no attribute `" + name.text() + "`",
          attributes.stream().map(Attribute::name).toList());
      return false;
    }
    boolean fits =
        switch (attribute.get().type()) {
          case Type.Many it -> false;
          case Type.Image it -> false;
          case Type.Binary it -> false;
          case Type.Text text -> text.maximum() > 0 && text.maximum() <= LONGEST;
          default -> true;
        };
    if (!fits) {
      context.report(
          ProblemCode.INDEX_KEY,
          name.position(),
          SpokenType.of(attribute.get().type()) + " does not fit into an index",
          attribute.get().type() instanceof Type.Text ? "limit it: Text(200)" : "");
    }
    return fits;
  }
}
