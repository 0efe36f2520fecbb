package org.krunlab.core.experiment.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.measure.stream.StreamFormatException;

/**
 * All runs with what is known of them, without opening any whose digest is kept; digests that are
 * missing are made on the way.
 */
public final class History {
  /** What stands before the number of an experiment among what refers to a run. */
  static final String REFERRING_EXPERIMENT = "experiment ";

  /** So many digests are kept at once: few enough that a cancel loses little. */
  private static final int BATCH = 100;

  /** Fewer are read in less time than it takes to read that they are. */
  private static final int WORTH_TELLING = 20;

  private final RunStore runs;
  private final Experiments experiments;
  private final HistoryStore store;
  private final InstantSource clock;

  public History(RunStore runs, Experiments experiments, HistoryStore store, InstantSource clock) {
    this.runs = runs;
    this.experiments = experiments;
    this.store = store;
    this.clock = clock;
  }

  /** The history of a laboratory. */
  public static History of(Laboratory lab, InstantSource clock) {
    return new History(lab.store(), lab.experiments(), lab.history(), clock);
  }

  /**
   * The newest first.
   *
   * @throws org.krunlab.core.experiment.CancelledException on cancel; digests made so far are kept
   */
  public List<HistoryEntry> entries(Progress.Listener progress, CancelToken cancel) {
    List<RunDigests.Row> rows = store.digests().all();
    Map<RunId, RunDigest> fresh = missing(rows, progress, cancel);
    Map<Subject, Annotation> annotations = store.annotations().all(Subject.Kind.RUN);
    Map<RunId, List<String>> references = references();
    var entries = new ArrayList<HistoryEntry>(rows.size());
    for (RunDigests.Row row : rows) {
      entries.add(
          new HistoryEntry(
              row.run(),
              row.stream(),
              row.digest().or(() -> Optional.ofNullable(fresh.get(row.run()))),
              annotations.getOrDefault(Subject.of(row.run()), Annotation.NONE),
              references.getOrDefault(row.run(), List.of())));
    }
    return entries;
  }

  private Map<RunId, List<String>> references() {
    var references = new HashMap<RunId, List<String>>();
    for (Reference reference : store.references().all()) {
      for (RunId run : reference.runs()) {
        references.computeIfAbsent(run, one -> new ArrayList<>()).add(reference.title());
      }
    }
    for (Experiments.Kept kept : experiments.list()) {
      String title = REFERRING_EXPERIMENT + kept.id();
      for (RepeatJournal.Done done : kept.journal().done()) {
        references.computeIfAbsent(done.run(), one -> new ArrayList<>()).add(title);
      }
    }
    return references;
  }

  /** The newest first. */
  public List<ExperimentEntry> experiments() {
    Map<Subject, Annotation> annotations = store.annotations().all(Subject.Kind.EXPERIMENT);
    return experiments.list().stream()
        .map(
            kept ->
                ExperimentEntry.of(
                    kept, annotations.getOrDefault(Subject.of(kept.id()), Annotation.NONE)))
        .toList();
  }

  /**
   * Changes tags or the note of something that is there.
   *
   * @return what is on it now
   * @throws LabException where there is no such run or experiment
   */
  public Annotation annotate(Subject subject, UnaryOperator<Annotation> change) {
    switch (subject.kind()) {
      case RUN -> runs.find(new RunId(subject.number()));
      case EXPERIMENT -> experiments.open(new ExperimentId(subject.number()));
    }
    return store.annotations().change(subject, change);
  }

  public Trash trash() {
    return store.trash();
  }

  /**
   * @throws org.krunlab.core.experiment.CancelledException on cancel
   */
  public StorageUse storage(CancelToken cancel) {
    return store.storage().measure(cancel);
  }

  public StoreCheck check() {
    return store.check();
  }

  /** Databases that were found damaged and put aside, the last one first. */
  public List<SetAside> setAside() {
    return store.setAside();
  }

  /** Notes that something was made of runs, once it is there. */
  public void made(Reference.Kind kind, Path file, Collection<RunId> of) {
    store
        .references()
        .note(
            new Reference(
                kind,
                file.toAbsolutePath().normalize().toString(),
                clock.instant(),
                List.copyOf(of)));
  }

  private Map<RunId, RunDigest> missing(
      List<RunDigests.Row> rows, Progress.Listener progress, CancelToken cancel) {
    List<RunId> due =
        rows.stream().filter(row -> row.digest().isEmpty()).map(RunDigests.Row::run).toList();
    var made = new HashMap<RunId, RunDigest>();
    var batch = new LinkedHashMap<RunId, RunDigest>();
    var started = clock.instant();
    for (int i = 0; i < due.size(); i++) {
      cancel.throwIfCancelled();
      RunId run = due.get(i);
      digest(run).ifPresent(digest -> batch.put(run, digest));
      if (batch.size() == BATCH || i == due.size() - 1) {
        store.digests().keep(batch);
        made.putAll(batch);
        batch.clear();
      }
      if (due.size() >= WORTH_TELLING) {
        progress.on(
            Progress.of(
                "reading " + due.size() + " runs",
                Duration.between(started, clock.instant()),
                (i + 1.0) / due.size()));
      }
    }
    return made;
  }

  /** A run whose record is damaged stays in the list; none is kept, as it may be mended. */
  private Optional<RunDigest> digest(RunId run) {
    try {
      return Optional.of(RunDigest.of(new RunLibrary(runs).open(run)));
    } catch (LabException | StreamFormatException e) {
      return Optional.empty();
    }
  }
}
