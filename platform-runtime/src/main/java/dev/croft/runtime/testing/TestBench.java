package dev.croft.runtime.testing;

import dev.croft.runtime.http.Access;
import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.refusal.Rules;
import dev.croft.runtime.work.Host;
import dev.croft.runtime.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Runs the tests of a model one after the other; what a test writes is never committed. */
public final class TestBench {
  private final String application;
  private final String schema;
  private final Rules rules;
  private final DataSource dataSource;
  private final Consumer<Map<String, Object>> told;
  private Stage stage;
  private int line;

  /**
   * @param told gets what came of each test: {@code test}, {@code file}, {@code line}, {@code
   *     state}, {@code message}, {@code milliseconds}
   */
  public TestBench(
      String application,
      String schema,
      Rules rules,
      DataSource dataSource,
      Consumer<Map<String, Object>> told) {
    this.application = application;
    this.schema = schema;
    this.rules = rules;
    this.dataSource = dataSource;
    this.told = told;
  }

  /** The steps of a test. */
  @FunctionalInterface
  public interface Test {
    void run(TestBench bench, Work work);
  }

  /**
   * Who acts.
   *
   * @param checked whether what is called must be open to them
   */
  public record Actor(String user, List<String> roles, boolean checked) {
    static final Actor NOBODY_IN_PARTICULAR = new Actor("test", List.of(), false);

    public Actor {
      roles = List.copyOf(roles);
    }
  }

  public void run(String title, String file, int begins, Test test) {
    stage = new Stage(Clock.systemUTC().instant());
    line = begins;
    long started = System.nanoTime();
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("test", title);
    outcome.put("file", file);
    String problem = problem(test);
    outcome.put("line", problem.isEmpty() ? begins : line);
    outcome.put("state", problem.isEmpty() ? "passed" : "failed");
    outcome.put("message", problem);
    outcome.put("milliseconds", Duration.ofNanos(System.nanoTime() - started).toMillis());
    told.accept(outcome);
  }

  private String problem(Test test) {
    Host host =
        new Host(
            application,
            schema,
            dataSource,
            stage,
            stage::settings,
            new Host.Surroundings(event -> {}, rules));
    try (Work work = new Work(host, stage)) {
      test.run(this, work);
      return "";
    } catch (Unmet unmet) {
      return unmet.getMessage();
    } catch (Refusal refusal) {
      return "failed with " + Unmet.spoken(refusal);
    } catch (RuntimeException | StackOverflowError e) {
      return "ended with " + Unmet.spoken(e);
    }
  }

  /** The line of the model that is done now. */
  public void line(int number) {
    line = number;
  }

  public void clock(Work work, Instant moment) {
    stage.time(moment);
    work.freshen();
  }

  public void setting(Work work, String name, Object value) {
    stage.setting(name, value);
    work.freshen();
  }

  /**
   * @return who acted before
   */
  public Actor act(Actor next) {
    Actor before = stage.actor();
    stage.actor(next);
    return before;
  }

  /** Refused where whoever acts may not call this from outside. */
  public void allow(String element, Access access) {
    Actor actor = stage.actor();
    if (actor.checked() && !access.admits(stage)) {
      String who =
          actor.user() == null
              ? "Somebody who is not signed in"
              : actor.roles().isEmpty()
                  ? "A user without any role"
                  : "A user with the role " + Stage.spoken(actor.roles());
      throw Refusal.of(403, who + " may not use " + element, "").as(Refusal.Trouble.FORBIDDEN);
    }
  }

  /**
   * @param compared texts of the model, each with the value that it had
   */
  public Unmet unmet(String expected, Object... compared) {
    return Unmet.because(expected, compared);
  }

  /** A record as it is called in messages. */
  public static Object record(String entity, Long id) {
    return id == null ? null : new Unmet.Named(entity + " " + id);
  }

  /**
   * @param problem what the deed ended with, or null
   * @param asExpected whether it is one of the expected errors
   */
  public void failed(RuntimeException problem, boolean asExpected, String deed, String errors) {
    if (problem == null) {
      throw new Unmet("expected " + deed + " to fail with " + errors + ", but it did not fail");
    }
    if (!asExpected) {
      throw new Unmet(
          "expected "
              + deed
              + " to fail with "
              + errors
              + ", but it failed with "
              + Unmet.spoken(problem));
    }
  }
}
