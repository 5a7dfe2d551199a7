package dev.croft.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.identity.bcrypt.BcryptHashing;
import dev.croft.identity.jpa.JpaUserStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

class UsersTest {
  private static final RoleName ADMINISTRATOR = PlatformRole.ADMINISTRATOR.roleName();
  private static final RoleName CLERK = RoleName.of("orders/Clerk");
  private static final Optional<String> PASSWORD = Optional.of("correct horse battery");

  private static IdentityDatabase database;
  private final SettableClock clock = new SettableClock();
  private final PasswordHashing hashing = new BcryptHashing(4);
  private UserStore store;
  private Users users;

  @BeforeAll
  static void start() throws Exception {
    database = IdentityDatabase.start();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @BeforeEach
  void empty() throws Exception {
    database.empty();
    store = new JpaUserStore(database.metadata());
    users = new Users(store, hashing, () -> List.of(new Role(CLERK, "Takes orders.")), clock);
  }

  @Test
  void createShouldKeepNameRolesAndTime() {
    assertThat(users.create(new UserName("ada"), PASSWORD, List.of(CLERK, ADMINISTRATOR)))
        .isEmpty();

    User ada = users.named(new UserName("ada"));
    assertThat(ada.roles()).containsExactly(ADMINISTRATOR, CLERK);
    assertThat(ada.administrator()).isTrue();
    assertThat(ada.createdAt()).isEqualTo(clock.instant());
    assertThat(users.all()).containsExactly(ada);
  }

  @Test
  void createShouldAnswerAGeneratedPasswordThatFits() {
    String generated = users.create(new UserName("ada"), Optional.empty(), List.of()).orElseThrow();

    assertThat(generated).hasSize(20);
    assertThat(hashing.fits(generated, store.passwordHash(new UserName("ada")).orElseThrow()))
        .isTrue();
  }

  @Test
  void createShouldRefuseANameThatDiffersOnlyInCase() {
    users.create(new UserName("ada"), PASSWORD, List.of());

    assertRefused(
        IdentityRefusal.Kind.CONFLICT,
        () -> users.create(new UserName("Ada"), PASSWORD, List.of()));
  }

  @Test
  void createShouldRefuseARoleThatNobodyDeclares() {
    assertRefused(
        IdentityRefusal.Kind.UNKNOWN,
        () -> users.create(new UserName("ada"), PASSWORD, List.of(RoleName.of("orders/Emperor"))));
    assertThat(users.all()).isEmpty();
  }

  @Test
  void hostileNamesShouldBeRefused() {
    for (String name : List.of("", "../etc", "a b", "x".repeat(101), "a/b", "'; drop table--")) {
      assertRefused(IdentityRefusal.Kind.INVALID, () -> new UserName(name));
    }
    assertRefused(IdentityRefusal.Kind.INVALID, () -> RoleName.of("Clerk"));
    assertRefused(IdentityRefusal.Kind.INVALID, () -> RoleName.of("orders/../x"));
  }

  @Test
  void theLastAdministratorShouldStay() {
    users.create(new UserName("ada"), PASSWORD, List.of(ADMINISTRATOR));

    assertRefused(IdentityRefusal.Kind.CONFLICT, () -> users.remove(new UserName("ada")));
    assertRefused(
        IdentityRefusal.Kind.CONFLICT, () -> users.revoke(new UserName("ada"), ADMINISTRATOR));
    assertThat(users.named(new UserName("ada")).administrator()).isTrue();
  }

  @Test
  void oneAdministratorShouldStayWhenTwoResignAtTheSameTime() throws Exception {
    users.create(new UserName("ada"), PASSWORD, List.of(ADMINISTRATOR));
    users.create(new UserName("bob"), PASSWORD, List.of(ADMINISTRATOR));

    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Callable<UserStore.Change>> resignations =
          List.of(
              () -> store.revoke(new UserName("ada"), ADMINISTRATOR),
              () -> store.remove(new UserName("bob")));
      List<UserStore.Change> changes = new ArrayList<>();
      for (Future<UserStore.Change> done : both.invokeAll(resignations)) {
        changes.add(done.get());
      }
      assertThat(changes)
          .containsExactlyInAnyOrder(UserStore.Change.DONE, UserStore.Change.LAST_ADMINISTRATOR);
    }
    assertThat(users.all()).filteredOn(User::administrator).hasSize(1);
  }

