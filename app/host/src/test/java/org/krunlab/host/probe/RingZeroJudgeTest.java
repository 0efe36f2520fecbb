package org.krunlab.host.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krunlab.core.measure.Marks;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.model.RingZero;

class RingZeroJudgeTest {

  @ParameterizedTest(name = "{0} cycles for 100 turns: {1}")
  @CsvSource({"112, NATIVE", "700, NATIVE", "154344, EMULATED", "2147483647, EMULATED"})
  void judgesByTheLoopInRingZero(int cycles, RingZero expected) {
    assertThat(RingZeroJudge.of(marks(cycles)).ringZero()).isEqualTo(expected);
  }

  @Test
  void doesNotKnowWithoutTheLoop() {
    assertThat(RingZeroJudge.of(new Marks(List.of(), 0, 0)).ringZero()).isEqualTo(RingZero.UNKNOWN);
  }

  private static Marks marks(int cycles) {
    return new Marks(List.of(new Mark(MarkKind.RING_0_LOOP, 1, cycles, new HostInstant(1))), 0, 0);
  }
}
