package dev.croft.cli.drill.row;

import dev.croft.cli.drill.check.History;
import dev.croft.cli.drill.check.Outcome;
import dev.croft.cli.drill.ground.DrillModel;
import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.ground.Records;
import java.io.IOException;
import java.util.Set;

/** A version of the model that is published into a fault, from before it until all is healed. */
final class Trial {
  private final Ground ground;
  private final DrillModel model;
  private final String liveBefore;
  private final Set<String> catalogBefore;
  private long publication;

  private Trial(Ground ground, DrillModel model) {
    this.ground = ground;
    this.model = model;
    this.liveBefore = ground.records().liveBuild();
    this.catalogBefore = ground.records().catalog();
  }

  /** Remembers how it is before; nothing is sent yet. */
  static Trial of(Ground ground) {
    return new Trial(ground, ground.nextModel());
  }

  static Trial of(Ground ground, DrillModel model) {
    return new Trial(ground, model);
  }

  Trial publish() {
    publication = ground.publish(model);
    return this;
  }

  Records.Ended end() {
    return ground.ended(publication);
  }

  /** Heals the farm, then demands all or nothing, and a story that can be. */
  Records.Ended healAndJudge(Findings findings) throws IOException {
    var ended = end();
    ground.heal();
    return judge(ended, findings);
  }

  /** Demands all or nothing, and a story that can be. */
  Records.Ended judge(Records.Ended ended, Findings findings) {
    ground.awaitSameEverywhere();
    var records = ground.records();
    var added = ended.state().equals("live") ? model.added() : Set.<String>of();
    findings.add(
        new Outcome(
                ended.state(),
                new Outcome.Builds(liveBefore, records.liveBuild()),
                ground.served(),
                new Outcome.Columns(catalogBefore, records.catalog(), added),
                records.notes())
            .broken());
    findings.add(
        History.broken(records.publicationsSince(publication), records.stepsSince(publication)));
    findings.saw(ended.state() + (ended.reason().isEmpty() ? "" : ": " + ended.reason()));
    return ended;
  }

  /** Demands that the next ordinary version goes live. */
  static void nextWorks(Ground ground, Findings findings) {
    var next = of(ground).publish();
    var ended = next.judge(next.end(), findings);
    findings.demand(
        ended.state().equals("live"),
        "the next publication is " + ended.state() + ": " + ended.reason());
  }
}
