package org.krunlab.core.experiment.repeat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunId;

/** Makes the runs of several variants in turns, but for those that are made already. */
public final class RepeatRuns {
  private final Rounds rounds;
  private final RepeatJournal journal;

  /** Boots a variant, counted from 0. */
  @FunctionalInterface
  public interface Boot {
    CompletedRun boot(int variant);
  }

  /** Hears of each run that counts, those that were made before first. */
  @FunctionalInterface
  public interface Made {
    void made(int variant, CompletedRun run);
  }

  public RepeatRuns(Rounds rounds, RepeatJournal journal) {
    this.rounds = rounds;
    this.journal = journal;
  }

  /**
   * Makes what is left to do.
   *
   * @param opened gives a run that was made before
   * @param enough asked before each turn; true ends there, with all runs of the turns so far
   * @return the runs that count, for each variant those of its turns in their order
   */
  public List<List<CompletedRun>> make(
      Boot boot,
      Function<RunId, CompletedRun> opened,
      BooleanSupplier enough,
      Progress.Listener listener,
      Made made,
      CancelToken cancel) {
    Map<Turns.Cell, CompletedRun> runs = new HashMap<>();
    for (RepeatJournal.Done done : journal.done()) {
      CompletedRun run = opened.apply(done.run());
      runs.put(done.cell(), run);
      told(done.cell(), run, made);
    }
    List<Turns.Cell> left =
        rounds.cells().stream().filter(cell -> !runs.containsKey(cell)).toList();
    long started = System.nanoTime();
    for (int i = 0; i < left.size(); i++) {
      cancel.throwIfCancelled();
      Turns.Cell cell = left.get(i);
      boolean begins = i == 0 || left.get(i - 1).turn() != cell.turn();
      if (begins && cell.turn() > rounds.warmUps() && enough.getAsBoolean()) {
        break;
      }
      listener.on(progress(cell, i, left.size(), Duration.ofNanos(System.nanoTime() - started)));
      CompletedRun run = boot.boot(cell.variant());
      // A run that was cut short tells nothing of its variant: it is made again.
      cancel.throwIfCancelled();
      journal.add(new RepeatJournal.Done(cell, run.id()));
      runs.put(cell, run);
      told(cell, run, made);
    }
    return counted(rounds, runs);
  }

  private void told(Turns.Cell cell, CompletedRun run, Made made) {
    if (cell.turn() >= rounds.warmUps()) {
      made.made(cell.variant(), run);
    }
  }

  private Progress progress(Turns.Cell cell, int made, int all, Duration spent) {
    String turn =
        cell.turn() < rounds.warmUps()
            ? "warming up"
            : "turn " + (cell.turn() - rounds.warmUps() + 1) + " of " + rounds.times();
    return Progress.of(turn, spent, (double) made / all);
  }

  /** For each variant the runs that count, in the order of their turns. */
  public static List<List<CompletedRun>> counted(
      Rounds rounds, Map<Turns.Cell, CompletedRun> runs) {
    var counted = new ArrayList<List<CompletedRun>>();
    for (int variant = 0; variant < rounds.variants(); variant++) {
      var own = new ArrayList<CompletedRun>();
      for (int turn = rounds.warmUps(); turn < rounds.warmUps() + rounds.times(); turn++) {
        CompletedRun run = runs.get(new Turns.Cell(turn, variant));
        if (run != null) {
          own.add(run);
        }
      }
      counted.add(List.copyOf(own));
    }
    return List.copyOf(counted);
  }
}
