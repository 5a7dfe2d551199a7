package dev.croft.compiler.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What an archive says about itself, at {@link #PATH} in it. Fields may be added; a reader ignores
 * those that it does not know.
 *
 * @param format 1
 * @param application the name in the model: {@code Orders}
 * @param context the context path without a slash, and the prefix of role names: {@code orders}
 * @param schema the schema of its tables: {@code app_orders}
 * @param build lower-case SHA-256 over everything that the compiler emits and the runtime it links
 *     to
 * @param uses empty when it uses no other application
 * @param entryPoints what is to be called without anybody asking
 * @param escapes where the model steps down to SQL or Java: {@code sql in query Top}
 */
public record Manifest(
    int format,
    String application,
    String title,
    String description,
    String context,
    String schema,
    String build,
    List<Role> roles,
    List<Setting> settings,
    DatabaseShape database,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Uses> uses,
    List<String> escapes,
    List<EntryPoint> entryPoints) {

  /** Where the manifest is in an archive. */
  public static final String PATH = "META-INF/croft/application.json";

  /** Where the model's sources are in an archive. */
  public static final String MODEL_PATH = "META-INF/croft/model.zip";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public Manifest {
    roles = List.copyOf(roles);
    settings = List.copyOf(settings);
    uses = uses == null ? List.of() : List.copyOf(uses);
    // Archives from before have none.
    escapes = escapes == null ? List.of() : List.copyOf(escapes);
    entryPoints = entryPoints == null ? List.of() : List.copyOf(entryPoints);
  }

  /** One of a model that is written in its own language alone. */
  public Manifest(
      int format,
      String application,
      String title,
      String description,
      String context,
      String schema,
      String build,
      List<Role> roles,
      List<Setting> settings,
      DatabaseShape database,
      List<Uses> uses) {
    this(
        format,
        application,
        title,
        description,
        context,
        schema,
        build,
        roles,
        settings,
        database,
        uses,
        List.of(),
        List.of());
  }

  public Manifest withBuild(String value) {
    return new Manifest(
        format,
        application,
        title,
        description,
        context,
        schema,
        value,
        roles,
        settings,
        database,
        uses,
        escapes,
        entryPoints);
  }

  /** A role of the application; users hold it as {@code <context>/<name>}. */
  public record Role(String name, String description) {}

  /**
   * What it takes from another application, compiled in.
   *
   * @param application its name in its model
   * @param elements their names there, sorted
   */
  public record Uses(String application, List<String> elements) {
    public Uses {
      elements = List.copyOf(elements);
    }
  }

  /**
   * @param type the type as the model spells it: {@code Currency}, {@code Text(20)}
   * @param defaultValue as text ({@code 5000.00}, {@code true}, ISO dates), or null when the model
   *     gives none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Setting(
      String name, String description, String type, boolean optional, String defaultValue) {}

  /**
   * A static method {@code run(Work, …)} of a class in the archive.
   *
   * @param kind {@code timer}, {@code create}, {@code update}, {@code delete} or {@code email}
   * @param name of the timer or email, or of the entity to which something happens
   * @param every the interval of a timer, in milliseconds
   * @param cron when a timer is due otherwise: five fields, in UTC
   * @param timeout of one run, in milliseconds
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EntryPoint(
      String kind,
      String name,
      String className,
      Long every,
      String cron,
      Integer retries,
      Long timeout,
      String priority) {}

  /** The same manifest gives the same text, with line feeds on every system. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The manifest of " + application + " cannot be written", e);
    }
  }

  /**
   * @throws IOException when the text is no manifest; the message says what is wrong with it
   */
  public static Manifest fromJson(byte[] json) throws IOException {
    Manifest manifest;
    try {
      manifest = JSON.readValue(json, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new IOException(PATH + " is no manifest of Croft: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException(PATH + " lacks a part that every manifest has", e);
    }
    if (manifest == null || manifest.context() == null || manifest.database() == null) {
      throw new IOException(PATH + " lacks its context or the shape of its database");
    }
    return manifest;
  }
}
