package org.krunlab.host.probe;

import java.util.List;
import java.util.Objects;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ConsoleGauge;
import org.krunlab.core.experiment.ConsoleWay;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Engine;
import org.krunlab.host.vm.NativeFiles;

/** What a byte on the console costs, by the lines that the probe guest writes. */
public final class ProbedConsole implements ConsoleGauge {
  private static final int BYTES = 4096;
  private static final int LEAST_LINES = 32;

  private final VmEngine vm;
  private final NativeFiles files;

  public ProbedConsole(VmEngine vm, NativeFiles files) {
    this.vm = vm;
    this.files = files;
  }

  @Override
  public double nanosPerByte(Engine engine, ConsoleWay way, CancelToken cancel) {
    String words =
        "probe.quiet probe.flood:"
            + BYTES
            + (way.asking() ? " probe.driver" : "")
            + (way.fromRing3() ? "" : " probe.ring0");
    RunResult run =
        new ProbeBoot(vm, files.probeGuest())
            .in(engine, words, ProbeBoot.RAM, BootManner.USUAL, cancel);
    List<LogEvent> lines = run.log().beginning();
    if (!run.outcome().isClean() || lines.size() < LEAST_LINES) {
      throw LabException.machine(
          "What a byte on the console costs cannot be measured, as the probe guest did not write: "
              + run.outcome().sentence());
    }
    LogEvent first = lines.getFirst();
    LogEvent last = lines.getLast();
    long nanos =
        Objects.requireNonNull(last.hostNanos()) - Objects.requireNonNull(first.hostNanos());
    return (double) nanos / (last.offset() - first.offset());
  }
}
