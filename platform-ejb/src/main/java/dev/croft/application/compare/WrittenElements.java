package dev.croft.application.compare;

import dev.croft.application.compare.Element.Part;
import dev.croft.compiler.read.Written;
import dev.croft.compiler.read.Written.Kind;
import dev.croft.compiler.read.WrittenFile;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The elements of a model as they were written. Their meaning is not asked: a version of years ago
 * can be compared although the language has gone on.
 */
final class WrittenElements {
  private static final Set<String> RULES = Set.of("index", "unique", "check");

  private final Map<String, Element> found = new TreeMap<>();

  private WrittenElements() {}

  /** By kind and name. */
  static Map<String, Element> of(Sources model) {
    WrittenElements elements = new WrittenElements();
    for (SourceFile file : model.files()) {
      items(WrittenFile.of(file).pieces()).forEach(elements::element);
    }
    return elements.found;
  }

  /** What is between two ends of a level: pieces without comments, and the description before. */
  private record Item(String description, List<Written> pieces) {
    String word(int index) {
      return index < pieces.size() ? pieces.get(index).text().replace("`", "") : "";
    }

    boolean isWord(int index) {
      return index < pieces.size() && pieces.get(index).kind() == Kind.WORD;
    }

    int brace() {
      for (int i = 0; i < pieces.size(); i++) {
        if (pieces.get(i).kind() == Kind.OPEN_BRACE) {
          return i;
        }
      }
      return pieces.size();
    }

    Set<String> formerNames() {
      Set<String> names = new HashSet<>();
      for (int i = 0; i + 1 < brace(); i++) {
        if (word(i).equals("was")) {
          names.add(word(i + 1));
        }
      }
      return names;
    }
  }

  private static List<Item> items(List<Written> pieces) {
    List<Item> items = new ArrayList<>();
    List<Written> current = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    String ofCurrent = "";
    boolean ended = true;
    int depth = 0;
    for (Written piece : pieces) {
      ended |= piece.afterEnd();
      if (piece.isComment()) {
        if (piece.kind() == Kind.DESCRIPTION && depth == 0) {
          description.append(piece.text().substring(3).strip()).append(' ');
        }
        continue;
      }
      if (depth == 0 && ended && !current.isEmpty()) {
        items.add(new Item(ofCurrent, current));
        current = new ArrayList<>();
      }
      if (current.isEmpty()) {
        ofCurrent = description.toString().strip();
        description.setLength(0);
      }
      current.add(piece);
      depth += piece.kind() == Kind.OPEN_BRACE ? 1 : piece.kind() == Kind.CLOSE_BRACE ? -1 : 0;
      ended = piece.kind() == Kind.CLOSE_BRACE && depth == 0;
    }
    if (!current.isEmpty()) {
      items.add(new Item(ofCurrent, current));
    }
    return items;
  }

  private void element(Item item) {
    String first = item.word(0);
    if (item.word(1).equals("of") && Set.of("screens", "rest").contains(first)) {
      opened(item);
    } else if (first.equals("static")) {
      add(item, "static entity", item.word(2));
    } else if (first.equals("query") && item.word(1).equals("one") && item.isWord(2)) {
      add(item, "query", item.word(2));
    } else {
      add(item, first, item.word(1).replace("\"", ""));
    }
  }

  /** {@code screens of A, B for C}: one for each entity. */
  private void opened(Item item) {
    int access = 2;
    while (access < item.pieces().size() && !item.word(access).equals("for")) {
      access++;
    }
    String kind = item.word(0) + " of";
    List<Written> rest = item.pieces().subList(access, item.pieces().size());
    List<String> names =
        item.pieces().subList(2, access).stream()
            .filter(piece -> piece.kind() == Kind.WORD)
            .map(Written::text)
            .toList();
    for (String name : names.isEmpty() ? List.of("every entity") : names) {
      put(new Element(kind, name, "", text(rest), "", Set.of(), Map.of()));
    }
  }

  private void add(Item item, String kind, String name) {
    int brace = item.brace();
    List<Written> pieces = item.pieces();
    List<Written> inside =
        brace >= pieces.size() ? List.of() : pieces.subList(brace + 1, pieces.size() - 1);
    boolean parted = Element.WITH_PARTS.contains(kind);
    put(
        new Element(
            kind,
            name,
            item.description(),
            text(pieces.subList(0, brace)),
            parted ? "" : text(inside),
            item.formerNames(),
            parted ? parts(inside, kind) : Map.of()));
  }

  /** Two of one name cannot be published; of the same rest path they are one to a reader. */
  private void put(Element element) {
    found.merge(
        element.key(),
        element,
        (before, now) ->
            new Element(
                now.kind(),
                now.name(),
                now.description(),
                before.head() + " " + now.head(),
                before.body() + " " + now.body(),
                now.formerNames(),
                now.parts()));
  }

  private static Map<String, Part> parts(List<Written> inside, String kind) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Item item : items(inside)) {
      String text = text(item.pieces());
      String first = item.word(0);
      boolean row = kind.equals("static entity") && !item.isWord(1);
      Part part =
          RULES.contains(first)
              ? new Part(first, text.substring(first.length()).strip(), text, Set.of())
              : new Part(row ? "row" : "attribute", first, text, item.formerNames());
      parts.put(Part.key(part.kind(), part.name()), part);
    }
    return parts;
  }

  private static String text(List<Written> pieces) {
    return pieces.stream()
        .map(Written::text)
        .collect(Collectors.joining(" "))
        .replace(" ( ", "(")
        .replace(" )", ")")
        .replace(" ,", ",")
        .replace(" ?", "?")
        .replace(" . ", ".")
        .replace(" :", ":");
  }
}
