package dev.croft.compiler.read;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.source.Position;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/**
 * Reads the files of a model. What cannot be read is reported, and the rest is read all the same.
 */
public final class Reader {
  private final Problems problems = new Problems();
  private final List<Declaration> declarations = new ArrayList<>();
  private final Set<String> doubtful = new HashSet<>();
  private boolean whole = true;

  private Reader() {}

  /** Everything that the files declare; never fails, whatever the text is. */
  public static Program read(Sources sources, Problems problems) {
    return read(sources, ReadFiles.NONE, problems);
  }

  /**
   * @param known what was read before, and keeps what is read now
   */
  public static Program read(Sources sources, ReadFiles known, Problems problems) {
    List<Declaration> declarations = new ArrayList<>();
    Set<String> doubtful = new HashSet<>();
    boolean whole = true;
    for (SourceFile file : sources.files()) {
      Optional<List<Declaration>> before = known.find(file);
      if (before.isPresent()) {
        declarations.addAll(before.get());
        continue;
      }
      Reader reader = new Reader();
      reader.file(file);
      declarations.addAll(reader.declarations);
      doubtful.addAll(reader.doubtful);
      whole &= reader.whole;
      problems.addAll(reader.problems);
      if (reader.whole && reader.doubtful.isEmpty() && reader.problems.isEmpty()) {
        known.keep(file, List.copyOf(reader.declarations));
      }
    }
    return new Program(declarations, doubtful, whole);
  }

  private void file(SourceFile file) {
    if (file.text().length() > Sources.MOST_BYTES_PER_FILE) {
      whole = false;
      problems.add(
          ProblemCode.TOO_MUCH_TEXT,
          new Position(file.path(), 1, 1, 2),
          "the file has more than 10 MB",
          "split it: a model is any number of files");
      return;
    }
    Tokens tokens = Tokens.of(file);
    if (tokens.tooMany()) {
      whole = false;
      problems.add(
          ProblemCode.TOO_MUCH_TEXT,
          new Position(file.path(), 1, 1, 2),
          "the file has more than 600 000 words, signs and gaps",
          "split it: a model is any number of files");
      return;
    }
    Places places = new Places(file.path());
    SyntaxErrors errors = new SyntaxErrors(places, problems);
    LexicalProblems.report(file, tokens, errors, problems);
    if (tokens.tooDeep().isPresent()) {
      whole = false;
      tooDeep(tokens.tooDeep().get(), places);
      return;
    }
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens.laidOut()));
    CroftParser parser = new CroftParser(stream);
    parser.removeErrorListeners();
    parser.setErrorHandler(errors);
    CroftParser.FileContext tree = parser.file();
    Damage damage = new Damage(errors.lines());
    DeclarationReader reader = new DeclarationReader(stream, places, problems, damage);
    for (CroftParser.ElementContext element : tree.element()) {
      boolean understood = damage.spares(element);
      reader.read(element).ifPresent(declarations::add);
      if (!understood || element.unknownElement() != null || element.laterElement() != null) {
        doubt(element, stream, damage);
      }
    }
    whole &= damage.lines().isEmpty();
  }

  private void tooDeep(Token token, Places places) {
    problems.add(
        ProblemCode.TOO_DEEP,
        places.of(token),
        "this is nested too deep, or too long for one item, to be understood",
        "give a part of it a name with let, or a query of its own");
  }

  /** The words of the line that begins the element, and of the lines that have a problem. */
  private void doubt(CroftParser.ElementContext element, CommonTokenStream stream, Damage damage) {
    int first = element.getStart().getLine();
    int last = element.getStop() == null ? stream.size() - 1 : element.getStop().getTokenIndex();
    for (int i = element.getStart().getTokenIndex(); i <= last; i++) {
      Token token = stream.get(i);
      String text = token.getText();
      boolean word =
          !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '`');
      if (word && (token.getLine() == first || damage.lines().contains(token.getLine()))) {
        doubtful.add(text.replace("`", ""));
      }
    }
  }
}
