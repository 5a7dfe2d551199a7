package dev.croft.compiler.check;

import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Program;

/** A rule on what the files declare, before names are looked up. */
@FunctionalInterface
interface ProgramCheck {
  void check(Program program, Problems problems);
}
