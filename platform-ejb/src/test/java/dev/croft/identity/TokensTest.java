package dev.croft.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.croft.identity.bcrypt.BcryptHashing;
import dev.croft.identity.jpa.JpaTokenStore;
import dev.croft.identity.jpa.JpaUserStore;
import dev.croft.identity.jwt.JwtSigner;
import dev.croft.identity.jwt.TokenId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final UserName ADA = new UserName("ada");
  private static final UserName ROOT = new UserName("root");
  private static final String PASSWORD = "correct horse battery";

  private static IdentityDatabase database;
  private static KeyPair keys;
  private final SettableClock clock = new SettableClock();
  private Users users;
  private SignIn signIn;
  private Tokens tokens;

  @BeforeAll
  static void start() throws Exception {
    database = IdentityDatabase.start();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @BeforeEach
  void twoUsers() throws Exception {
    database.empty();
    PasswordHashing hashing = new BcryptHashing(4);
    UserStore store = new JpaUserStore(database.metadata());
    users = new Users(store, hashing, List::of, clock);
    users.create(ROOT, Optional.of(PASSWORD), List.of(PlatformRole.ADMINISTRATOR.roleName()));
    users.create(ADA, Optional.of(PASSWORD), List.of());
    signIn = new SignIn(store, hashing, new SignInAttempts(clock));
    tokens =
        new Tokens(new JpaTokenStore(database.metadata()), new JwtSigner(keys::getPrivate), clock);
  }

  @Test
  void aTokenShouldSayWhoItIsAndBeSigned() throws Exception {
    SignedToken token = tokens.issue(ADA, TokenScope.ALL, Duration.ofHours(1));

    SignedJWT jwt = SignedJWT.parse(token.text());
    assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) keys.getPublic()))).isTrue();
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("ada");
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("croft");
    assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("croft");
    assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant())
        .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    assertThat(TokenId.of(token.text())).contains(token.facts().id());
  }

  @Test
  void aTokenShouldCountUntilItsTimeIsOver() {
    SignedToken token = tokens.issue(ADA, TokenScope.READ, Duration.ofHours(1));
    assertThat(tokens.current(token.facts().id())).contains(token.facts());

    clock.advance(Duration.ofHours(1));

    assertThat(tokens.current(token.facts().id())).isEmpty();
  }

  @Test
  void aRevokedTokenShouldCountNoMore() {
    SignedToken token = tokens.issue(ADA, TokenScope.ALL, Duration.ofHours(1));

    tokens.revoke(token.facts().id());

    assertThat(tokens.current(token.facts().id())).isEmpty();
    assertThatExceptionOfType(IdentityRefusal.class)
        .isThrownBy(() -> tokens.revoke(token.facts().id()));
  }

  @Test
  void theTokensOfARemovedUserShouldCountNoMoreNotEvenForANewUserOfThatName() {
    SignedToken token = tokens.issue(ADA, TokenScope.ALL, Duration.ofHours(1));

    users.remove(ADA);
    users.create(ADA, Optional.of(PASSWORD), List.of());

    assertThat(tokens.current(token.facts().id())).isEmpty();
  }

  @Test
  void signInShouldKnowTheUserByThePassword() {
    assertThat(signIn.check("ada", PASSWORD, "10.0.0.1")).isEqualTo(ADA);
  }

  @Test
  void signInShouldAnswerTheSameForAWrongPasswordAndAnUnknownUser() {
    List<String> answers =
        List.of("ada", "nobody", "../ada", "").stream()
            .map(name -> refusal(name, "wrong password").getMessage())
            .distinct()
            .toList();

    assertThat(answers).containsExactly("User or password is wrong.");
    assertThat(refusal("nobody", "nobody signs in with this").kind())
        .isEqualTo(IdentityRefusal.Kind.SIGN_IN);
  }

  @Test
  void signInShouldBeRefusedAfterTenWrongPasswordsUntilTheTimeIsOver() {
    for (int i = 0; i < SignInAttempts.ALLOWED; i++) {
      assertThat(refusal("ada", "wrong").kind()).isEqualTo(IdentityRefusal.Kind.SIGN_IN);
    }
    assertThat(refusal("ada", PASSWORD).kind()).isEqualTo(IdentityRefusal.Kind.TOO_MANY);
    assertThat(signIn.check("ada", PASSWORD, "10.0.0.2")).isEqualTo(ADA);
    assertThat(signIn.check("root", PASSWORD, "10.0.0.1")).isEqualTo(ROOT);

    clock.advance(SignInAttempts.WINDOW);

    assertThat(signIn.check("ada", PASSWORD, "10.0.0.1")).isEqualTo(ADA);
  }

  @Test
  void attemptsShouldUseBoundedMemory() {
    SignInAttempts attempts = new SignInAttempts(clock);
    for (int i = 0; i < SignInAttempts.REMEMBERED + 500; i++) {
      attempts.begin("user" + i, "10.0.0.1");
    }
    assertThat(attempts.remembered()).isEqualTo(SignInAttempts.REMEMBERED);
  }

  @Test
  void lifetimesShouldBeReadAndBounded() {
    assertThat(TokenLifetime.of(null)).isEqualTo(Duration.ofDays(30));
    assertThat(TokenLifetime.of("90m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(TokenLifetime.of("12h")).isEqualTo(Duration.ofHours(12));
    assertThat(TokenLifetime.of("PT12H")).isEqualTo(Duration.ofHours(12));
    for (String wrong : List.of("1s", "367d", "soon", "-5m", "PT", "99999999999d")) {
      assertThatExceptionOfType(IdentityRefusal.class).isThrownBy(() -> TokenLifetime.of(wrong));
    }
  }

  private IdentityRefusal refusal(String name, String password) {
    try {
      signIn.check(name, password, "10.0.0.1");
    } catch (IdentityRefusal refusal) {
      return refusal;
    }
    throw new AssertionError(name + " signed in");
  }
}
