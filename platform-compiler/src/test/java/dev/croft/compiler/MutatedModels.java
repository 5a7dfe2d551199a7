package dev.croft.compiler;

import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Models as a tired hand or a broken merge leaves them: words and characters lost, doubled,
 * swapped.
 */
final class MutatedModels {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}_][\\p{L}\\p{N}_]*|\\d+(\\.\\d+)?|\"[^\"\\n]*\"|\\s+|.", Pattern.DOTALL);
  private static final String CHARACTERS =
      "abzAZ09 \n\t\"{}()[]=<>+-*/.,:;?`\\_'\u00e4\uFFFD\u0000\ud83d";
  private static final List<String> WORDS =
      List.of(
          "entity",
          "static",
          "structure",
          "query",
          "one",
          "action",
          "returns",
          "for",
          "everyone",
          "from",
          "where",
          "select",
          "group by",
          "sort by",
          "in",
          "desc",
          "page",
          "let",
          "set",
          "if",
          "else",
          "then",
          "update",
          "delete",
          "create",
          "fail",
          "return",
          "log",
          "many",
          "list of",
          "unique",
          "as",
          "on delete cascade",
          "matches \"[a-z]+\"",
          "was",
          "Text",
          "Integer",
          "Currency",
          "Date",
          "DateTime",
          "Image",
          "Text(5)",
          "sum",
          "count()",
          "max",
          "coalesce",
          "nextNumber()",
          "now()",
          "user()",
          "empty",
          "is not empty",
          "not",
          "and",
          "or",
          "contains",
          "starts with",
          "=",
          "<>",
          "<",
          "+",
          "-",
          "*",
          "/",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ",",
          ".",
          "?",
          ":",
          "0",
          "1.50",
          "5 days",
          "\"\"",
          "\"{order}\"",
          "\n",
          "this",
          "id",
          "true",
          "round",
          "try {",
          "} on any error as reason {",
          "on duplicate",
          "on create",
          "test",
          "expect",
          "fails",
          "as Clerk",
          "clock",
          "timer",
          "every day at 03:00",
          "every 5 minutes",
          "email",
          "subject",
          "send",
          "after delete",
          "sql",
          "java",
          "\"\"\"",
          "returns (number Text)");

  private final Sources original;
  private final Random random;
  private final List<String> vocabulary = new ArrayList<>(WORDS);

  MutatedModels(Sources original, long seed) {
    this.original = original;
    this.random = new Random(seed);
    original.files().forEach(file -> vocabulary.addAll(words(file.text())));
  }

  Sources next() {
    List<SourceFile> files = new ArrayList<>(original.files());
    int which = random.nextInt(files.size());
    SourceFile file = files.get(which);
    String text = file.text();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      text = random.nextInt(4) == 0 ? otherCharacter(text) : otherWord(text);
    }
    files.set(which, new SourceFile(file.path(), text));
    return new Sources(files);
  }

  private String otherWord(String text) {
    List<String> words = words(text);
    if (words.size() < 2) {
      return text;
    }
    int at = random.nextInt(words.size() - 1);
    String any = vocabulary.get(random.nextInt(vocabulary.size()));
    switch (random.nextInt(5)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(at));
      case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
      case 3 -> words.add(at, " " + any + " ");
      default -> words.set(at, any);
    }
    return String.join("", words);
  }

  private String otherCharacter(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    char any = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + any + text.substring(at);
      default -> text.substring(0, at) + any + text.substring(at + 1);
    };
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    return words;
  }
}
