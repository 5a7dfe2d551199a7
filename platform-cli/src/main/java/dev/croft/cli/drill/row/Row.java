package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/** A row of the fault matrix: a fault, what is promised of it, and how it is brought about. */
public interface Row {
  /** In the matrix. */
  int number();

  /** What breaks, in a few words. */
  String fault();

  /** What shall hold even so. */
  String promise();

  /** Brings the fault about and looks what comes of it; leaves the ground to be healed. */
  void run(Ground ground, Findings findings) throws IOException;
}
