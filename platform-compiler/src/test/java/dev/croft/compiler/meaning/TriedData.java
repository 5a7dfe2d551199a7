package dev.croft.compiler.meaning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Records and parameters to compute with.
 *
 * @param things records as the oracle holds them, with their pieces and their bosses in them
 */
record TriedData(List<Map<String, Object>> things, Map<String, Object> parameters) {
  private static final int MOST_PIECES = 4;

  static TriedData random(Random random, int things) {
    List<Map<String, Object>> all = new ArrayList<>();
    long pieces = 0;
    for (int i = 0; i < things; i++) {
      Map<String, Object> thing = values(TriedModel.ATTRIBUTES, random);
      thing.put("id", BigInteger.valueOf(i + 1));
      thing.put("name", Kinds.text(random));
      thing.put("boss", i == 0 || random.nextBoolean() ? null : all.get(random.nextInt(i)));
      List<Map<String, Object>> behind = new ArrayList<>();
      for (int j = random.nextInt(MOST_PIECES); j > 0; j--) {
        Map<String, Object> piece = values(TriedModel.OF_PIECES, random);
        piece.put("id", BigInteger.valueOf(++pieces));
        piece.put("name", "piece");
        behind.add(piece);
      }
      thing.put("pieces", behind);
      all.add(thing);
    }
    return new TriedData(all, values(TriedModel.PARAMETERS, random));
  }

  private static Map<String, Object> values(Map<String, Kinds> names, Random random) {
    Map<String, Object> values = new HashMap<>();
    names.forEach(
        (name, kind) -> {
          boolean empty = name.endsWith("o") && random.nextBoolean();
          values.put(name, empty ? null : kind.random(random));
        });
    return values;
  }

  /** What the names of an expression stand for when it is about this record. */
  Map<String, Object> about(int thing) {
    Map<String, Object> variables = new HashMap<>(parameters);
    variables.put("r", things.get(thing));
    return variables;
  }
}
