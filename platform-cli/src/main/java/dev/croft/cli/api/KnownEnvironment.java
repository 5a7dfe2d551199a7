package dev.croft.cli.api;

import java.net.URI;
import java.util.Optional;

/**
 * An environment that commands can talk to.
 *
 * @param name as people call it; the address when it has no name here
 * @param url what users call, without a slash at its end
 * @param token the bearer token to use, if there is one
 */
public record KnownEnvironment(String name, URI url, Optional<String> token) {
  /** Whether it was given by its address, so that no local state belongs to it. */
  public boolean isElsewhere() {
    return name.equals(url.toString());
  }

  /** What to do to get a token that opens this environment. */
  public String howToGetAToken() {
    String here =
        "`croft token --env "
            + name
            + " --user U --password-stdin` prints one; give it in the variable CROFT_TOKEN";
    return isElsewhere() ? here : here + ", or let `croft up` fetch one anew";
  }

  @Override
  public String toString() {
    return name;
  }
}
