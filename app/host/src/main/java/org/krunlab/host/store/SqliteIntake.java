package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.Intake;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.kconfig.value.Taken;
import org.krunlab.core.model.Sha256;
import org.krunlab.host.file.FileLocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a capsule in: a journal first, then every file at its place, then all rows in one
 * transaction, which decides. A process that dies before it leaves a journal by which the next one
 * takes all back; one that dies after it leaves experiments that have only to get their names.
 */
final class SqliteIntake implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteIntake.class);

  private final StoreDatabase database;
  private final SqliteRunStore runs;
  private final ExperimentFolder experiments;
  private final MaterialFolder materials;
  private final IntakeSettlement settlement;
  private final Path folder;
  private final StoreTroubles troubles;
  private final Steps steps;

  /** Told what comes next. */
  @FunctionalInterface
  interface Steps {
    Steps UNTOLD = what -> {};

    void before(String what);
  }

  /**
   * @param folder for journals; made when it is needed
   */
  SqliteIntake(
      StoreDatabase database,
      SqliteRunStore runs,
      ExperimentFolder experiments,
      MaterialFolder materials,
      IntakeSettlement settlement,
      Path folder,
      StoreTroubles troubles,
      Steps steps) {
    this.database = database;
    this.runs = runs;
    this.experiments = experiments;
    this.materials = materials;
    this.settlement = settlement;
    this.folder = folder;
    this.troubles = troubles;
    this.steps = steps;
  }

  /** Held by who takes something in; whoever gets it knows that all journals are of the dead. */
  static Path lock(Path folder) {
    return folder.resolve(".intake.lock");
  }

  @Override
  public Taken take(Capsule capsule, List<RunStore.Recording> staged, CancelToken cancel) {
    List<StreamRecording> recordings = staged.stream().map(SqliteIntake::own).toList();
    try (var _ = FileLocks.acquire(lock(folder), cancel)) {
      settlement.settleAll();
      cancel.throwIfCancelled();
      return take(capsule, recordings);
    } catch (IOException e) {
      throw troubles.unwritable(e);
    }
  }

  private static StreamRecording own(RunStore.Recording recording) {
    if (recording instanceof StreamRecording own) {
      return own;
    }
    throw new IllegalArgumentException("A recording of another store.");
  }

  private Taken take(Capsule capsule, List<StreamRecording> recordings) throws IOException {
    IntakeJournal journal = begin(capsule, recordings);
    Taken taken;
    // What it keeps may only be taken back once it is no longer leased.
    try (Materials.Lease lease = materials.lease()) {
      taken = put(capsule, recordings, lease, journal.experiments());
    } catch (RuntimeException | Error e) {
      takeBack(journal, e);
      throw e;
    }
    try {
      steps.before("publishing experiments");
      settlement.settle(journal);
    } catch (IOException | LabException e) {
      // All of it is in the store, and the journal tells the next one to end it.
      LOG.warn("The import is not ended yet: {}", e.getMessage());
    }
    return taken;
  }

  /** Numbers are in the journal before they are taken, so that none is left behind. */
  private IntakeJournal begin(Capsule capsule, List<StreamRecording> recordings)
      throws IOException {
    List<String> streams = recordings.stream().map(StreamRecording::name).toList();
    while (true) {
      List<ExperimentId> free = experiments.free(capsule.experiments().size());
      steps.before("writing the journal");
      IntakeJournal journal = IntakeJournal.begin(folder, streams, hashes(capsule), free);
      try {
        steps.before("reserving numbers");
        if (experiments.reserve(free)) {
          return journal;
        }
        journal.end();
      } catch (IOException | RuntimeException | Error e) {
        takeBack(journal, e);
        throw e;
      }
    }
  }

  private Taken put(
      Capsule capsule,
      List<StreamRecording> recordings,
      Materials.Lease lease,
      List<ExperimentId> reserved) {
    var streams = new ArrayList<StreamFolder.Stored>();
    for (StreamRecording recording : recordings) {
      steps.before("giving a stream its name");
      streams.add(recording.seal());
    }
    for (Sha256 hash : hashes(capsule)) {
      steps.before("keeping a material");
      capsule.material(hash).ifPresent(lease::keep);
    }
    return database.write(
        connection -> {
          var numbers = new ArrayList<RunId>();
          for (int i = 0; i < recordings.size(); i++) {
            steps.before("listing a run");
            numbers.add(runs.insert(connection, recordings.get(i).header(), streams.get(i)));
          }
          for (int i = 0; i < reserved.size(); i++) {
            steps.before("writing an experiment");
            pend(capsule.experiments().get(i), reserved.get(i), numbers);
          }
          steps.before("deciding");
          return new Taken(numbers, reserved);
        });
  }

  private void pend(CapsuleExperiment recorded, ExperimentId id, List<RunId> numbers) {
    List<RepeatJournal.Done> done =
        recorded.cells().stream()
            .map(made -> new RepeatJournal.Done(made.cell(), numbers.get(made.run())))
            .toList();
    try {
      experiments.pend(id, recorded.experiment(), done);
    } catch (IOException e) {
      throw troubles.unwritable(e);
    }
  }

  private void takeBack(IntakeJournal journal, Throwable failure) {
    try {
      settlement.settle(journal);
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static Set<Sha256> hashes(Capsule capsule) {
    Set<Sha256> hashes = new LinkedHashSet<>();
    capsule.runs().forEach(run -> hashes.addAll(run.header().materials().all()));
    return hashes;
  }
}
