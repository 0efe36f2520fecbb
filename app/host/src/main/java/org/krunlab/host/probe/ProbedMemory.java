package org.krunlab.host.probe;

import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.EmptyGuest;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.host.vm.NativeFiles;

/** What a machine takes of which the guest takes nothing, by the probe guest. */
public final class ProbedMemory implements EmptyGuest {
  /** Such lines as others print are not what it is booted for. */
  private static final String WORDS = "probe.quiet";

  private final VmEngine vm;
  private final NativeFiles files;

  public ProbedMemory(VmEngine vm, NativeFiles files) {
    this.vm = vm;
    this.files = files;
  }

  @Override
  public MemorySeries memory(Engine engine, ByteSize ram, CancelToken cancel) {
    RunResult run =
        new ProbeBoot(vm, files.probeGuest())
            .in(engine, WORDS, ram, BootManner.USUAL.asMemoryRun(), cancel);
    if (!run.outcome().isClean()) {
      throw LabException.machine(
          "What an empty guest takes cannot be told, as the probe guest did not boot: "
              + run.outcome().sentence());
    }
    return run.memory();
  }
}
