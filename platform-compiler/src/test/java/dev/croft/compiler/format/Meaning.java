package dev.croft.compiler.format;

import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Reader;
import dev.croft.compiler.source.Sources;

/** What sources declare, wherever it stands. */
final class Meaning {
  private Meaning() {}

  static String of(Sources sources) {
    Program program = Reader.read(sources, new Problems());
    return program.declarations().toString().replaceAll("\\b[\\w.]+\\.croft:\\d+:\\d+", "");
  }
}
