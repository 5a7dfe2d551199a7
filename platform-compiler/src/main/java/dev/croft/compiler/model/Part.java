package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a screen. Its number is its own within the screen, and the end of its address: {@code
 * /_screen/Orders/3}. Expressions are computed by the application over the inputs of the screen,
 * the locals of blocks around the part, and, in tables, {@code row}.
 */
public sealed interface Part {
  int id();

  Position position();

  /** {@code search text}: a field whose value is an entry of the screen. */
  record Search(int id, Parameter entry, String label, Position position) implements Part {}

  /** {@code text "…"}. */
  record Paragraph(int id, Expression text, Position position) implements Part {}

  /** {@code figure "Open orders" …}: one value, written large. */
  record Figure(int id, Value value, Position position) implements Part {}

  /** {@code show order { … }}: values of a record, to read; the record may be empty. */
  record Show(int id, Expression record, List<Value> values, Position position) implements Part {
    public Show {
      values = List.copyOf(values);
    }
  }

  /**
   * {@code form … { … }}: fields, and a button that sends them.
   *
   * @param submit the label of the button
   * @param then where it leads; the record or the result is the variable {@code result}
   */
  record Form(
      int id,
      Purpose purpose,
      List<Field> fields,
      String submit,
      Optional<Link> then,
      Position position)
      implements Part {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /**
   * {@code table … { … }}.
   *
   * @param title empty when there is none
   * @param selects the entry of the screen that a chosen row fills, and the value that it gets
   */
  record Table(
      int id,
      Rows rows,
      String title,
      List<Value> columns,
      List<Button> buttons,
      Optional<Selection> selects,
      Position position)
      implements Part {
    public Table {
      columns = List.copyOf(columns);
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * {@code chart bar … by … of …}: names of what the rows select.
   *
   * @param by the value that names a point, {@code of} its size
   */
  record Chart(int id, Kind kind, Rows rows, String title, Value by, Value of, Position position)
      implements Part {
    /** How the points are drawn. */
    public enum Kind {
      BAR,
      LINE,
      DONUT
    }
  }

  /**
   * {@code button "Ship" runs … asks … then opens … if …}: runs an action, or only opens a page.
   *
   * @param runs a {@link Expression.CallAction}
   * @param asks a text to agree to before it runs
   * @param opens where it leads; after an action its result is the variable {@code result}
   * @param condition it is not there when this is false
   */
  record Button(
      int id,
      String label,
      Optional<Expression.CallAction> runs,
      Optional<Expression> asks,
      Optional<Link> opens,
      Optional<Expression> condition,
      Position position)
      implements Part {}

  record Section(int id, String title, List<Part> parts, Position position) implements Part {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /** Tabs that stand one after the other are one group. */
  record Tabs(int id, List<Section> tabs, Position position) implements Part {
    public Tabs {
      tabs = List.copyOf(tabs);
    }
  }

  /** {@code if … { … } else { … }}. */
  record Choice(
      int id, Expression condition, List<Part> then, List<Part> otherwise, Position position)
      implements Part {
    public Choice {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * {@code block Summary(order)}: the parts of a block, with its parameters as locals, whose names
   * no other variable of the screen has.
   */
  record Inlined(int id, String block, List<Local> locals, List<Part> parts, Position position)
      implements Part {
    public Inlined {
      locals = List.copyOf(locals);
      parts = List.copyOf(parts);
    }
  }

  record Local(String name, Type type, boolean optional, Expression value) {}

  /**
   * What is shown at one place.
   *
   * @param type as it is shown; of an image or binary {@code value} is its size in bytes, a whole
   *     number
   * @param bytes where the bytes of an image or binary are
   * @param sorts the selected value of the query by which a column sorts
   */
  record Value(
      String label,
      Type type,
      Expression value,
      Optional<Bytes> bytes,
      Optional<Link> opens,
      Optional<String> sorts) {}

  /** An attribute of a record that holds bytes; {@code record} is a reference to it. */
  record Bytes(String entity, String attribute, Expression record) {}

  /**
   * What a table or a chart lists.
   *
   * @param query named by the model, or the screen's own
   * @param arguments in the order of the parameters of the query
   */
  record Rows(Query query, boolean own, List<Expression> arguments) {
    public Rows {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code selects customer}: the entry, and over {@code row} the record that it gets. */
  record Selection(String entry, Expression record) {}

  /** What a form does with its fields. */
  sealed interface Purpose {
    /** {@code form order { … }}; {@code record} is a reference. */
    record Change(Expression record, String entity) implements Purpose {}

    /** {@code form new Order(customer: customer) { … }}: some values are given by the screen. */
    record Make(String entity, List<Expression.Assignment> given) implements Purpose {
      public Make {
        given = List.copyOf(given);
      }
    }

    /**
     * {@code form PlaceOrder(customer) { … }}.
     *
     * @param arguments in the order of the action's parameters; empty where a field says it
     */
    record Run(String action, List<Optional<Expression>> arguments) implements Purpose {
      public Run {
        arguments = List.copyOf(arguments);
      }
    }
  }

  /**
   * A field of a form: an attribute of the entity, or a parameter of the action in the shape of
   * one.
   */
  record Field(String label, Attribute attribute) {}

  /** Parts directly inside this one. */
  default List<Part> inner() {
    return switch (this) {
      case Section it -> it.parts();
      case Tabs it -> List.copyOf(it.tabs());
      case Choice it -> Stream.concat(it.then().stream(), it.otherwise().stream()).toList();
      case Inlined it -> it.parts();
      case Table it -> List.copyOf(it.buttons());
      case Search it -> List.of();
      case Paragraph it -> List.of();
      case Figure it -> List.of();
      case Show it -> List.of();
      case Form it -> List.of();
      case Chart it -> List.of();
      case Button it -> List.of();
    };
  }

  /** This part and all inside it. */
  default Stream<Part> withInner() {
    return Stream.concat(Stream.of(this), inner().stream().flatMap(Part::withInner));
  }

  /** What it lists, if it lists anything. */
  default Optional<Rows> lists() {
    return switch (this) {
      case Table it -> Optional.of(it.rows());
      case Chart it -> Optional.of(it.rows());
      default -> Optional.empty();
    };
  }
}
