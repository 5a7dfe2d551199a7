package dev.croft.compiler.jdl;

import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is said about one file. */
final class Notices {
  /** A broken file must not drown its first error. */
  private static final int MOST = 500;

  private final String fileName;
  private final List<Notice> said = new ArrayList<>();

  Notices(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }

  void say(Notice.Kind kind, Position position, String message, String hint) {
    if (said.size() < MOST) {
      said.add(new Notice(kind, position, message, hint));
    }
  }

  void say(Notice.Kind kind, Position position, String message) {
    say(kind, position, message, "");
  }

  boolean hasErrors() {
    return said.stream().anyMatch(notice -> notice.severity() == Notice.Severity.ERROR);
  }

  List<Notice> inOrder() {
    return said.stream().distinct().sorted(Comparator.comparing(Notice::position)).toList();
  }
}
