package org.krunlab.host.probe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.measure.MemoryPart;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.Standstill;
import org.krunlab.core.measure.stream.Standstill.Moment;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.host.vm.Natives;

@Timeout(120)
class ProbedMemoryTest {

  @Test
  void anEmptyGuestIsHeldAtItsMarksAndTakesNextToNothingOfItsRam() {
    Natives.assumeAble(Engine.LIBKRUN);
    MemorySeries memory =
        new ProbedMemory(Natives.engine(), Natives.files())
            .memory(Engine.LIBKRUN, ByteSize.ofMib(32), new CancelToken());

    for (Moment moment : Moment.values()) {
      MemorySample sample = requireNonNull(memory.at(moment), moment.label());
      Standstill standstill = requireNonNull(sample.standstill());
      // the launcher itself gives up after 100 ms of waiting
      assertThat(standstill.within().toMillis()).isBetween(0L, 200L);
      assertThat(sample.guestRam()).isEqualTo(ByteSize.ofMib(32));
      assertThat(kib(memory, moment, MemoryPart.GUEST)).isBetween(4.0, 1024.0);
      assertThat(kib(memory, moment, MemoryPart.VMM)).isBetween(500.0, 65536.0);
      assertThat(kib(memory, moment, MemoryPart.PRIVATE))
          .isLessThanOrEqualTo(kib(memory, moment, MemoryPart.PSS));
      assertThat(kib(memory, moment, MemoryPart.PSS))
          .isLessThanOrEqualTo(kib(memory, moment, MemoryPart.RSS));
    }
    assertThat(requireNonNull(memory.peak(MemoryPart.RSS)))
        .isGreaterThanOrEqualTo(requireNonNull(memory.at(Moment.END, MemoryPart.RSS)));
  }

  private static double kib(MemorySeries memory, Moment moment, MemoryPart part) {
    return requireNonNull(memory.at(moment, part)).kib();
  }
}
