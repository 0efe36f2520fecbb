package org.krunlab.core.experiment.twins;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.ConsoleGauge;
import org.krunlab.core.experiment.ConsoleWay;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.conduct.Bench;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.RepeatRuns;
import org.krunlab.core.experiment.repeat.Rounds;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/** Boots all twins of a profile in turns and finds out what watching costs. */
public final class BootTwins {
  private static final List<Narration> TWINS = List.of(Narration.values());

  /** Boots of the probe guest on either side of the turns. */
  private static final int GAUGES = 3;

  private final Bench bench;
  private final ConsoleGauge gauge;
  private final RunLibrary library;

  public BootTwins(Bench bench, ConsoleGauge gauge, RunLibrary library) {
    this.bench = bench;
    this.gauge = gauge;
    this.library = library;
  }

  /**
   * What was found.
   *
   * @param way how a byte goes to the console
   */
  public record Found(TwinAutopsy autopsy, TwinRuns runs, ConsoleWay way) {
    /** Whether every run came to a clean end. */
    public boolean isClean() {
      return runs.runs().values().stream()
          .flatMap(List::stream)
          .allMatch(run -> run.result().outcome().isClean());
    }
  }

  /** So many turns, in an order drawn with the seed, after one that warms up. */
  public static Rounds rounds(int times, long seed) {
    return new Rounds(TWINS.size(), times, 1, seed);
  }

  /**
   * @throws LabException where the engine boots no kernel of ours, or no narrated run came to main
   */
  public Found boot(
      Profile profile, Rounds rounds, Progress.Listener progress, CancelToken cancel) {
    if (profile.engine().isProgram()) {
      throw LabException.input(
          "Engine "
              + profile.engine().id()
              + " boots no kernel of ours that could tell its phases.");
    }
    List<BuiltImage> images = TWINS.stream().map(twin -> bench.build(profile, twin)).toList();
    Expectation expected = bench.expect(profile);
    var way = ConsoleWay.of(profile, images.getFirst().image().ringShim());
    var perByte = new ArrayList<Double>(gauged(profile, way, cancel));
    List<List<CompletedRun>> made =
        new RepeatRuns(rounds, RepeatJournal.inMemory())
            .make(
                twin -> bench.boot(profile, images.get(twin), expected, BootManner.USUAL),
                library::open,
                () -> false,
                progress,
                (twin, run) -> {},
                cancel);
    perByte.addAll(gauged(profile, way, cancel));
    Map<Narration, List<CompletedRun>> byTwin = new EnumMap<>(Narration.class);
    for (int i = 0; i < TWINS.size(); i++) {
      byTwin.put(TWINS.get(i), made.get(i));
    }
    var runs = new TwinRuns(byTwin);
    return new Found(TwinAutopsy.of(runs, perByte).orElseThrow(() -> noMain(runs)), runs, way);
  }

  private List<Double> gauged(Profile profile, ConsoleWay way, CancelToken cancel) {
    var perByte = new ArrayList<Double>();
    for (int i = 0; i < GAUGES; i++) {
      cancel.throwIfCancelled();
      perByte.add(gauge.nanosPerByte(profile.engine(), way, cancel));
    }
    return perByte;
  }

  private static LabException noMain(TwinRuns runs) {
    return LabException.input(
        "No narrated run came to main, so that there is nothing to look into: "
            + runs.of(Narration.NARRATED).getFirst().result().outcome().sentence());
  }
}
