package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** A part of a screen or a block as it was written. */
public sealed interface PartLine {
  Position position();

  /** A fixed text that a person reads. */
  record Label(String text, Position position) {}

  /** {@code opens new Customer} or {@code opens OrderDetail(row.order)}. */
  record Opens(boolean makes, Word target, List<Term.Argument> arguments, Position position) {
    public Opens {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code customer.name "Customer" opens …}. */
  record FieldLine(Term value, Optional<Label> label, Optional<Opens> opens, Position position) {}

  /** {@code search status Status? = … "State"}; without a type it is a text. */
  record Search(
      Word name,
      Optional<TypeName> type,
      boolean optional,
      Optional<Term> usual,
      Optional<Label> label,
      Position position)
      implements PartLine {}

  record Paragraph(Term.Text text, Position position) implements PartLine {}

  record Figure(Label label, Term value, Optional<Opens> opens, Position position)
      implements PartLine {}

  record Show(Term record, List<FieldLine> fields, Position position) implements PartLine {
    public Show {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param makes {@code form new Order}
   */
  record Form(
      boolean makes,
      Term subject,
      Optional<Label> label,
      List<FieldLine> fields,
      Optional<Opens> then,
      Position position)
      implements PartLine {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  record Table(
      Term rows,
      Optional<Word> selects,
      Optional<Label> title,
      List<TableItem> items,
      Position position)
      implements PartLine {
    public Table {
      items = List.copyOf(items);
    }
  }

  /** What stands inside a table. */
  sealed interface TableItem {
    Position position();

    record Column(FieldLine field) implements TableItem {
      @Override
      public Position position() {
        return field.position();
      }
    }

    record RowButton(Button button) implements TableItem {
      @Override
      public Position position() {
        return button.position();
      }
    }

    record Where(Term condition, Position position) implements TableItem {}

    record Sort(List<Clause.Key> keys, Position position) implements TableItem {
      public Sort {
        keys = List.copyOf(keys);
      }
    }

    record Page(String rows, Position position) implements TableItem {}
  }

  record Chart(Word kind, Term rows, Word by, Word of, Optional<Label> title, Position position)
      implements PartLine {}

  /**
   * @param opens without an action, {@code then} behind one
   */
  record Button(
      Label label,
      Optional<Term> runs,
      Optional<Opens> opens,
      Optional<Term.Text> asks,
      Optional<Opens> then,
      Optional<Term> condition,
      Position position)
      implements PartLine {}

  record Section(Label title, List<PartLine> parts, Position position) implements PartLine {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  record Tab(Label title, List<PartLine> parts, Position position) implements PartLine {
    public Tab {
      parts = List.copyOf(parts);
    }
  }

  record If(Term condition, List<PartLine> then, List<PartLine> otherwise, Position position)
      implements PartLine {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code block Summary(order)}. */
  record UseBlock(Word block, List<Term.Argument> arguments, Position position)
      implements PartLine {
    public UseBlock {
      arguments = List.copyOf(arguments);
    }
  }

  /** The parts that stand inside of this one, in its branches. */
  static List<List<PartLine>> inner(PartLine part) {
    return switch (part) {
      case Section it -> List.of(it.parts());
      case Tab it -> List.of(it.parts());
      case If it -> List.of(it.then(), it.otherwise());
      default -> List.of();
    };
  }
}
