package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What stands inside an entity, a static entity or a structure. */
public sealed interface Member {
  Position position();

  /** {@code name Text(100) unique}. */
  record AttributeLine(
      Word name,
      String description,
      TypeName type,
      boolean optional,
      List<Option> options,
      Position position)
      implements Member {
    public AttributeLine {
      options = List.copyOf(options);
    }
  }

  record IndexLine(boolean unique, List<Key> keys, Position position) implements Member {
    public IndexLine {
      keys = List.copyOf(keys);
    }
  }

  record Key(Word attribute, boolean descending) {}

  record CheckLine(Term condition, Term.Text message, Position position) implements Member {}

  /** {@code Open (label: "Open")}. */
  record RowLine(Word name, String description, List<Term.Argument> values, Position position)
      implements Member {
    public RowLine {
      values = List.copyOf(values);
    }
  }

  /** What may stand behind the type of an attribute. */
  sealed interface Option {
    Position position();

    record Default(Term value, Position position) implements Option {}

    record Unique(Position position) implements Option {}

    record Inverse(Word name, Position position) implements Option {}

    record OnDelete(String rule, Position position) implements Option {}

    record Range(Optional<BigDecimal> from, Optional<BigDecimal> to, Position position)
        implements Option {}

    record Matches(String pattern, Position position) implements Option {}

    record AtLeast(String number, Position position) implements Option {}

    record AtMost(String number, Position position) implements Option {}

    record Was(List<Word> names, Position position) implements Option {
      public Was {
        names = List.copyOf(names);
      }
    }
  }
}
