package dev.croft.identity;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;

/**
 * The first user of an environment. Whoever installs a front end leaves {@code
 * first-administrator.properties} ({@code user}, {@code password}) in its configuration folder; the
 * first start creates the user, if there is none yet, and deletes the file.
 */
public final class FirstAdministrator {
  private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());

  private final UserStore store;
  private final PasswordHashing hashing;
  private final Clock clock;

  public FirstAdministrator(UserStore store, PasswordHashing hashing, Clock clock) {
    this.store = store;
    this.hashing = hashing;
    this.clock = clock;
  }

  /** Creates the user that the file names. Without a file there is nothing to do. */
  public void createFrom(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    if (store.nobody()) {
      create(read(file), file);
    }
    Files.delete(file);
  }

  private void create(Properties given, Path file) {
    UserName name = new UserName(given.getProperty("user"));
    String password = given.getProperty("password", "");
    PasswordRule.hold(name, password);
    // Of several front ends that start together one adds the user; the others find it there.
    if (store.add(
        name,
        hashing.hash(password),
        List.of(PlatformRole.ADMINISTRATOR.roleName()),
        clock.instant())) {
      LOG.log(System.Logger.Level.INFO, "Created the first administrator {0} from {1}", name, file);
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
