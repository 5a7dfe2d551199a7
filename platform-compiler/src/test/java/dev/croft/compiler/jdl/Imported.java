package dev.croft.compiler.jdl;

import dev.croft.compiler.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;

/** An import, ready to be looked at. */
record Imported(JdlImportResult result) {
  static Imported of(String jdl) {
    return new Imported(JdlImport.of("shop.jdl", jdl));
  }

  /** Everything written, in one text. */
  String text() {
    return result.files().stream().map(SourceFile::text).collect(Collectors.joining("\n"));
  }

  /** The lines between the braces of an entity, without their indent. */
  List<String> linesOf(String entity) {
    return text()
        .lines()
        .dropWhile(line -> !line.matches("(static )?entity " + entity + " \\{"))
        .skip(1)
        .takeWhile(line -> !line.equals("}"))
        .map(String::strip)
        .toList();
  }

  /** Such as {@code 3:5 CROFT-J102}. */
  List<String> said() {
    return result.report().stream()
        .map(each -> each.position().line() + ":" + each.position().column() + " " + each.code())
        .toList();
  }

  /** What is said with a code. */
  List<String> messages(String code) {
    return result.report().stream()
        .filter(each -> each.code().equals(code))
        .map(Notice::message)
        .toList();
  }
}
