package dev.croft.compiler.problem;

import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes models word by word. Most changes put a word in the place of another one of its kind, so
 * that the model can still be read and means something else.
 */
final class Mutation {
  private static final Pattern WORD =
      Pattern.compile(
          "[a-z][A-Za-z0-9_]*|[A-Z][A-Za-z0-9_]*|\\d+(?:\\.\\d+)?|\"[^\"\\n]*\"|\\s+|[<>=!]+|.",
          Pattern.DOTALL);
  private static final String CHARACTERS = "aZ9 \n\"{}()[]=<>+-*/.,:;?`\\_'\u00e4\u0000";
  private static final int LIKE_OUT_OF_TEN = 8;

  private enum Kind {
    SMALL,
    LARGE,
    NUMBER,
    TEXT,
    SPACE,
    SIGN
  }

  private final Map<Kind, List<String>> vocabulary;

  Mutation(List<Sources> models) {
    this.vocabulary =
        models.stream()
            .flatMap(model -> model.files().stream())
            .flatMap(file -> words(file.text()).stream())
            .distinct()
            .collect(Collectors.groupingBy(Mutation::kind));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toList());
  }

  private static Kind kind(String word) {
    char first = word.charAt(0);
    if (first >= 'a' && first <= 'z') {
      return Kind.SMALL;
    }
    if (first >= 'A' && first <= 'Z') {
      return Kind.LARGE;
    }
    if (Character.isDigit(first)) {
      return Kind.NUMBER;
    }
    if (first == '"') {
      return Kind.TEXT;
    }
    return Character.isWhitespace(first) ? Kind.SPACE : Kind.SIGN;
  }

  Sources of(Sources model, Random random) {
    List<SourceFile> files = new ArrayList<>(model.files());
    int which = random.nextInt(files.size());
    List<String> words = new ArrayList<>(words(files.get(which).text()));
    boolean like = random.nextInt(10) < LIKE_OUT_OF_TEN;
    for (int i = random.nextInt(3); i >= 0 && !words.isEmpty(); i--) {
      if (like) {
        another(words, random);
      } else {
        anything(words, random);
      }
    }
    files.set(which, new SourceFile(files.get(which).path(), String.join("", words)));
    return new Sources(files);
  }

  /** Words of the language are not touched: those begin a line or stand beside a sign. */
  private void another(List<String> words, Random random) {
    for (int tries = 0; tries < 20; tries++) {
      int at = random.nextInt(words.size());
      Kind kind = kind(words.get(at));
      boolean name = kind == Kind.SMALL && at > 0 && !words.get(at - 1).contains("\n");
      if (kind == Kind.LARGE || kind == Kind.NUMBER || kind == Kind.TEXT || name) {
        List<String> same = vocabulary.get(kind);
        words.set(at, same.get(random.nextInt(same.size())));
        return;
      }
    }
  }

  private void anything(List<String> words, Random random) {
    int at = random.nextInt(words.size());
    List<String> any = vocabulary.get(Kind.values()[random.nextInt(Kind.values().length)]);
    String word = any.get(random.nextInt(any.size()));
    switch (random.nextInt(5)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(at));
      case 2 -> words.add(at, " " + word + " ");
      case 3 -> words.set(at, word);
      default -> words.add(at, "" + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
  }
}
