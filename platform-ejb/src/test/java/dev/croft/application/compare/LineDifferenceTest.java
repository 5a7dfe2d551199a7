package dev.croft.application.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.application.Comparison.Change;
import dev.croft.application.Comparison.Hunk;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
  private static String lines(int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(n -> "line " + n + "\n")
        .collect(Collectors.joining());
  }

  private static String shown(Hunk hunk) {
    return hunk.lines().stream()
        .map(
            line ->
                (line.from() == null ? "" : line.from())
                    + ":"
                    + (line.to() == null ? "" : line.to())
                    + (line.change() == Change.SAME ? "" : " " + line.change().word()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void aChangedLineShouldStandWithThreeAroundIt() {
    String before = lines(1, 21);
    List<Hunk> hunks =
        LineDifference.between(before, before.replace("line 10\n", "ten\nand more\n"));
    assertThat(hunks)
        .extracting(LineDifferenceTest::shown)
        .containsExactly("7:7, 8:8, 9:9, 10: removed, :10 added, :11 added, 11:12, 12:13, 13:14");
  }

  @Test
  void changesThatAreNearShouldStandTogetherAndOthersApart() {
    String before = lines(1, 41);
    String after =
        before.replace("line 5\n", "").replace("line 11\n", "").replace("line 30\n", "x\n");
    assertThat(LineDifference.between(before, after))
        .extracting(LineDifferenceTest::shown)
        .containsExactly(
            "2:2, 3:3, 4:4, 5: removed, 6:5, 7:6, 8:7, 9:8, 10:9, 11: removed, 12:10, 13:11, 14:12",
            "27:25, 28:26, 29:27, 30: removed, :28 added, 31:29, 32:30, 33:31");
  }

  @Test
  void aFileThatCameShouldBeAllNewAndTheSameShouldBeNothing() {
    assertThat(LineDifference.between("", lines(1, 3)))
        .extracting(LineDifferenceTest::shown)
        .containsExactly(":1 added, :2 added");
    assertThat(LineDifference.between(lines(1, 9), lines(1, 9))).isEmpty();
  }

  @Test
  void whatNobodyReadsShouldNotBeCompared() {
    assertThat(LineDifference.between(lines(0, 30_000), lines(30_000, 60_000))).isEmpty();
  }
}
