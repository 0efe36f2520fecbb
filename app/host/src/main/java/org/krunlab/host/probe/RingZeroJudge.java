package org.krunlab.host.probe;

import java.util.OptionalInt;
import org.krunlab.core.measure.Marks;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;
import org.krunlab.core.model.RingZero;

/**
 * Tells from the probe guest's loops how KVM runs guest ring 0.
 *
 * @param ringZero the judgement
 * @param cyclesInRingZero for each 100 turns of the loop, where it was measured
 * @param cyclesInRingThree the same in ring 3
 */
record RingZeroJudge(
    RingZero ringZero, OptionalInt cyclesInRingZero, OptionalInt cyclesInRingThree) {

  /**
   * A turn takes about one cycle natively, some in a translator, and thousands where each
   * instruction is emulated by the kernel; this lies well between, for 100 turns.
   */
  private static final int EMULATED_FROM = 10_000;

  static RingZeroJudge of(Marks marks) {
    OptionalInt ringZero = value(marks, MarkKind.RING_0_LOOP);
    RingZero judgement =
        ringZero.isEmpty()
            ? RingZero.UNKNOWN
            : ringZero.getAsInt() >= EMULATED_FROM ? RingZero.EMULATED : RingZero.NATIVE;
    return new RingZeroJudge(judgement, ringZero, value(marks, MarkKind.RING_3_LOOP));
  }

  /** Nothing was booted on KVM. */
  static RingZeroJudge unknown() {
    return new RingZeroJudge(RingZero.UNKNOWN, OptionalInt.empty(), OptionalInt.empty());
  }

  private static OptionalInt value(Marks marks, MarkKind kind) {
    return marks.first(kind).map(Mark::value).map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
