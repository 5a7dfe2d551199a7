package dev.croft.compiler.read;

import dev.croft.compiler.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Texts in quotes, with and without holes. */
final class Texts {
  private final Words words;

  Texts(Words words) {
    this.words = words;
  }

  Term.Text read(CroftParser.TextContext text, Function<CroftParser.ExpressionContext, Term> hole) {
    List<Term> parts = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (ParseTree child : text.children) {
      if (child instanceof CroftParser.HoleContext filled) {
        flush(piece, parts, text);
        parts.add(hole.apply(filled.expression()));
      } else if (child instanceof TerminalNode terminal) {
        piece.append(characters(terminal.getSymbol()));
      }
    }
    flush(piece, parts, text);
    return new Term.Text(parts, words.places().of(text));
  }

  private void flush(StringBuilder piece, List<Term> parts, CroftParser.TextContext text) {
    if (!piece.isEmpty()) {
      parts.add(new Term.Piece(piece.toString(), words.places().of(text)));
      piece.setLength(0);
    }
  }

  private String characters(Token token) {
    return switch (token.getType()) {
      case CroftLexer.TEXT_PART -> token.getText();
      case CroftLexer.TEXT_ESCAPE -> escaped(token);
      default -> "";
    };
  }

  private String escaped(Token token) {
    return switch (token.getText().substring(1)) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "\"" -> "\"";
      case "\\" -> "\\";
      case "{" -> "{";
      case "}" -> "}";
      default -> {
        words
            .problems()
            .add(
                ProblemCode.UNKNOWN_ESCAPE,
                words.places().of(token),
                "`" + Spoken.shortened(token.getText()) + "` is no escape",
                "a backslash itself is written twice: \\\\");
        yield "";
      }
    };
  }

  /** A text of the model into which nothing is filled. */
  String fixed(CroftParser.TextContext text, Function<CroftParser.ExpressionContext, Term> hole) {
    Term.Text read = read(text, hole);
    if (read.fixed().isEmpty()) {
      words
          .problems()
          .add(
              ProblemCode.TEXT_WITH_HOLES,
              read.position(),
              "nothing can be filled into this text",
              "a brace itself is written \\{");
    }
    return read.fixed().orElse("");
  }

  /** As it stands between the quotes; braces are only braces. */
  String raw(CroftParser.TextContext text) {
    int from = text.getStart().getStopIndex() + 1;
    int to = text.getStop().getStartIndex() - 1;
    return to < from ? "" : text.getStart().getInputStream().getText(new Interval(from, to));
  }

  /** A pattern: a backslash belongs to it, except before a quote. */
  static String pattern(TerminalNode raw) {
    String text = raw.getText();
    return text.substring(1, text.length() - 1).replace("\\\"", "\"");
  }
}
