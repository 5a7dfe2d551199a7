package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.DrillModel;
import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.ground.Moments;
import java.io.IOException;
import java.time.Duration;

/** Row 30. */
final class DatabaseDies implements Row {
  private static final int ROWS = 50;
  private static final Duration HEALTHY = Duration.ofSeconds(5);

  @Override
  public int number() {
    return 30;
  }

  @Override
  public String fault() {
    return "kill -9 of the database, which starts again";
  }

  @Override
  public String promise() {
    return "every front end reads again within 5 s, no committed row is lost, publications work";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var records = ground.records();
    for (var row = 0; row < ROWS; row++) {
      records.change("insert into app_drill.thing (name) values ('row " + row + "')");
    }
    ground.servers().kill("PostgreSQL");
    ground.servers().launch("PostgreSQL");
    var took =
        Moments.await(
            "every front end reads", Duration.ofSeconds(90), () -> everybodyReads(ground));
    var left = records.number("select count(*) from app_drill.thing where name like 'row %'");
    findings
        .saw("everybody reads %.1f s after it was up".formatted(took.toMillis() / 1000.0))
        .demand(
            took.compareTo(HEALTHY) < 0,
            "it took " + took.toMillis() + " ms until every front end read")
        .demand(left == ROWS, (ROWS - left) + " committed rows are lost");
    records.change("delete from app_drill.thing");
    ground.heal();
    Trial.nextWorks(ground, findings);
  }

  private static boolean everybodyReads(Ground ground) {
    return ground.servers().frontEnds().stream()
        .allMatch(
            node -> {
              try {
                var page = ground.servers().address(node) + "/" + DrillModel.NAME + "/rest/Thing";
                return ground.pages().get(page, ground.token(), null).statusCode() == 200;
              } catch (IOException nobody) {
                return false;
              }
            });
  }
}
