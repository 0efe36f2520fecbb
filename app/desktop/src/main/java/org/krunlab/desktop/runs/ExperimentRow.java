package org.krunlab.desktop.runs;

import org.krunlab.core.experiment.history.ExperimentEntry;

/**
 * An experiment in the list.
 *
 * @param entry what is known of it without opening its runs
 */
public record ExperimentRow(ExperimentEntry entry) {
  public String number() {
    return entry.experiment().toString();
  }

  public String kind() {
    return entry.kind();
  }

  /** What was asked. */
  public String title() {
    return entry.title();
  }

  /** What is booted, the base first. */
  public String variants() {
    return entry.variants().size() + ": " + String.join(", ", entry.variants());
  }

  /** How many runs there are, of how many where some are left to do. */
  public String runs() {
    return entry.progress();
  }

  public String state() {
    return entry.state().label();
  }

  /** By the host's wall clock, in UTC. */
  public String started() {
    return entry.startedAt().toString().substring(0, 16).replace('T', ' ');
  }

  /** Tags, then the note. */
  public String noted() {
    return Noted.text(entry.annotation());
  }
}
