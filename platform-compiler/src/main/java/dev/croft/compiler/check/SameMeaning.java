package dev.croft.compiler.check;

import dev.croft.compiler.source.Position;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether two parts of a model say the same, wherever they stand. */
final class SameMeaning {
  private SameMeaning() {}

  static boolean of(Object one, Object other) {
    if (one instanceof Position && other instanceof Position) {
      return true;
    }
    if (one instanceof Record left && other instanceof Record right) {
      return left.getClass() == right.getClass() && components(left, right);
    }
    if (one instanceof List<?> left && other instanceof List<?> right) {
      return left.size() == right.size() && items(left, right);
    }
    if (one instanceof Optional<?> left && other instanceof Optional<?> right) {
      return of(left.orElse(null), right.orElse(null));
    }
    return Objects.equals(one, other);
  }

  private static boolean components(Record left, Record right) {
    for (RecordComponent component : ModelWalk.components(left.getClass())) {
      if (!of(ModelWalk.value(left, component), ModelWalk.value(right, component))) {
        return false;
      }
    }
    return true;
  }

  private static boolean items(List<?> left, List<?> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!of(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }
}
