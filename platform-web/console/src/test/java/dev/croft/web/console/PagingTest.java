package dev.croft.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {
  @Test
  void aPageShouldKnowWhereItStands() {
    Paging second = new Paging(2, 25, 60);
    assertThat(second.from()).isEqualTo(26);
    assertThat(second.to()).isEqualTo(50);
    assertThat(second.earlier()).isTrue();
    assertThat(second.later()).isTrue();
    assertThat(new Paging(3, 25, 60).to()).isEqualTo(60);
    assertThat(new Paging(3, 25, 60).later()).isFalse();
  }

  @Test
  void nothingShouldBeOneEmptyPage() {
    Paging none = new Paging(1, 25, 0);
    assertThat(none.from()).isZero();
    assertThat(none.pages()).isEqualTo(1);
    assertThat(none.later()).isFalse();
  }
}
