package dev.croft.web.console;

import dev.croft.frontend.FrontEnds.FrontEnd;
import dev.croft.identity.TokenScope;
import dev.croft.identity.Tokens;
import dev.croft.identity.UserName;
import dev.croft.logs.FrontEndLogs;
import dev.croft.logs.LogAway;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Reads the server log of a front end on behalf of who looks at the page. */
@RequestScoped
public class LogReading {
  private static final int LINES = 500;

  /** One look is one call; nobody else can use the token for long. */
  private static final Duration ONE_LOOK = Duration.ofMinutes(1);

  @Inject private FrontEndLogs logs;
  @Inject private Tokens tokens;
  @Inject private SignedIn signedIn;

  ShownLog of(FrontEnd frontEnd, String filter) {
    if (!signedIn.isOperator()) {
      return new ShownLog(
          "This takes the role croft/operator. Ask an administrator for it.", List.of());
    }
    try {
      FrontEndLogs.Wish wish = new FrontEndLogs.Wish(LINES, null, this::authorization);
      return ShownLog.of(logs.read(frontEnd, wish).lines(), filter);
    } catch (LogAway away) {
      return new ShownLog(away.getMessage() + " " + away.hint(), List.of());
    } catch (IOException e) {
      return new ShownLog("The log cannot be read: " + e.getMessage(), List.of());
    }
  }

  private String authorization() {
    UserName reader = new UserName(signedIn.getName());
    return "Bearer " + tokens.issue(reader, TokenScope.READ, ONE_LOOK).text();
  }
}
