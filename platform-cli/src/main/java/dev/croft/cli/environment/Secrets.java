package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The generated secrets of a local environment, readable by its owner only, in {@code
 * .croft/env/<name>/secrets}.
 */
record Secrets(Path folder, Properties values) {
  private static final List<String> NAMES =
      List.of(
          "store",
          "superuser",
          "database-owner",
          "database-applications",
          "token-keystore",
          "administrator",
          "cluster");

  /** Reads them, or makes them when there are none. */
  static Secrets of(EnvironmentFolder environment) throws IOException {
    var folder = environment.secrets();
    EnvironmentFolder.privateFolder(environment.path());
    EnvironmentFolder.privateFolder(folder);
    var file = folder.resolve("secrets.properties");
    var values = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    if (!values.stringPropertyNames().containsAll(NAMES)) {
      var random = new SecureRandom();
      for (var name : NAMES) {
        values.putIfAbsent(name, fresh(random));
      }
      var text = new StringWriter();
      values.store(text, null);
      EnvironmentFolder.replace(file, text.toString());
    }
    return new Secrets(folder, values);
  }

  private static String fresh(SecureRandom random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String store() {
    return values.getProperty("store");
  }

  String superuser() {
    return values.getProperty("superuser");
  }

  String databaseOwner() {
    return values.getProperty("database-owner");
  }

  String databaseApplications() {
    return values.getProperty("database-applications");
  }

  String administrator() {
    return values.getProperty("administrator");
  }

  String cluster() {
    return values.getProperty("cluster");
  }

  private String tokenKeystore() {
    return values.getProperty("token-keystore");
  }

  private Path credentialStore() {
    return folder.resolve("croft-secrets.p12");
  }

  private Path tokenKey() {
    return folder.resolve("croft-token.p12");
  }

  /**
   * The credential store and the key that signs tokens, made once with the tools of the server and
   * the JDK.
   */
  void makeStores(Path wildFly) throws IOException {
    if (!Files.exists(credentialStore())) {
      var fresh = folder.resolve("croft-secrets.new.p12");
      Files.deleteIfExists(fresh);
      var tool = wildFly.resolve("bin/elytron-tool.sh").toString();
      for (var alias : List.of("database-owner", "database-applications", "token-keystore")) {
        ExternalCommand.of(
                folder,
                tool,
                "credential-store",
                "--create",
                "--location",
                fresh.toString(),
                "--password",
                store(),
                "--properties",
                "keyStoreType=PKCS12",
                "--add",
                alias,
                "--secret",
                values.getProperty(alias))
            .with(Map.of("JAVA_HOME", System.getProperty("java.home")))
            .run("making the credential store");
      }
      Files.move(fresh, credentialStore(), StandardCopyOption.ATOMIC_MOVE);
    }
    if (!Files.exists(tokenKey())) {
      var fresh = folder.resolve("croft-token.new.p12");
      Files.deleteIfExists(fresh);
      ExternalCommand.of(
              folder,
              System.getProperty("java.home") + "/bin/keytool",
              "-genkeypair",
              "-alias",
              "token",
              "-keyalg",
              "RSA",
              "-keysize",
              "3072",
              "-validity",
              "36500",
              "-dname",
              "CN=croft",
              "-storetype",
              "PKCS12",
              "-keystore",
              fresh.toString(),
              "-storepass",
              tokenKeystore())
          .run("making the key that signs tokens");
      Files.move(fresh, tokenKey(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Every front end has the same two files in its configuration folder. */
  void copyStoresTo(Path configuration) throws IOException {
    for (var file : List.of(credentialStore(), tokenKey())) {
      Files.copy(
          file,
          configuration.resolve(file.getFileName()),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** PEM of the key that verifies tokens. */
  String publicKey() {
    try {
      var keys = KeyStore.getInstance(tokenKey().toFile(), tokenKeystore().toCharArray());
      var encoded = keys.getCertificate("token").getPublicKey().getEncoded();
      var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
      return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    } catch (java.security.GeneralSecurityException | IOException e) {
      throw CommandRefused.because(
          "the token key of the environment cannot be read (" + e.getMessage() + ")");
    }
  }
}
