package org.krunlab.host.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ConsoleWay;
import org.krunlab.core.model.Engine;
import org.krunlab.host.vm.Natives;

@Timeout(120)
class ProbedConsoleTest {

  @Test
  void askingBeforeEachByteCostsMoreThanWritingIt() {
    Natives.assumeAble(Engine.LIBKRUN);
    var gauge = new ProbedConsole(Natives.engine(), Natives.files());

    double plain = least(gauge, new ConsoleWay(false, false));
    double asking = least(gauge, new ConsoleWay(true, false));

    // an exit to the VMM takes a microsecond at least, and a second would be a hang
    assertThat(plain).isBetween(500.0, 1e9);
    assertThat(asking).isGreaterThan(plain);
  }

  /** The least of three: neighbours only add. */
  private static double least(ProbedConsole gauge, ConsoleWay way) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      least = Math.min(least, gauge.nanosPerByte(Engine.LIBKRUN, way, new CancelToken()));
    }
    return least;
  }
}
