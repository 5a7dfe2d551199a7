package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** An element as it was written. */
public sealed interface Declaration {
  Position position();

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
      List<Clause> clauses)
      implements Named {
    public QueryElement {
      parameters = List.copyOf(parameters);
      clauses = List.copyOf(clauses);
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
      List<Step> body)
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

  record OperationLine(Word method, String path, Position pathPosition, Word target) {}
}
