package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** A clause of a query as it was written. */
public sealed interface Clause {
  Position position();

  record From(List<Source> sources, Position position) implements Clause {
    public From {
      sources = List.copyOf(sources);
    }
  }

  /** {@code l in o.lines}. */
  record Source(Word variable, Term of) {}

  record Where(Term condition, Position position) implements Clause {}

  record Select(List<Selected> selected, Position position) implements Clause {
    public Select {
      selected = List.copyOf(selected);
    }
  }

  record Selected(Optional<Word> name, Term value) {}

  record Group(List<Term> keys, Position position) implements Clause {
    public Group {
      keys = List.copyOf(keys);
    }
  }

  record Sort(List<Key> keys, Position position) implements Clause {
    public Sort {
      keys = List.copyOf(keys);
    }
  }

  record Key(Term value, boolean descending) {}

  record Page(String rows, Position position) implements Clause {}

  record Cache(String number, String unit, Position position) implements Clause {}
}
