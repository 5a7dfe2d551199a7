package dev.croft.runtime.record;

import dev.croft.runtime.http.Answer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table for spreadsheets while it is written: RFC 4180 in UTF-8. */
public final class Spreadsheet {
  /** Without it, spreadsheets take the bytes for another encoding. */
  private static final String ENCODING_MARK = "\ufeff";

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String WANTS_QUOTES = ",\"\r\n";

  private final Writer writer;

  public Spreadsheet(OutputStream out) throws IOException {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(ENCODING_MARK);
  }

  /**
   * @param name of the file, without its ending
   */
  public static Answer answer(String name, Answer.Stream stream) {
    return Answer.streamed("text/csv;charset=UTF-8", stream)
        .with("Content-Disposition", StoredBytes.attachment(name + ".csv"));
  }

  /**
   * @param cells as {@link #text} makes them; numbers and times as they are
   */
  public void line(List<String> cells) {
    try {
      writer.write(String.join(",", cells));
      writer.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void end() throws IOException {
    writer.flush();
  }

  /** A text that a spreadsheet would calculate gets an apostrophe in front and stays a text. */
  public static String text(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String safe = STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(each -> WANTS_QUOTES.indexOf(each) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
