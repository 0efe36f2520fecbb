package org.krunlab.host.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreaksTest {
  @Test
  void aNumberKeepsItsUnitAndAnIntervalItsEnds() {
    assertThat(Breaks.pieces("no difference above 12.0 % can be seen"))
        .containsExactly("no", "difference", "above", "12.0 %", "can", "be", "seen");
    assertThat(Breaks.pieces("4,172 [4,166, 4,180]")).containsExactly("4,172", "[4,166, 4,180]");
    assertThat(Breaks.pieces("smaller by 2.0 % [1.6, 2.8]"))
        .containsExactly("smaller", "by", "2.0 %", "[1.6, 2.8]");
  }

  @Test
  void whatOnlyLooksAlikeIsBroken() {
    assertThat(Breaks.pieces("2 Bars [of words]")).containsExactly("2", "Bars", "[of", "words]");
    assertThat(Breaks.pieces("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]")).hasSize(11);
    assertThat(Breaks.pieces("[1] 2 [3]")).containsExactly("[1]", "2", "[3]");
  }
}
