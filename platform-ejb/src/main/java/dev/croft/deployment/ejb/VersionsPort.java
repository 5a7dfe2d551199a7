package dev.croft.deployment.ejb;

import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Tells a published application which version of it this front end runs, under {@code
 * java:global/croft/versions}, as {@code Function<String, String>} of its context: an archive
 * cannot know, since the same bytes may come back under another number.
 */
final class VersionsPort implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(VersionsPort.class.getName());
  private static final String NAME = "java:global/croft/versions";

  @SuppressWarnings("BanJNDI") // A constant name, bound by us: nothing from outside is looked up.
  VersionsPort(Function<String, String> versions) {
    try {
      new InitialContext().rebind(NAME, versions);
    } catch (NamingException e) {
      throw new IllegalStateException("Versions cannot be offered under " + NAME + ".", e);
    }
  }

  @Override
  @SuppressWarnings("BanJNDI")
  public void close() {
    try {
      new InitialContext().unbind(NAME);
    } catch (NamingException e) {
      LOG.log(System.Logger.Level.DEBUG, "The versions were withdrawn before", e);
    }
  }
}
