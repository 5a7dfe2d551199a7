package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.Position;
import java.util.Optional;

/**
 * Warns where a query finds or sorts its rows by an attribute without an index. References have one
 * by themselves; what has few values needs none.
 */
final class IndexesHelp implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    for (Query query : application.queries()) {
      Finding finding = new Finding(application, query, problems);
      query.where().ifPresent(finding::where);
      if (query.page().isPresent() && query.where().stream().noneMatch(IndexesHelp::isNarrow)) {
        query.sort().stream()
            .findFirst()
            .ifPresent(key -> finding.attribute(key.value(), key.position(), "sorted"));
      }
    }
  }

  private static boolean isNarrow(Expression where) {
    return ModelWalk.all(where, Expression.Binary.class).stream().anyMatch(IndexesHelp::narrows);
  }

  /** Whether few rows are left: a reference, or a value that many records do not share. */
  static boolean narrows(Expression.Binary binary) {
    return binary.operator() == Expression.Operator.EQUAL
        && (isStored(binary.left()) != isStored(binary.right()));
  }

  private static boolean isStored(Expression expression) {
    return expression instanceof Expression.AttributeOf of
        && of.of() instanceof Expression.Variable;
  }

  private record Finding(Application application, Query query, Problems problems) {
    /** Only what every row has to fulfil. */
    void where(Expression where) {
      if (!(where instanceof Expression.Binary binary)) {
        return;
      }
      switch (binary.operator()) {
        case AND -> {
          where(binary.left());
          where(binary.right());
        }
        case EQUAL -> {
          if (!isStored(binary.right())) {
            attribute(binary.left(), binary.position(), "found");
          }
        }
        default -> {
          // Reads more than a few rows anyway.
        }
      }
    }

    void attribute(Expression value, Position place, String done) {
      if (value instanceof Expression.AttributeOf of
          && of.of() instanceof Expression.Variable variable
          && variable.type() instanceof Type.Reference reference
          && isSelective(of.type())) {
        Optional<Entity> entity = application.entity(reference.entity());
        Optional<Attribute> attribute = entity.flatMap(it -> it.attribute(of.attribute()));
        if (attribute.isPresent() && !isIndexed(entity.get(), attribute.get())) {
          problems.add(
              ProblemCode.INDEX_MISSING,
              place,
              "rows of `"
                  + entity.get().name()
                  + "` are "
                  + done
                  + " by `"
                  + of.attribute()
                  + "`, which has no index",
              "write in the entity: index " + of.attribute());
        }
      }
    }

    private static boolean isSelective(Type type) {
      return switch (type) {
        case Type.Text it -> it.maximum() > 0;
        case Type.Email it -> true;
        case Type.Phone it -> true;
        case Type.Whole it -> true;
        case Type.LongWhole it -> true;
        case Type.Date it -> true;
        case Type.DateTime it -> true;
        case Type.Uuid it -> true;
        default -> false;
      };
    }

    private static boolean isIndexed(Entity entity, Attribute attribute) {
      return attribute.unique()
          || entity.indexes().stream()
              .anyMatch(it -> it.keys().getFirst().attribute().equals(attribute.name()));
    }
  }
}
