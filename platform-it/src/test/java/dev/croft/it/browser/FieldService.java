package dev.croft.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.Caller;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.TablesOf;
import java.util.Map;

/**
 * The larger sample, published once for all classes that try it, with one person of each role. What
 * a story needs is made by REST; each makes its own.
 *
 * @param office makes by REST what a story begins with
 */
record FieldService(String base, TablesOf tables, Caller office, Map<String, Person> people) {
  static final String DISPATCHER = "Dispatcher";
  static final String TECHNICIAN = "Technician";
  static final String STOREKEEPER = "Storekeeper";
  static final String ACCOUNTANT = "Accountant";

  private static FieldService published;

  /** A machine of a customer at a place, and who they are. */
  record Place(long customer, long site, long model, long machine) {}

  static synchronized FieldService in(RunningEnvironment environment) {
    if (published == null) {
      environment
          .croft()
          .done(
              "publish",
              RunningEnvironment.repository().resolve("samples/fieldservice").toString());
      String base = environment.url() + "/fieldservice";
      Person all =
          environment.person(
              "olivia",
              "fieldservice/Dispatcher",
              "fieldservice/Storekeeper",
              "fieldservice/Accountant");
      published =
          new FieldService(
              base,
              TablesOf.application(environment, "app_field_service"),
              Caller.withToken(base, all.token()),
              Map.of(
                  DISPATCHER, environment.person("dina", "fieldservice/Dispatcher"),
                  TECHNICIAN, environment.person("theo", "fieldservice/Technician"),
                  STOREKEEPER, environment.person("stella", "fieldservice/Storekeeper"),
                  ACCOUNTANT, environment.person("anton", "fieldservice/Accountant")));
    }
    return published;
  }

  /** Somebody of that role in front of a window. */
  Visitor visitor(ChromiumOnThisMachine chromium, String role) {
    return Visitor.signedIn(chromium, base, people.get(role));
  }

  /** Makes a record and answers its key. */
  long makes(String entity, Map<String, ?> attributes) {
    Caller.Answer made = office.post("/rest/" + entity, attributes);
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.body().get("id").asLong();
  }

  /** Changes a record past its screens. */
  void changes(String entity, long id, Map<String, ?> attributes) {
    Caller.Answer changed = office.patch("/rest/" + entity + "/" + id, attributes);
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
  }

  long makesCustomer(String name) {
    return makes("Customer", Map.of("name", name));
  }

  long makesSite(long customer, String name) {
    return makes(
        "Site",
        Map.of(
            "customer",
            customer,
            "name",
            name,
            "street",
            "Quay 1",
            "postcode",
            "20457",
            "city",
            "Hamburg"));
  }

  long makesModel(String name) {
    return makes("Model", Map.of("maker", "Frost", "name", name));
  }

  /** A customer with one site and one machine; the names begin with the customer's. */
  Place makesPlace(String customer) {
    long made = makesCustomer(customer);
    long site = makesSite(made, customer + " hall");
    long model = makesModel(customer + " chiller");
    long machine =
        makes("Machine", Map.of("site", site, "model", model, "serial", customer + "-1"));
    return new Place(made, site, model, machine);
  }

  long makesWork(long machine, String problem) {
    return makes("WorkOrder", Map.of("machine", machine, "problem", problem));
  }

  /** Work that somebody is to begin on a day. */
  long makesPlannedWork(long machine, String problem, long engineer) {
    return makes(
        "WorkOrder",
        Map.of(
            "machine",
            machine,
            "problem",
            problem,
            "engineer",
            engineer,
            "plannedFor",
            "2030-05-04",
            "state",
            "Planned"));
  }

  /** Work that is done, with hours at the price of the house. */
  long makesDoneWork(long machine, String problem, long engineer, String hours) {
    long work = makesPlannedWork(machine, problem, engineer);
    makes(
        "TimeEntry",
        Map.of("workOrder", work, "engineer", engineer, "day", "2030-05-04", "hours", hours));
    changes("WorkOrder", work, Map.of("state", "Done", "finishedAt", "2030-05-04T12:00:00Z"));
    return work;
  }

  long makesEngineer(String name, String user) {
    return makes("Engineer", Map.of("name", name, "user", user));
  }

  long makesPart(String number, String name, String price, int stock) {
    return makes(
        "SparePart", Map.of("number", number, "name", name, "price", price, "stock", stock));
  }

  /** What somebody reads as the number of a record. */
  String numberOf(String table, long id) {
    return tables.value("select number from " + table + " where id = ?", id);
  }
}
