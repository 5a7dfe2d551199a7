package dev.croft.compiler.read;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.Position;
import dev.croft.compiler.source.SourceFile;

/** Reports what is no word of the language. */
final class LexicalProblems {
  private static final char REPLACEMENT = '\uFFFD';

  private LexicalProblems() {}

  static void report(SourceFile file, Tokens tokens, SyntaxErrors errors, Problems problems) {
    notUtf8(file, problems);
    Places places = new Places(file.path());
    for (TemplateLexer.Complaint complaint : tokens.complaints()) {
      Position here =
          new Position(
              file.path(),
              complaint.line(),
              complaint.column() + 1,
              complaint.column() + 1 + complaint.length());
      boolean first = errors.first(complaint.line());
      switch (complaint.kind()) {
        case TEXT_WITHOUT_END ->
            problems.add(
                ProblemCode.TEXT_WITHOUT_END,
                here,
                "the text that begins here has no end on this line",
                "end it with \"; a brace in a text is written \\{, a line break \\n");
        case COMMENT_WITHOUT_END ->
            problems.add(
                ProblemCode.COMMENT_WITHOUT_END, here, "this comment has no end", "end it with */");
        case UNKNOWN_CHARACTER -> {
          if (first && complaint.text().charAt(0) != REPLACEMENT) {
            problems.add(
                ProblemCode.UNKNOWN_CHARACTER,
                here,
                "the character " + Spoken.character(complaint.text()) + " means nothing here",
                hint(complaint.text()));
          }
        }
      }
    }
    tokens
        .openBrace()
        .ifPresent(
            brace ->
                problems.add(
                    ProblemCode.BRACE_NOT_CLOSED,
                    places.of(brace),
                    "this `{` is never closed",
                    "write the `}` that ends it"));
  }

  private static String hint(String character) {
    return switch (character) {
      case "'", "\u2019", "\u201C", "\u201D", "\u201E" -> "texts are written in double quotes";
      case "&" -> "write: and";
      case "|" -> "write: or";
      case "!" -> "write: not";
      case "#" -> "a comment begins with //";
      default -> "";
    };
  }

  private static void notUtf8(SourceFile file, Problems problems) {
    int index = file.text().indexOf(REPLACEMENT);
    if (index >= 0) {
      String before = file.text().substring(0, index);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = index - before.lastIndexOf('\n');
      problems.add(
          ProblemCode.NOT_UTF8,
          new Position(file.path(), line, column, column + 1),
          "the file is not UTF-8 from here on",
          "save it as UTF-8");
    }
  }
}
