package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.List;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.model.Profile;

/**
 * An experiment in the list.
 *
 * @param kind such as {@code comparison}
 * @param title what was asked
 * @param variants the names of the profiles that are booted, the base first
 * @param planned how many runs it is to have, warm-ups included
 * @param runs made for it so far
 * @param annotation what people put on it
 */
public record ExperimentEntry(
    ExperimentId experiment,
    Instant startedAt,
    String kind,
    String title,
    List<String> variants,
    int planned,
    List<RunId> runs,
    Annotation annotation) {

  /** How far an experiment came. */
  public enum State {
    NOT_BEGUN("not begun"),
    UNFINISHED("unfinished"),
    DONE("done");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public ExperimentEntry {
    variants = List.copyOf(variants);
    runs = List.copyOf(runs);
  }

  static ExperimentEntry of(Experiments.Kept kept, Annotation annotation) {
    Experiment experiment = kept.experiment();
    return new ExperimentEntry(
        kept.id(),
        experiment.startedAt(),
        experiment.kind().id(),
        experiment.title(),
        experiment.plan().profiles().stream().map(Profile::name).toList(),
        experiment.plan().rounds().cells().size(),
        kept.journal().done().stream().map(RepeatJournal.Done::run).toList(),
        annotation);
  }

  /** Whether there is anything left to do for it. */
  public State state() {
    return runs.isEmpty() ? State.NOT_BEGUN : runs.size() < planned ? State.UNFINISHED : State.DONE;
  }

  /** How many runs there are, and of how many where some are left to do. */
  public String progress() {
    return runs.size() < planned
        ? "%,d of %,d".formatted(runs.size(), planned)
        : "%,d".formatted(runs.size());
  }

  /** The same experiment with other tags and another note. */
  public ExperimentEntry withAnnotation(Annotation other) {
    return new ExperimentEntry(experiment, startedAt, kind, title, variants, planned, runs, other);
  }
}
