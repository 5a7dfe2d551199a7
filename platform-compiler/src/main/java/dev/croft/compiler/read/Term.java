package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** An expression as it was written. */
public sealed interface Term {
  Position position();

  /** Digits, with a point perhaps. */
  record Number(String digits, Position position) implements Term {}

  /** {@code 5 minutes}. */
  record Span(String digits, String unit, Position position) implements Term {}

  /** Text pieces are {@link Piece}. */
  record Text(List<Term> parts, Position position) implements Term {
    public Text {
      parts = List.copyOf(parts);
    }

    /** The text, when nothing is filled in. */
    public Optional<String> fixed() {
      StringBuilder text = new StringBuilder();
      for (Term part : parts) {
        if (!(part instanceof Piece piece)) {
          return Optional.empty();
        }
        text.append(piece.text());
      }
      return Optional.of(text.toString());
    }
  }

  /** Fixed characters of a text. */
  record Piece(String text, Position position) implements Term {}

  record Truth(boolean value, Position position) implements Term {}

  record Empty(Position position) implements Term {}

  record Name(Word word) implements Term {
    @Override
    public Position position() {
      return word.position();
    }
  }

  record Member(Term of, Word name, Position position) implements Term {}

  /** {@code what(arguments)}. */
  record Call(Term what, List<Argument> arguments, Optional<Each> each, Position position)
      implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Argument(Optional<Word> name, Term value) {}

  /** {@code value for variable in source where condition}. */
  record Each(Term value, Word variable, Term source, Optional<Term> where) {}

  record Create(Word entity, List<Argument> arguments, Position position) implements Term {
    public Create {
      arguments = List.copyOf(arguments);
    }
  }

  record ListOf(List<Term> items, Position position) implements Term {
    public ListOf {
      items = List.copyOf(items);
    }
  }

  /** {@code operator} stands between the two; its position is its own. */
  record Binary(Sign operator, Position operatorPosition, Term left, Term right, Position position)
      implements Term {}

  record Not(Term operand, Position position) implements Term {}

  record Negate(Term operand, Position position) implements Term {}

  record IsEmpty(Term operand, boolean negated, Position position) implements Term {}

  record Conditional(Term condition, Term then, Term otherwise, Position position)
      implements Term {}

  /** What stands between two operands. */
  enum Sign {
    AND("and"),
    OR("or"),
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    CONTAINS("contains"),
    STARTS_WITH("starts with"),
    IN("in"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/");

    private final String written;

    Sign(String written) {
      this.written = written;
    }

    public String written() {
      return written;
    }
  }
}
