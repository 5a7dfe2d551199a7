package dev.croft.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.identity.bcrypt.BcryptHashing;
import dev.croft.identity.jpa.JpaGroupStore;
import dev.croft.identity.jpa.JpaUserStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final RoleName ADMINISTRATOR = PlatformRole.ADMINISTRATOR.roleName();
  private static final RoleName PUBLISHER = PlatformRole.PUBLISHER.roleName();
  private static final RoleName CLERK = RoleName.of("orders/Clerk");
  private static final GroupName DESK = new GroupName("desk");
  private static final UserName ADA = new UserName("ada");
  private static final UserName BOB = new UserName("bob");

  private static IdentityDatabase database;
  private final SettableClock clock = new SettableClock();
  private Users users;
  private Groups groups;

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
    users =
        new Users(
            new JpaUserStore(database.metadata()),
            new BcryptHashing(4),
            () -> List.of(new Role(CLERK, "Takes orders.")),
            clock);
    groups = new Groups(new JpaGroupStore(database.metadata()), users, clock);
    users.create(ADA, Optional.of("correct horse battery"), List.of(PUBLISHER));
    users.create(BOB, Optional.of("correct horse battery"), List.of());
  }

  private static List<String> rolesForTheServer(UserName user) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select role from platform.effective_role where name = '"
                    + user
                    + "' order by role")) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static void assertRefused(IdentityRefusal.Kind kind, Runnable act) {
    assertThatExceptionOfType(IdentityRefusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .satisfies(refusal -> assertThat(refusal.hint()).isNotBlank());
  }

  @Test
  void aMemberShouldHaveOwnRolesAndThoseOfTheGroup() throws Exception {
    groups.create(DESK, "The order desk", List.of(CLERK));
    groups.join(DESK, ADA);
    groups.join(DESK, ADA);
    groups.join(DESK, BOB);

    User ada = users.named(ADA);
    assertThat(ada.roles()).containsExactly(PUBLISHER);
    assertThat(ada.effectiveRoles()).containsExactly(PUBLISHER, CLERK);
    assertThat(ada.groups()).containsExactly(new Membership(DESK, List.of(CLERK)));
    assertThat(rolesForTheServer(ADA)).containsExactly("croft/publisher", "orders/Clerk");
    assertThat(rolesForTheServer(BOB)).containsExactly("orders/Clerk");
    assertThat(groups.named(DESK).members()).isEqualTo(2);
    assertThat(groups.members(DESK, 0, 10)).containsExactly("ada", "bob");
    assertThat(users.search("B", 0, 10).shown())
        .singleElement()
        .satisfies(bob -> assertThat(bob.effectiveRoles()).containsExactly(CLERK));
  }

  @Test
  void whatIsTakenFromAGroupShouldBeGoneFromItsMembersOnly() throws Exception {
    groups.create(DESK, "", List.of());
    groups.grant(DESK, CLERK);
    groups.grant(DESK, PUBLISHER);
    groups.join(DESK, ADA);
    groups.join(DESK, BOB);

    groups.revoke(DESK, PUBLISHER);
    assertThat(rolesForTheServer(ADA)).containsExactly("croft/publisher", "orders/Clerk");
    assertThat(rolesForTheServer(BOB)).containsExactly("orders/Clerk");

    groups.leave(DESK, BOB);
    assertThat(rolesForTheServer(BOB)).isEmpty();

    groups.remove(DESK);
    assertThat(rolesForTheServer(ADA)).containsExactly("croft/publisher");
    assertThat(users.named(ADA).groups()).isEmpty();
    assertRefused(IdentityRefusal.Kind.UNKNOWN, () -> groups.join(DESK, ADA));
  }

  @Test
  void aRemovedUserShouldBeGoneFromTheGroup() {
    groups.create(DESK, "", List.of(CLERK));
    groups.join(DESK, BOB);
    users.remove(BOB);
    assertThat(groups.named(DESK).members()).isZero();
  }

  @Test
  void theLastAdministratorShouldStayHoweverTheyAreOne() {
    groups.create(DESK, "", List.of(ADMINISTRATOR));
    groups.join(DESK, BOB);
    assertThat(users.named(BOB).administrator()).isTrue();

    assertRefused(IdentityRefusal.Kind.CONFLICT, () -> groups.leave(DESK, BOB));
    assertRefused(IdentityRefusal.Kind.CONFLICT, () -> groups.revoke(DESK, ADMINISTRATOR));
    assertRefused(IdentityRefusal.Kind.CONFLICT, () -> groups.remove(DESK));
    assertRefused(IdentityRefusal.Kind.CONFLICT, () -> users.remove(BOB));
    assertThat(users.named(BOB).administrator()).isTrue();

    users.grant(ADA, ADMINISTRATOR);
    groups.remove(DESK);
    assertThat(users.named(BOB).administrator()).isFalse();
  }

  @Test
  void whatCannotBeShouldBeRefused() {
    groups.create(DESK, "", List.of());
    assertRefused(
        IdentityRefusal.Kind.CONFLICT, () -> groups.create(new GroupName("Desk"), "", List.of()));
    assertRefused(
        IdentityRefusal.Kind.UNKNOWN, () -> groups.grant(DESK, RoleName.of("orders/Emperor")));
    assertRefused(IdentityRefusal.Kind.UNKNOWN, () -> groups.join(DESK, new UserName("nobody")));
    assertRefused(IdentityRefusal.Kind.UNKNOWN, () -> groups.leave(DESK, ADA));
    assertRefused(IdentityRefusal.Kind.UNKNOWN, () -> groups.revoke(DESK, CLERK));
    assertRefused(
        IdentityRefusal.Kind.INVALID,
        () -> groups.create(new GroupName("big"), "x".repeat(501), List.of()));
    assertRefused(IdentityRefusal.Kind.INVALID, () -> new GroupName("a/b"));
  }

  @Test
  void groupsAndUsersShouldBeFoundPageByPage() {
    for (int i = 0; i < 5; i++) {
      groups.create(new GroupName("team-" + i), i == 3 ? "Night shift" : "", List.of(CLERK));
    }
    assertThat(groups.search("TEAM", 1, 2).shown())
        .extracting(group -> group.name().value())
        .containsExactly("team-2", "team-3");
    assertThat(groups.search("team", 0, 2).total()).isEqualTo(5);
    assertThat(groups.search("night", 0, 10).shown()).hasSize(1);
    assertThat(users.search("", 1, 1).shown())
        .extracting(user -> user.name().value())
        .containsExactly("bob");
    assertThat(users.search("", 0, 1).total()).isEqualTo(2);
    assertThat(users.search("%", 0, 10).shown()).isEmpty();
  }
}