  @Test
  void aRevokedRoleShouldBeGoneFromTheViewOfTheServer() throws Exception {
    users.create(new UserName("root"), PASSWORD, List.of(ADMINISTRATOR));
    users.create(new UserName("ada"), PASSWORD, List.of());
    users.grant(new UserName("ada"), CLERK);
    users.grant(new UserName("ada"), CLERK);
    assertThat(query("select role from platform.effective_role where name = 'ada'"))
        .containsExactly("orders/Clerk");

    users.revoke(new UserName("ada"), CLERK);

    assertThat(query("select role from platform.effective_role where name = 'ada'")).isEmpty();
    assertRefused(IdentityRefusal.Kind.UNKNOWN, () -> users.revoke(new UserName("ada"), CLERK));
  }

  @Test
  void aRemovedUserShouldBeGoneFromTheViewOfTheServer() throws Exception {
    users.create(new UserName("root"), PASSWORD, List.of(ADMINISTRATOR));
    users.create(new UserName("ada"), PASSWORD, List.of(CLERK));

    users.remove(new UserName("ada"));

    assertThat(query("select name from platform.sign_in")).containsExactly("root");
    assertThat(query("select name from platform.effective_role")).containsExactly("root");
    assertRefused(IdentityRefusal.Kind.UNKNOWN, () -> users.grant(new UserName("ada"), CLERK));
    assertRefused(
        IdentityRefusal.Kind.UNKNOWN,
        () -> users.changePassword(new UserName("ada"), Optional.empty()));
  }

  @Test
  void theServersRealmShouldReadTheHash() throws Exception {
    users.create(new UserName("ada"), PASSWORD, List.of());
    String hash = query("select hash from platform.sign_in where name = 'ada'").getFirst();

    Password raw = ModularCrypt.decode(hash.toCharArray());
    PasswordFactory factory =
        PasswordFactory.getInstance(
            raw.getAlgorithm(), WildFlyElytronPasswordProvider.getInstance());
    Password password = factory.translate(raw);

    assertThat(factory.verify(password, PASSWORD.get().toCharArray())).isTrue();
    assertThat(factory.verify(password, "wrong".toCharArray())).isFalse();
  }

  @Test
  void easyPasswordsShouldBeRefused() {
    for (String easy :
        List.of("", "short", "Password", "ada-lovelace", "x".repeat(73), "with\u0000zero")) {
      assertRefused(
          IdentityRefusal.Kind.INVALID,
          () -> users.create(new UserName("ada-lovelace"), Optional.of(easy), List.of()));
    }
  }

  @Test
  void theFirstAdministratorShouldBeMadeOnceAndTheFileBeGone(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("first-administrator.properties");
    Files.writeString(file, "user=admin\npassword=correct horse\n", StandardCharsets.UTF_8);
    FirstAdministrator first = new FirstAdministrator(store, hashing, clock);

    first.createFrom(file);

    assertThat(file).doesNotExist();
    assertThat(users.named(new UserName("admin")).administrator()).isTrue();

    Files.writeString(file, "user=eve\npassword=correct horse\n", StandardCharsets.UTF_8);
    first.createFrom(file);
    assertThat(users.all()).extracting(u -> u.name().value()).containsExactly("admin");
    assertThat(file).doesNotExist();
    first.createFrom(file);
  }

  private static void assertRefused(IdentityRefusal.Kind kind, Runnable act) {
    assertThatExceptionOfType(IdentityRefusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .satisfies(refusal -> assertThat(refusal.hint()).isNotBlank());
  }

  private static List<String> query(String sql) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
