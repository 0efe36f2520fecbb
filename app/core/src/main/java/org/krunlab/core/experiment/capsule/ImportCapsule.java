package org.krunlab.core.experiment.capsule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunRecorder;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.measure.RunListener;

/**
 * Takes a capsule into the store, all of it or nothing, its runs through the pipeline of live ones.
 */
public final class ImportCapsule {
  private final RunRecorder recorder;
  private final Intake intake;

  public ImportCapsule(RunStore store, Intake intake) {
    this.recorder = new RunRecorder(store);
    this.intake = intake;
  }

  /**
   * What came of it.
   *
   * @param runs in the order of the capsule
   */
  public record Imported(List<CompletedRun> runs, List<ExperimentId> experiments) {
    public Imported {
      runs = List.copyOf(runs);
      experiments = List.copyOf(experiments);
    }
  }

  /**
   * @throws org.krunlab.core.experiment.LabException where the store cannot be written
   * @throws org.krunlab.core.experiment.CancelledException on cancel; nothing is taken then
   */
  public Imported take(Capsule capsule, RunListener listener, CancelToken cancel) {
    var staged = new ArrayList<RunRecorder.Staged>();
    try {
      for (CapsuleRun run : capsule.runs()) {
        cancel.throwIfCancelled();
        staged.add(recorder.stage(run.header().asRecorded(), listener, run::replay));
      }
      Intake.Taken taken =
          intake.take(capsule, staged.stream().map(RunRecorder.Staged::recording).toList(), cancel);
      return new Imported(
          IntStream.range(0, staged.size())
              .mapToObj(i -> staged.get(i).as(taken.runs().get(i)))
              .toList(),
          taken.experiments());
    } finally {
      staged.forEach(RunRecorder.Staged::close);
    }
  }
}
