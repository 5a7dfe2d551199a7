package dev.croft.runtime.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowOrderTest {
  private static final RowOrder ORDER = new RowOrder("\"o\".\"id\"", "1", "2");

  @Test
  void whatAPersonAsksForShouldStandBeforeTheUsualOrder() {
    assertThat(ORDER.by(RowOrder.Asked.NOTHING)).isEqualTo("\norder by \"o\".\"id\"");
    assertThat(ORDER.by(new RowOrder.Asked(2, true)))
        .isEqualTo("\norder by 2 desc nulls last, \"o\".\"id\"");
    assertThat(ORDER.by(new RowOrder.Asked(1, false)))
        .isEqualTo("\norder by 1 nulls first, \"o\".\"id\"");
  }

  @Test
  void rowsWithoutAnOrderShouldBeSortedAllTheSame() {
    RowOrder none = new RowOrder("", "1");
    assertThat(none.by(RowOrder.Asked.NOTHING)).isEmpty();
    assertThat(none.by(new RowOrder.Asked(1, true))).isEqualTo("\norder by 1 desc nulls last");
  }
}
