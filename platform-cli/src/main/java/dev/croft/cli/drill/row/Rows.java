package dev.croft.cli.drill.row;

import java.util.List;

/** Every row of the fault matrix that a drill can bring about. */
public final class Rows {
  private Rows() {}

  /**
   * In the order in which they are run.
   *
   * @param thorough with as many people and repetitions as the promises name
   */
  public static List<Row> all(boolean thorough) {
    var pace = thorough ? Pace.LONG : Pace.SHORT;
    return List.of(
        new CannotStart(),
        new DiesStaging(),
        new DiesSwitching(),
        ControllerDies.beforeTheDecision(),
        ControllerDies.afterTheDecision(),
        new ControllerFreezes(),
        new ReplyLost(),
        new SideBySide(),
        new FlippedBit(),
        new LockedTable(),
        new RowsInTheWay(),
        new PublishedUnderLoad(pace),
        new KilledUnderLoad(pace),
        new StopsInOrder(pace),
        new JoinsUnderLoad(pace),
        new BalancerDies(pace),
        new ColdStart(thorough ? 10 : 1),
        new DatabaseDies());
  }
}
