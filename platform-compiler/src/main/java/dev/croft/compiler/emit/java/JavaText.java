package dev.croft.compiler.emit.java;

import dev.croft.compiler.source.Position;

/** Writes Java line by line, indented by its braces. */
final class JavaText {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Braces at the ends of a line open and close a level. */
  JavaText line(String line) {
    if (line.isEmpty()) {
      text.append('\n');
      return this;
    }
    if (line.startsWith("}")) {
      depth--;
    }
    text.append("  ".repeat(depth)).append(line).append('\n');
    if (line.endsWith("{") || line.contains("{ // ")) {
      depth++;
    }
    return this;
  }

  JavaText line() {
    return line("");
  }

  /** A statement with the line of the model that it comes from. */
  JavaText line(String line, Position position) {
    return line(line + " // " + at(position));
  }

  /** Lines as they are. */
  JavaText verbatim(String lines) {
    text.append(lines).append('\n');
    return this;
  }

  /** A constant that holds SQL, laid out as it is. */
  JavaText sql(String declaration, String sql) {
    String margin = "  ".repeat(depth) + "    ";
    text.append("  ".repeat(depth)).append(declaration).append(" =\n");
    text.append(margin).append("\"\"\"\n");
    sql.lines()
        .forEach(line -> text.append(margin).append(JavaNames.inTextBlock(line)).append('\n'));
    text.setLength(text.length() - 1);
    if (text.charAt(text.length() - 1) == '"') {
      text.insert(text.length() - 1, '\\');
    }
    text.append("\"\"\";\n");
    return this;
  }

  JavaText doc(String description, Position position) {
    String said = description.isBlank() ? "" : JavaNames.inComment(description.strip()) + " ";
    return line("/** " + said.replaceAll("\\s+", " ") + "From " + at(position) + ". */");
  }

  static String at(Position position) {
    return JavaNames.inComment(position.file()) + ":" + position.line();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
