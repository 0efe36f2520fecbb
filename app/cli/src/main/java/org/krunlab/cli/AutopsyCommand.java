package org.krunlab.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.ConsoleWay;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.RepeatRuns;
import org.krunlab.core.experiment.repeat.Rounds;
import org.krunlab.core.experiment.twins.TwinAutopsy;
import org.krunlab.core.experiment.twins.TwinRuns;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Boots all twins of a profile in turns and tells where the time of the narrated one goes. */
@Command(
    name = "autopsy",
    description = {
      "Boot the silent, the buffered and the narrated twin of a profile in turns, tell what",
      "watching the boot costs, and put every gap between two lines down to something."
    })
final class AutopsyCommand implements Callable<Integer> {
  private static final List<Narration> TWINS = List.of(Narration.values());

  /** Boots of the probe guest on either side of the turns. */
  private static final int GAUGES = 3;

  private final Session session;

  @Mixin private ProfileToRun asked = new ProfileToRun();

  @Option(names = "-n", paramLabel = "N", description = "how many turns count (default: 5)")
  private int times = 5;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of the order; without it one is drawn and told")
  private @Nullable Long seed;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  AutopsyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (times < 1) {
      throw LabException.input("-n must be 1 or more.");
    }
    Profile profile = asked.in(session);
    if (profile.engine().isProgram()) {
      throw LabException.input(
          "Engine "
              + profile.engine().id()
              + " boots no kernel of ours that could tell its phases.");
    }
    session.lab().modules().load(profile, session.cancel());
    List<BuiltImage> images =
        TWINS.stream().map(twin -> session.buildAndWarn(profile, twin)).toList();
    Expectation expected = session.expect(profile, Bounds.USUAL);
    var rounds =
        new Rounds(
            TWINS.size(), times, 1, seed != null ? seed : new Random().nextInt(Integer.MAX_VALUE));
    System.err.printf(
        "krunlab: %d turns, the order of each drawn with --seed %d%n", times + 1, rounds.seed());
    var way = ConsoleWay.of(profile, images.getFirst().image().ringShim());
    var perByte = new ArrayList<Double>(gauged(profile, way));
    TwinRuns runs = booted(profile, images, expected, rounds);
    perByte.addAll(gauged(profile, way));
    TwinAutopsy autopsy =
        TwinAutopsy.of(runs, perByte)
            .orElseThrow(
                () ->
                    LabException.input(
                        "No narrated run came to main, so that there is nothing to look into: "
                            + runs.of(Narration.NARRATED)
                                .getFirst()
                                .result()
                                .outcome()
                                .sentence()));
    if (json) {
      Json.print(AutopsyJson.of(autopsy, runs, way));
    } else {
      System.out.print(new AutopsyView(autopsy, runs, way).text());
    }
    return isClean(runs) ? ExitCode.DONE : ExitCode.FAILED;
  }

  private List<Double> gauged(Profile profile, ConsoleWay way) {
    var perByte = new ArrayList<Double>();
    for (int i = 0; i < GAUGES; i++) {
      perByte.add(
          session.lab().consoleGauge().nanosPerByte(profile.engine(), way, session.cancel()));
    }
    return perByte;
  }

  private TwinRuns booted(
      Profile profile, List<BuiltImage> images, Expectation expected, Rounds rounds) {
    List<List<CompletedRun>> runs;
    try (var progress = session.progress()) {
      runs =
          new RepeatRuns(rounds, RepeatJournal.inMemory())
              .make(
                  twin -> session.boot(profile, images.get(twin), Optional.of(expected)),
                  new RunLibrary(session.lab().store())::open,
                  () -> false,
                  progress,
                  (twin, run) -> {},
                  session.cancel());
    }
    Map<Narration, List<CompletedRun>> byTwin = new EnumMap<>(Narration.class);
    for (int i = 0; i < TWINS.size(); i++) {
      byTwin.put(TWINS.get(i), runs.get(i));
    }
    return new TwinRuns(byTwin);
  }

  private static boolean isClean(TwinRuns runs) {
    return runs.runs().values().stream()
        .flatMap(List::stream)
        .allMatch(run -> run.result().outcome().isClean());
  }
}
