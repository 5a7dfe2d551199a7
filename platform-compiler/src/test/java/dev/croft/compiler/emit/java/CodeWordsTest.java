package dev.croft.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeWordsTest {
  @Test
  void wordsOutsideOfTextsShouldBeFound() {
    CodeWords found =
        CodeWords.of(
            "Order one = Order.of(\"not \\\" Customer\", 12L, $hidden); // 5\" wide\n"
                + "String sql = \"\"\"\n    select \"Person\"\n    \"\"\"; größer(Topic_1.x);\n");
    assertThat(found.words())
        .containsExactlyInAnyOrder(
            "Order", "one", "of", "wide", "String", "sql", "gr", "er", "Topic_1", "x");
  }

  @Test
  void onlyWhatIsCalledByItsNameAloneShouldBeACall() {
    CodeWords found = CodeWords.of("plus(a.minus(b), new Row(c), less (d))");
    assertThat(found.calls()).containsExactlyInAnyOrder("plus", "Row");
  }
}
