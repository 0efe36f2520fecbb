package org.krunlab.core.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.BootEnding;
import org.krunlab.core.bootlog.Crash;
import org.krunlab.core.bootlog.ReservationFailure;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.StartError;

/**
 * Judges how a run ended. The launcher's facts come first, then the mark T7, and the console last:
 * a module can write to the console whatever it likes but cannot forge a mark. That a VMM exited
 * with 0 means nothing by itself; libkrun does so for a triple fault, too.
 */
final class OutcomeClassifier {
  private static final int SIGABRT = 6;
  private static final int EXIT_OF_ABORT = 128 + SIGABRT;
  private static final StartError NO_REASON = new StartError("unknown", "", 0, "");

  private OutcomeClassifier() {}

  static RunOutcome classify(RunEvidence evidence) {
    EndFacts end = evidence.end();
    Stage stage = stage(evidence);
    if (end == null) {
      return new RunOutcome.Abandoned(stage);
    }
    return switch (end.endedBy()) {
      case NOT_STARTED ->
          new RunOutcome.CannotStart(end.startError() == null ? NO_REASON : end.startError());
      case STOP -> new RunOutcome.Cancelled(stage);
      case CALLER_GONE -> new RunOutcome.Abandoned(stage);
      case TIME_LIMIT -> crashOr(evidence, new RunOutcome.Hang(stage));
      case OUTPUT_LIMIT -> crashOr(evidence, new RunOutcome.OutputLimit(stage));
      case SELF -> endedItself(end, evidence, stage);
    };
  }

  private static RunOutcome endedItself(EndFacts end, RunEvidence evidence, Stage stage) {
    StartError startError = end.startError();
    if (startError != null) {
      return new RunOutcome.CannotStart(startError);
    }
    Integer signal = end.signal();
    Integer exitCode = end.exitCode();
    if (evidence.program() && (signal != null || (exitCode != null && exitCode != 0))) {
      return new RunOutcome.ProgramFailed(
          signal != null ? "by " + Sentences.signal(signal) : "with exit code " + exitCode,
          stage,
          evidence.vmmWords());
    }
    if (signal != null && signal != SIGABRT) {
      return new RunOutcome.Killed(signal, stage, evidence.vmmWords());
    }
    if (signal != null || (exitCode != null && exitCode == EXIT_OF_ABORT)) {
      return new RunOutcome.VmmPanic(stage, evidence.vmmWords());
    }
    if (exitCode == null) {
      return new RunOutcome.Abandoned(stage);
    }
    if (exitCode != 0) {
      return crashOr(evidence, new RunOutcome.VmmError(exitCode, stage, evidence.vmmWords()));
    }
    Optional<Mark> returned = evidence.marks().first(MarkKind.MAIN_RETURNED);
    return returned
        .map(mark -> byMark(mark.value(), evidence))
        .orElseGet(() -> byConsole(evidence, stage));
  }

  private static RunOutcome byMark(int value, RunEvidence evidence) {
    String lastText = evidence.lastText();
    return switch (value) {
      case 0 -> new RunOutcome.CleanHalt();
      case Mark.TRAPPED -> new RunOutcome.ModuleTrapped(lastText);
      case Mark.NOT_LOADED -> notLoaded(evidence);
      case Mark.NO_RUN_DESCRIPTION -> new RunOutcome.NoRunDescription();
      default -> new RunOutcome.GuestError(value, lastText);
    };
  }

  /** The module has not run, so that the words on the console are the runtime's. */
  private static RunOutcome notLoaded(RunEvidence evidence) {
    ReservationFailure failure = evidence.story().ending().reservationFailure();
    return failure == null
        ? new RunOutcome.ModuleNotLoaded(evidence.lastText())
        : new RunOutcome.ReservationFailed(failure);
  }

  private static RunOutcome byConsole(RunEvidence evidence, Stage stage) {
    BootEnding ending = evidence.story().ending();
    RunOutcome otherwise = new RunOutcome.ResetWithoutHalt(stage);
    if (ending.kind() == BootEnding.Kind.HALTED) {
      Integer main = ending.mainReturned();
      otherwise =
          main != null && main != 0
              ? new RunOutcome.GuestError(main, evidence.lastText())
              : new RunOutcome.Unconfirmed(main);
    }
    return crashOr(evidence, otherwise);
  }

  /** The crash the console tells of, unless the mark T7 says that the module came to its end. */
  private static RunOutcome crashOr(RunEvidence evidence, RunOutcome otherwise) {
    BootEnding ending = evidence.story().ending();
    Crash crash = ending.crash();
    if (crash == null || evidence.marks().first(MarkKind.MAIN_RETURNED).isPresent()) {
      return otherwise;
    }
    return new RunOutcome.GuestCrash(crash, ending.kind() == BootEnding.Kind.ENDLESS_DUMP);
  }

  private static Stage stage(RunEvidence evidence) {
    var phases = evidence.story().phases();
    return new Stage(
        lastOfGuest(evidence.timeline()), phases.isEmpty() ? "" : phases.getLast().name());
  }

  private static Milestone lastOfGuest(Timeline timeline) {
    Milestone last = Milestone.T0;
    for (Milestone milestone : Milestone.values()) {
      @Nullable Observation seen = timeline.observations().get(milestone);
      if (seen != null && milestone != Milestone.T8) {
        last = milestone;
      }
    }
    return last;
  }
}
