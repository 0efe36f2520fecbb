package org.krunlab.core.experiment.oracle;

import org.krunlab.core.measure.RunOutcome;

/**
 * How a module ended in a guest, as far as that can be compared.
 *
 * @param kind in a word
 * @param exitCode where it returned one
 * @param words why it trapped, where it did
 * @param sentence the run's own
 */
record GuestEnding(Kind kind, int exitCode, String words, String sentence) {
  enum Kind {
    RETURNED,
    TRAPPED,
    NOT_LOADED,
    TIME_LIMIT,
    /** Something that no module may bring about. */
    BROKEN,
    /** The run was not allowed to end. */
    STOPPED
  }

  static GuestEnding of(RunOutcome outcome) {
    return switch (outcome) {
      case RunOutcome.CleanHalt halt -> returned(0, halt);
      case RunOutcome.GuestError error -> returned(error.exitCode(), error);
      case RunOutcome.ModuleTrapped trapped ->
          new GuestEnding(Kind.TRAPPED, 0, trapped.lastWords(), trapped.sentence());
      case RunOutcome.ModuleNotLoaded refused -> with(Kind.NOT_LOADED, refused);
      case RunOutcome.ReservationFailed failed -> with(Kind.NOT_LOADED, failed);
      case RunOutcome.Hang hang -> with(Kind.TIME_LIMIT, hang);
      case RunOutcome.Cancelled cancelled -> with(Kind.STOPPED, cancelled);
      case RunOutcome.Abandoned abandoned -> with(Kind.STOPPED, abandoned);
      case RunOutcome.CannotStart cannot -> with(Kind.STOPPED, cannot);
      case RunOutcome.OutputLimit limit -> with(Kind.STOPPED, limit);
      default -> with(Kind.BROKEN, outcome);
    };
  }

  private static GuestEnding returned(int exitCode, RunOutcome outcome) {
    return new GuestEnding(Kind.RETURNED, exitCode, "", outcome.sentence());
  }

  private static GuestEnding with(Kind kind, RunOutcome outcome) {
    return new GuestEnding(kind, 0, "", outcome.sentence());
  }
}
