package org.krunlab.core.experiment.capsule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunRecorder;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.Sha256;

/**
 * Takes a capsule into the store, all of it or nothing: its runs through the pipeline of live ones,
 * what they were made of, and the experiments they belong to.
 */
public final class ImportCapsule {
  private final RunRecorder recorder;
  private final Materials materials;
  private final Experiments experiments;

  public ImportCapsule(RunStore store, Materials materials, Experiments experiments) {
    this.recorder = new RunRecorder(store);
    this.materials = materials;
    this.experiments = experiments;
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
      cancel.throwIfCancelled();
      keepMaterials(capsule);
      // From here on it is a matter of one row for each run.
      List<CompletedRun> runs = staged.stream().map(RunRecorder.Staged::commit).toList();
      return new Imported(
          runs, capsule.experiments().stream().map(experiment -> begin(experiment, runs)).toList());
    } finally {
      staged.forEach(RunRecorder.Staged::close);
    }
  }

  private void keepMaterials(Capsule capsule) {
    Set<Sha256> hashes = new LinkedHashSet<>();
    capsule.runs().forEach(run -> hashes.addAll(run.header().materials().all()));
    hashes.forEach(hash -> capsule.material(hash).ifPresent(materials::keep));
  }

  private ExperimentId begin(CapsuleExperiment experiment, List<CompletedRun> runs) {
    Experiments.Kept kept = experiments.begin(experiment.experiment());
    for (CapsuleExperiment.Made made : experiment.cells()) {
      kept.journal().add(new RepeatJournal.Done(made.cell(), runs.get(made.run()).id()));
    }
    return kept.id();
  }
}
