package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.DrillModel;
import dev.croft.cli.drill.ground.Ground;
import java.io.IOException;

/** Row 14. */
final class RowsInTheWay implements Row {
  @Override
  public int number() {
    return 14;
  }

  @Override
  public String fault() {
    return "rows break a rule of the new version";
  }

  @Override
  public String promise() {
    return "refused with the rows named, the schema is as before; without them the next one works";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var records = ground.records();
    records.change("insert into app_drill.thing (name) values ('twin'), ('twin')");
    var model = new DrillModel(ground.nextModel().number(), true);
    var ended = Trial.of(ground, model).publish().healAndJudge(findings);
    findings
        .demand(ended.state().equals("refused"), "it is " + ended.state() + " and not refused")
        .demand(
            ended.reason().matches("(?s).*\\(id \\d+.*"),
            "the reason does not name the rows: " + ended.reason());
    records.change("delete from app_drill.thing");
    Trial.nextWorks(ground, findings);
  }
}
