package dev.croft.application;

import java.util.List;

/**
 * What the live version of an application stands on.
 *
 * @param schema of its tables; empty for an archive, which has its own way with them
 * @param tables that its model has, in their order
 * @param roles that its model declares, with who has them
 * @param settings that its model declares
 * @param libraries jars in the archive, by path
 * @param dataSources JNDI names that it uses
 * @param uses what it takes from other applications, compiled in
 * @param usedBy names of the applications that take something from it
 */
public record Dependencies(
    String application,
    String schema,
    List<Table> tables,
    List<RoleInUse> roles,
    List<DeclaredHere> settings,
    List<Library> libraries,
    List<String> dataSources,
    List<Used> uses,
    List<String> usedBy) {
  public Dependencies {
    tables = List.copyOf(tables);
    roles = List.copyOf(roles);
    settings = List.copyOf(settings);
    libraries = List.copyOf(libraries);
    dataSources = List.copyOf(dataSources);
    uses = List.copyOf(uses);
    usedBy = List.copyOf(usedBy);
  }

  /**
   * A table.
   *
   * @param element what the model calls it
   * @param purpose {@code entity}, {@code static}, {@code links} or {@code platform}
   * @param refersTo names of tables that its foreign keys lead to
   */
  public record Table(String name, String element, String purpose, List<String> refersTo) {
    public Table {
      refersTo = List.copyOf(refersTo);
    }
  }

  /** A role with how many users and groups it was granted to. */
  public record RoleInUse(String name, String description, long users, long groups) {}

  /**
   * A setting.
   *
   * @param changed whether an administrator gave it another value than the model's
   */
  public record DeclaredHere(String key, String type, boolean changed) {}

  /** Elements of another application. */
  public record Used(String application, List<String> elements) {
    public Used {
      elements = List.copyOf(elements);
    }
  }

  /** A jar in the archive. */
  public record Library(String path, long bytes) {}
}
