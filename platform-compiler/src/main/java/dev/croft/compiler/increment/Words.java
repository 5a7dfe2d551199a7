package dev.croft.compiler.increment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of generated code that name no element: an element that gets such a name later would be
 * imported by the code. Only their hashes are kept; two words with the same one cost a compilation.
 */
final class Words {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w$]*");

  private final int[] hashes;

  private Words(int[] hashes) {
    this.hashes = hashes;
  }

  static Words of(Collection<String> sources, Set<String> elements) {
    Set<Integer> found = new TreeSet<>();
    for (String source : sources) {
      Matcher matcher = WORD.matcher(source);
      while (matcher.find()) {
        String word = matcher.group();
        if (!elements.contains(word)) {
          found.add(word.hashCode());
        }
      }
    }
    return new Words(found.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Whether an element is called like one of them. */
  boolean name(Set<Integer> elements) {
    for (int hash : hashes) {
      if (elements.contains(hash)) {
        return true;
      }
    }
    return false;
  }

  int bytes() {
    return hashes.length * Integer.BYTES;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
  }

  static Words read(DataInputStream in) throws IOException {
    int[] hashes = new int[in.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readInt();
    }
    return new Words(hashes);
  }
}
