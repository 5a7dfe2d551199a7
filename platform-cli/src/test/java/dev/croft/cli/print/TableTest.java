package dev.croft.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void aNarrowTerminalShouldCutTheWidestColumn() {
    Table table = new Table("NAME", "MESSAGE").row("orders", "a long message that goes on and on");
    assertThat(table.lines(24)).containsExactly("NAME    MESSAGE", "orders  a long message …");
  }

  @Test
  void anEmptyColumnShouldBeLeftOut() {
    Table table = new Table("NAME", "ZONE", "STATE").row("a", "", "live").row("b", null, "live");
    assertThat(table.lines(Integer.MAX_VALUE))
        .containsExactly("NAME  STATE", "a     live", "b     live");
  }

  @Test
  void cellsShouldNotSteerATerminal() {
    Table table = new Table("NAME").row("a\u001b[2Jb\nc\u202Ed");
    assertThat(table.lines(80)).containsExactly("NAME", "a [2Jb c d");
  }
}
