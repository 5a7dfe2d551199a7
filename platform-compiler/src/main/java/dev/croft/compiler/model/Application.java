package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole checked application. Lists keep a canonical order (by name), whatever the order of files
 * and elements was.
 *
 * @param uses the applications of which it takes something, directly or through others
 */
public record Application(
    String name,
    String title,
    String description,
    List<Role> roles,
    List<Setting> settings,
    List<ErrorKind> errors,
    List<StaticEntity> staticEntities,
    List<Entity> entities,
    List<Structure> structures,
    List<Query> queries,
    List<Action> actions,
    List<Screens> screens,
    List<Screen> ownScreens,
    List<MenuEntry> menu,
    List<RestOf> restOf,
    List<RestApi> restApis,
    List<String> uses,
    List<TestCase> tests,
    Automation automation,
    Position position) {
  public Application {
    roles = List.copyOf(roles);
    settings = List.copyOf(settings);
    errors = List.copyOf(errors);
    staticEntities = Named.copyOf(staticEntities, StaticEntity::name);
    entities = Named.copyOf(entities, Entity::name);
    structures = Named.copyOf(structures, Structure::name);
    queries = Named.copyOf(queries, Query::name);
    actions = Named.copyOf(actions, Action::name);
    screens = List.copyOf(screens);
    ownScreens = Named.copyOf(ownScreens, Screen::name);
    menu = List.copyOf(menu);
    restOf = List.copyOf(restOf);
    restApis = List.copyOf(restApis);
    uses = List.copyOf(uses);
    tests = List.copyOf(tests);
  }

  /** The steps of everything that does something. */
  public Stream<List<Statement>> bodies() {
    return Stream.concat(actions.stream().map(Action::body), tests.stream().map(TestCase::body));
  }

  /** The name in addresses and of the archive: {@code /orders}. */
  public String context() {
    return name.toLowerCase(Locale.ROOT);
  }

  public Optional<Entity> entity(String wanted) {
    return Named.find(entities, wanted);
  }

  public Optional<StaticEntity> staticEntity(String wanted) {
    return Named.find(staticEntities, wanted);
  }

  public Optional<Structure> structure(String wanted) {
    return Named.find(structures, wanted);
  }

  public Optional<Query> query(String wanted) {
    return Named.find(queries, wanted);
  }

  public Optional<Screen> screen(String wanted) {
    return Named.find(ownScreens, wanted);
  }

  public Optional<Action> action(String wanted) {
    return Named.find(actions, wanted);
  }

  public record Role(String name, String description, Position position) {}

  /** A value that an operator may change without a new version. */
  public record Setting(
      String name,
      String description,
      Type type,
      boolean optional,
      Optional<Expression> defaultValue,
      Position position) {}

  /** {@code error CreditExceeded}; its description is the message when {@code fail} brings none. */
  public record ErrorKind(String name, String description, Position position) {}

  public record Structure(
      String name, String description, List<Attribute> attributes, Position position) {
    public Structure {
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code screens of Product for Manager}: list, detail and edit pages. */
  public record Screens(String entity, Access access, Position position) {}

  /**
   * {@code rest of Product for users}: create, read, change, delete and list at {@code
   * /rest/Product}.
   */
  public record RestOf(String entity, Access access, Position position) {}

  /** {@code rest "/api/v1" for Clerk { … }}; the path without a slash at its end. */
  public record RestApi(String path, Access access, List<Operation> operations, Position position) {
    public RestApi {
      operations = List.copyOf(operations);
    }
  }

  /**
   * {@code get "/orders/{order}" Order}: method in upper case; names in braces are parameters of
   * the target.
   */
  public record Operation(String method, String path, Target target, Position position) {}

  /** What an operation reaches. */
  public sealed interface Target {
    record OfQuery(String query) implements Target {}

    record OfAction(String action) implements Target {}

    /**
     * One record by its id, under the name of the parameter in the path; {@code get}, {@code put},
     * {@code patch}, {@code delete}.
     */
    record OfEntity(String entity) implements Target {}
  }
}
