package dev.croft.logs;

import dev.croft.frontend.FrontEnds.FrontEnd;
import dev.croft.logs.ServerLog.Excerpt;
import java.io.IOException;
import java.util.function.Supplier;

/** The server log of any front end: of this one from its file, of another through Server.API. */
public interface FrontEndLogs {
  /**
   * What is asked.
   *
   * @param lines how many of the last ones
   * @param from only what came since that position; null: the last lines
   * @param authorization of the reader, as a header of HTTP; asked for where it is needed only
   */
  record Wish(int lines, Long from, Supplier<String> authorization) {}

  /**
   * The lines of that front end.
   *
   * @throws LogAway when it does not answer
   */
  Excerpt read(FrontEnd frontEnd, Wish wish) throws IOException;
}
