package dev.croft.compiler.read;

import dev.croft.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * The words of a file.
 *
 * @param laidOut with line ends decided; the last one is the end of the file; none when the file
 *     has too many
 * @param complaints what is no word
 * @param openBrace the brace that is never closed
 * @param tooDeep where brackets are nested beyond reason
 */
record Tokens(
    List<Token> laidOut,
    List<TemplateLexer.Complaint> complaints,
    Optional<Token> openBrace,
    Optional<Token> tooDeep) {

  private static final int MOST = 600_000;

  /** Whether the file has more words than anybody reads, and than fit into the memory of all. */
  boolean tooMany() {
    return laidOut.isEmpty();
  }

  static Tokens of(SourceFile file) {
    CroftLexer lexer = new CroftLexer(CharStreams.fromString(file.text(), file.path()));
    lexer.removeErrorListeners();
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.nextToken(); ; token = lexer.nextToken()) {
      tokens.add(token);
      if (token.getType() == Token.EOF) {
        break;
      }
      if (tokens.size() > MOST) {
        return new Tokens(List.of(), List.of(), Optional.empty(), Optional.empty());
      }
    }
    Layout.Result layout = Layout.of(tokens);
    return new Tokens(
        layout.tokens(), lexer.complaints(), layout.open(), Depth.exceeded(layout.tokens()));
  }
}
