package org.krunlab.host.probe;

import java.nio.file.Path;
import java.time.Duration;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;

/** Boots the probe guest. */
final class ProbeBoot {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  /** What the other probes boot it with. */
  static final ByteSize RAM = ByteSize.ofMib(64);

  private final VmEngine vm;
  private final Path guest;

  ProbeBoot(VmEngine vm, Path guest) {
    this.vm = vm;
    this.guest = guest;
  }

  RunResult in(Engine engine, CancelToken cancel) {
    return in(engine, "", RAM, BootManner.USUAL, cancel);
  }

  /**
   * @param words for its command line ({@code docs/guest-marks.md})
   */
  RunResult in(Engine engine, String words, ByteSize ram, BootManner manner, CancelToken cancel) {
    var analysis = new RunAnalysis(RunListener.NONE);
    var request =
        new BootRequest(
            engine,
            BootMethod.KERNEL,
            guest,
            null,
            words,
            false,
            ram,
            MemoryChoice.ON_DEMAND,
            TIME_LIMIT,
            BootRequest.DEFAULT_OUTPUT_LIMIT,
            manner);
    vm.boot(request, analysis::feed, cancel);
    cancel.throwIfCancelled();
    return analysis.finish();
  }
}
