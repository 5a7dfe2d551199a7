package dev.croft.compiler.read;

import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A file in the order in which it was written, comments included: what a tool needs that changes
 * how a model looks and not what it says.
 *
 * @param pieces none when there are problems
 * @param problems why the file cannot be read; what is wrong with its meaning is none of them
 */
public record WrittenFile(List<Written> pieces, List<Problem> problems) {
  private static final Set<String> UNREADABLE =
      Stream.of(
              ProblemCode.NOT_UTF8,
              ProblemCode.TOO_MUCH_TEXT,
              ProblemCode.UNEXPECTED,
              ProblemCode.MISSING,
              ProblemCode.TEXT_WITHOUT_END,
              ProblemCode.UNKNOWN_CHARACTER,
              ProblemCode.BRACE_NOT_CLOSED,
              ProblemCode.UNKNOWN_ELEMENT,
              ProblemCode.STRAY_BRACE,
              ProblemCode.TOO_DEEP,
              ProblemCode.COMMENT_WITHOUT_END)
          .map(ProblemCode::code)
          .collect(Collectors.toUnmodifiableSet());

  public WrittenFile {
    pieces = List.copyOf(pieces);
    problems = List.copyOf(problems);
  }

  /** Line ends of every kind count as one line. */
  public static WrittenFile of(SourceFile file) {
    SourceFile lines = new SourceFile(file.path(), file.text().replaceAll("\r\n?", "\n"));
    Problems found = new Problems();
    Reader.read(Sources.of(lines), found);
    List<Problem> unreadable =
        found.all().stream().filter(problem -> UNREADABLE.contains(problem.code())).toList();
    return unreadable.isEmpty()
        ? new WrittenFile(pieces(lines), List.of())
        : new WrittenFile(List.of(), unreadable);
  }

  private static List<Written> pieces(SourceFile file) {
    CommonTokenStream stream =
        new CommonTokenStream(new ListTokenSource(Tokens.of(file).laidOut()));
    CroftParser parser = new CroftParser(stream);
    parser.removeErrorListeners();
    Tightness tightness = Tightness.of(parser.file(), stream);
    List<Written> pieces = new ArrayList<>();
    boolean afterEnd = false;
    for (int i = 0; i < stream.size(); i++) {
      Token token = stream.get(i);
      int type = token.getType();
      boolean visible = token.getChannel() == Token.DEFAULT_CHANNEL;
      if (type == CroftLexer.NEWLINE) {
        afterEnd |= visible;
      } else if (type != CroftLexer.SPACE && type != Token.EOF) {
        int last = type == CroftLexer.QUOTE ? endOfText(stream, i) : i;
        String text =
            token
                .getInputStream()
                .getText(Interval.of(token.getStartIndex(), stream.get(last).getStopIndex()));
        pieces.add(new Written(kind(token, tightness), text, token.getLine(), afterEnd));
        afterEnd = false;
        i = last;
      }
    }
    return pieces;
  }

  private static int endOfText(CommonTokenStream stream, int start) {
    int open = 0;
    int index = start;
    while (true) {
      int type = stream.get(index).getType();
      open += type == CroftLexer.QUOTE ? 1 : type == CroftLexer.TEXT_END ? -1 : 0;
      if (open == 0) {
        return index;
      }
      index++;
    }
  }

  private static Written.Kind kind(Token token, Tightness tightness) {
    return switch (token.getType()) {
      case CroftLexer.LPAREN ->
          tightness.afterName(token) ? Written.Kind.OPEN_AFTER_NAME : Written.Kind.OPEN;
      case CroftLexer.LBRACKET -> Written.Kind.OPEN;
      case CroftLexer.RPAREN, CroftLexer.RBRACKET -> Written.Kind.CLOSE;
      case CroftLexer.LBRACE -> Written.Kind.OPEN_BRACE;
      case CroftLexer.RBRACE -> Written.Kind.CLOSE_BRACE;
      case CroftLexer.COMMA -> Written.Kind.COMMA;
      case CroftLexer.COLON -> Written.Kind.COLON;
      case CroftLexer.DOT -> Written.Kind.DOT;
      case CroftLexer.QUESTION -> Written.Kind.QUESTION;
      case CroftLexer.MINUS ->
          tightness.isSign(token) ? Written.Kind.MINUS_SIGN : Written.Kind.VALUE_OR_OPERATOR;
      case CroftLexer.COMMENT -> Written.Kind.COMMENT;
      case CroftLexer.DOC -> Written.Kind.DESCRIPTION;
      case CroftLexer.BLOCK_COMMENT -> Written.Kind.BLOCK_COMMENT;
      default -> {
        int first = token.getText().codePointAt(0);
        yield Character.isLetter(first) || first == '_' || first == '`'
            ? Written.Kind.WORD
            : Written.Kind.VALUE_OR_OPERATOR;
      }
    };
  }
}
