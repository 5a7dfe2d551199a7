package dev.croft.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.croft.it.environment.WithAnEnvironment;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the platform promises to an archive that runs next to it, asked from inside of one. */
@WithAnEnvironment
@ArquillianTest
class PlatformEarIT {

  @Deployment
  static WebArchive neighbour() {
    return ShrinkWrap.create(WebArchive.class, "neighbour.war")
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  /** Names of this server, written here: nobody gives one from outside. */
  @SuppressWarnings("BanJNDI")
  private static Object named(String name) throws NamingException {
    return InitialContext.doLookup(name);
  }

  private static Connection connection(String dataSource) throws Exception {
    return ((DataSource) named(dataSource)).getConnection();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> asked(String port, String subject) throws NamingException {
    return ((Function<String, Map<String, String>>) named(port)).apply(subject);
  }

  private static String selected(String dataSource, String question) throws Exception {
    try (Connection connection = connection(dataSource);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  @Test
  void theApplicationsDatasourceShouldBeTheDefaultOne() throws Exception {
    assertEquals(
        "croft_app", selected("java:jboss/datasources/CroftApplications", "select current_user"));
    assertEquals("croft_app", selected("java:comp/DefaultDataSource", "select current_user"));
    assertEquals("archives", selected("java:comp/DefaultDataSource", "select current_schema()"));
  }

  @Test
  void anArchiveShouldMakeTablesInItsSchemaOnly() throws Exception {
    try (Connection connection = connection("java:comp/DefaultDataSource");
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists neighbour (id bigint primary key)");
      statement.execute("drop table neighbour");
      assertThrows(
          SQLException.class, () -> statement.execute("create table platform.mine (id bigint)"));
      assertThrows(
          SQLException.class, () -> statement.executeQuery("select * from platform.sign_in"));
    }
  }

  @Test
  void thePlatformShouldSayHowItIs() throws Exception {
    assertEquals(Map.of(), asked("java:global/croft/health", "database"));
    assertEquals(Map.of(), asked("java:global/croft/health", "started"));
  }

  @Test
  void settingsShouldBeThereWithTypesOfTheJdkOnly() throws Exception {
    assertNotNull(asked("java:global/croft/settings", "orders"));
  }

  @Test
  void nothingOfThePlatformShouldBeSeenByItsNeighbours() {
    for (String name :
        new String[] {
          "dev.croft.deployment.Controller",
          "dev.croft.compiler.Compiler",
          "dev.croft.application.Applications",
          "dev.croft.runtime.work.Work"
        }) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(name), name);
    }
    boolean foreign =
        CDI.current().getBeanManager().getBeans(Object.class).stream()
            .anyMatch(
                bean ->
                    bean.getBeanClass().getName().startsWith("dev.croft.")
                        && !bean.getBeanClass().getName().startsWith("dev.croft.it."));
    assertTrue(!foreign, "a bean of the platform is offered to others");
  }

  @Test
  void theServerShouldBeConfiguredByTheScripts() {
    assertEquals("front-end-1", System.getProperty("croft.front-end"));
    assertEquals("it", System.getProperty("croft.environment"));
  }
}
