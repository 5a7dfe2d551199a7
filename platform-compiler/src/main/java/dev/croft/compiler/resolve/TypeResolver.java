package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.TypeName;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of types to types. A type that is none comes back as {@link Type.Nothing}, reported. */
final class TypeResolver {
  /** Where a type is named. */
  enum Use {
    ATTRIBUTE("an attribute of an entity"),
    STATIC("an attribute of a static entity"),
    STRUCTURE("a part of a structure"),
    PARAMETER("a parameter"),
    RETURN("a result"),
    COLUMN("a column of SQL"),
    SETTING("a setting");

    private final String spoken;

    Use(String spoken) {
      this.spoken = spoken;
    }

    boolean takesLists() {
      return this == STRUCTURE || this == PARAMETER || this == RETURN;
    }
  }

  private static final int LONGEST_TEXT = 10_000_000;
  private static final int MOST_DIGITS = 38;
  private static final Map<String, Type> PLAIN =
      Map.ofEntries(
          Map.entry("Integer", new Type.Whole()),
          Map.entry("Long", new Type.LongWhole()),
          Map.entry("Currency", new Type.Currency()),
          Map.entry("Boolean", new Type.Bool()),
          Map.entry("Date", new Type.Date()),
          Map.entry("Time", new Type.Time()),
          Map.entry("DateTime", new Type.DateTime()),
          Map.entry("Duration", new Type.Duration()),
          Map.entry("Email", new Type.Email()),
          Map.entry("Phone", new Type.Phone()),
          Map.entry("Uuid", new Type.Uuid()),
          Map.entry("Image", new Type.Image()),
          Map.entry("Binary", new Type.Binary()));

  private final Context context;

  TypeResolver(Context context) {
    this.context = context;
  }

  Type of(TypeName name, Use use) {
    Type element = element(name);
    if (element instanceof Type.Nothing) {
      return element;
    }
    return switch (name.form()) {
      case ONE -> one(element, name, use);
      case LIST -> list(element, name, use);
      case MANY -> many(element, name, use);
    };
  }

  private Type element(TypeName name) {
    String text = name.word().text();
    if (name.word().quoted()) {
      return declared(name);
    }
    if (text.equals("Text")) {
      return text(name);
    }
    if (text.equals("Decimal")) {
      return decimal(name);
    }
    return PLAIN.containsKey(text) ? withoutNumbers(PLAIN.get(text), name) : declared(name);
  }

  private Type declared(TypeName name) {
    return withoutNumbers(declared(name.word()), name);
  }

  private Type withoutNumbers(Type type, TypeName name) {
    return name.numbers().isEmpty() || type instanceof Type.Nothing
        ? type
        : arguments(name, "`" + name.word().text() + "` takes no numbers", "");
  }

  private Type text(TypeName name) {
    if (name.numbers().isEmpty()) {
      return new Type.Text(0);
    }
    Optional<Integer> length = number(name.numbers().getFirst(), 1, LONGEST_TEXT);
    return name.numbers().size() == 1 && length.isPresent()
        ? new Type.Text(length.get())
        : arguments(
            name,
            "`Text` takes one number, the most characters: 1 to " + LONGEST_TEXT,
            "without a number a text has no limit");
  }

  private Type decimal(TypeName name) {
    List<Word> numbers = name.numbers();
    if (numbers.size() == 2) {
      Optional<Integer> precision = number(numbers.get(0), 1, MOST_DIGITS);
      Optional<Integer> scale = number(numbers.get(1), 0, precision.orElse(0));
      if (precision.isPresent() && scale.isPresent()) {
        return new Type.Decimal(precision.get(), scale.get());
      }
    }
    return arguments(
        name,
        "`Decimal` takes two numbers: digits in all (1 to 38), and how many of them after the point",
        "write it like Decimal(10, 2)");
  }

  private Type arguments(TypeName name, String message, String hint) {
    context.report(ProblemCode.TYPE_ARGUMENTS, name.position(), message, hint);
    return new Type.Nothing();
  }

  private static Optional<Integer> number(Word written, int from, int to) {
    if (written.text().length() > 9 || written.text().contains(".")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(written.text());
    return number >= from && number <= to ? Optional.of(number) : Optional.empty();
  }

  private Type declared(Word word) {
    String name = word.text();
    if (context.names().has(Declaration.EntityElement.class, name)) {
      return new Type.Reference(context.model(word));
    }
    if (context.names().has(Declaration.StaticElement.class, name)) {
      return new Type.StaticReference(context.model(word));
    }
    if (context.names().has(Declaration.StructureElement.class, name)) {
      return new Type.StructureOf(context.model(word));
    }
    if (context.names().has(Declaration.QueryElement.class, name)) {
      return new Type.RowOf(context.model(word));
    }
    List<String> known = new ArrayList<>(PLAIN.keySet());
    known.addAll(List.of("Text", "Decimal"));
    known.addAll(
        context
            .names()
            .names(
                List.of(
                    Declaration.EntityElement.class,
                    Declaration.StaticElement.class,
                    Declaration.StructureElement.class)));
    Optional<String> kind = context.names().kindOf(name);
    context.unknown(
        ProblemCode.UNKNOWN_TYPE,
        word,
        kind.map(it -> "`" + name + "` is " + it + ", which is no type")
            .orElse("there is no type `" + name + "`"),
        known);
    return new Type.Nothing();
  }

  private Type one(Type type, TypeName name, Use use) {
    boolean fits =
        switch (type) {
          case Type.StructureOf it -> use.takesLists();
          case Type.RowOf it -> use == Use.RETURN;
          case Type.Image it -> use != Use.SETTING && use != Use.STATIC;
          case Type.Binary it -> use != Use.SETTING && use != Use.STATIC;
          case Type.Reference it -> use != Use.SETTING && use != Use.STATIC;
          case Type.StaticReference it -> use != Use.SETTING;
          default -> true;
        };
    return fits ? type : notHere(name, use, SpokenType.of(type) + " is no type for " + use.spoken);
  }

  private Type list(Type element, TypeName name, Use use) {
    boolean large = element instanceof Type.Image || element instanceof Type.Binary;
    boolean row = element instanceof Type.RowOf && use != Use.RETURN;
    if (!use.takesLists() || large || row) {
      return notHere(
          name, use, "a list of " + SpokenType.of(element) + " is no type for " + use.spoken);
    }
    return new Type.ListOf(element);
  }

  private Type many(Type element, TypeName name, Use use) {
    if (use == Use.ATTRIBUTE && element instanceof Type.Reference reference) {
      return new Type.Many(reference.entity());
    }
    return notHere(
        name,
        use,
        use == Use.ATTRIBUTE
            ? "`many` needs an entity, and `" + name.word().text() + "` is none"
            : "`many` is no type for " + use.spoken);
  }

  private static String hint(TypeName name, Use use) {
    if (use == Use.ATTRIBUTE) {
      return "make an entity of it, and refer to that: "
          + (name.form() == TypeName.Form.ONE ? "place Place" : "tags many Tag");
    }
    return name.form() == TypeName.Form.MANY ? "a list is written `list of ...`" : "";
  }

  private Type notHere(TypeName name, Use use, String message) {
    context.report(ProblemCode.TYPE_NOT_HERE, name.position(), message, hint(name, use));
    return new Type.Nothing();
  }
}
