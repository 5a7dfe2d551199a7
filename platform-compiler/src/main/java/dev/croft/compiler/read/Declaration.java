package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An element as it was written. */
public sealed interface Declaration {
  Position position();

  /** The steps that it does, if it does any. */
  default List<Step> steps() {
    return switch (this) {
      case ActionElement it -> it.body();
      case TestElement it -> it.body();
      case TimerElement it -> it.body();
      case EventElement it -> it.body();
      default -> List.of();
    };
  }

  /** An element that has a name. */
  sealed interface Named extends Declaration {
    Word name();

    /** The text of {@code ///}, or empty. */
    String description();

    @Override
    default Position position() {
      return name().position();
    }
  }

  record ApplicationElement(Word name, String description, Optional<Term.Text> title)
      implements Named {}

  /** {@code uses Customers, Catalog}: what they made public can be used here. */
  record UsesElement(List<Word> applications, Position position) implements Declaration {
    public UsesElement {
      applications = List.copyOf(applications);
    }
  }

  record RoleElement(Word name, String description) implements Named {}

  record SettingElement(
      Word name, String description, TypeName type, boolean optional, Optional<Term> defaultValue)
      implements Named {}

  record ErrorElement(Word name, String description, boolean shared) implements Named {}

  record StaticElement(
      Word name, String description, boolean shared, List<Word> formerNames, List<Member> members)
      implements Named {
    public StaticElement {
      formerNames = List.copyOf(formerNames);
      members = List.copyOf(members);
    }
  }

  record EntityElement(
      Word name, String description, boolean shared, List<Word> formerNames, List<Member> members)
      implements Named {
    public EntityElement {
      formerNames = List.copyOf(formerNames);
      members = List.copyOf(members);
    }
  }

  record StructureElement(Word name, String description, boolean shared, List<Member> members)
      implements Named {
    public StructureElement {
      members = List.copyOf(members);
    }
  }

  record ParameterLine(Word name, TypeName type, boolean optional, Optional<Term> defaultValue) {}

  record QueryElement(
      Word name,
      String description,
      boolean shared,
      boolean one,
      List<ParameterLine> parameters,
      AccessClause access,
      List<Clause> clauses,
      Optional<SqlBody> sql)
      implements Named {
    public QueryElement {
      parameters = List.copyOf(parameters);
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code returns (name Text, total Currency?) … sql """…"""}, in place of clauses. */
  record SqlBody(List<ParameterLine> returns, Foreign text) {
    public SqlBody {
      returns = List.copyOf(returns);
    }
  }

  /** {@code returns TypeName?}. */
  record Returns(TypeName type, boolean optional) {}

  record ActionElement(
      Word name,
      String description,
      boolean shared,
      List<ParameterLine> parameters,
      Optional<Returns> returns,
      AccessClause access,
      List<Step> body,
      Optional<Foreign> java)
      implements Named {
    public ActionElement {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /** {@code screens of} or {@code rest of}; no entities means all. */
  record OpenElement(Kind kind, List<Word> entities, AccessClause access, Position position)
      implements Declaration {
    public OpenElement {
      entities = List.copyOf(entities);
    }

    /** What is opened. */
    public enum Kind {
      SCREENS("screens of"),
      REST("rest of");

      private final String written;

      Kind(String written) {
        this.written = written;
      }

      public String written() {
        return written;
      }
    }
  }

  /** {@code rest "/api/v1" for Clerk { … }}; the text is raw, braces are no holes. */
  record RestElement(
      String path, Position pathPosition, AccessClause access, List<OperationLine> operations)
      implements Declaration {
    public RestElement {
      operations = List.copyOf(operations);
    }

    @Override
    public Position position() {
      return pathPosition;
    }
  }

  /** {@code screen Orders "Orders" at "/" for Clerk { … }}; without a path it has the usual one. */
  record ScreenElement(
      Word name,
      String description,
      List<ParameterLine> parameters,
      Optional<Term.Text> title,
      Optional<Path> path,
      AccessClause access,
      List<PartLine> parts)
      implements Named {
    public ScreenElement {
      parameters = List.copyOf(parameters);
      parts = List.copyOf(parts);
    }
  }

  /** The text of an address, raw: braces are no holes. */
  record Path(String text, Position position) {}

  record BlockElement(
      Word name,
      String description,
      boolean shared,
      List<ParameterLine> parameters,
      List<PartLine> parts)
      implements Named {
    public BlockElement {
      parameters = List.copyOf(parameters);
      parts = List.copyOf(parts);
    }
  }

  record MenuElement(List<MenuLine> lines, Position position) implements Declaration {
    public MenuElement {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a menu. */
  sealed interface MenuLine {
    record Item(Word target, Optional<PartLine.Label> label) implements MenuLine {}

    record Group(PartLine.Label label, List<MenuLine> lines) implements MenuLine {
      public Group {
        lines = List.copyOf(lines);
      }
    }
  }

  /** {@code test "an order over the limit is refused" { … }}. */
  record TestElement(Term.Text title, List<Step> body, Position position) implements Declaration {
    public TestElement {
      body = List.copyOf(body);
    }
  }

  /** {@code timer CloseStale every day at 03:00 retry 3 times { … }}. */
  record TimerElement(
      Word name, String description, When when, List<TimerOption> options, List<Step> body)
      implements Named {
    public TimerElement {
      options = List.copyOf(options);
      body = List.copyOf(body);
    }
  }

  /** When a timer is due, as it was written. */
  sealed interface When {
    Position position();

    record Interval(Word number, String unit, Position position) implements When {}

    record Calendar(
        List<Word> days, Optional<Word> dayOfMonth, Optional<Word> time, Position position)
        implements When {
      public Calendar {
        days = List.copyOf(days);
      }
    }

    record Cron(Term.Text text, Position position) implements When {}
  }

  /** {@code retry 3 times}, {@code timeout 20 minutes}, {@code priority low}. */
  record TimerOption(Kind kind, Word value, String unit, Position position) {
    /** What is said. */
    public enum Kind {
      RETRY,
      TIMEOUT,
      PRIORITY;

      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** What happens to records. */
  enum Event {
    CREATE,
    UPDATE,
    DELETE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code on create Order as order { … }}. */
  record EventElement(
      Event event, Word entity, Optional<Word> variable, List<Step> body, Position position)
      implements Declaration {
    public EventElement {
      body = List.copyOf(body);
    }
  }

  /** {@code email Confirmation(order Order) to order.customer.email subject "…" { "…" }}. */
  record EmailElement(
      Word name,
      String description,
      List<ParameterLine> parameters,
      Term recipients,
      Term.Text subject,
      List<Term.Text> lines)
      implements Named {
    public EmailElement {
      parameters = List.copyOf(parameters);
      lines = List.copyOf(lines);
    }
  }

  record OperationLine(Word method, String path, Position pathPosition, Word target) {}
}
