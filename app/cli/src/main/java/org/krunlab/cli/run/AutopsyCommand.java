package org.krunlab.cli.run;

import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileToRun;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.SessionBench;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.repeat.Rounds;
import org.krunlab.core.experiment.twins.BootTwins;
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
public final class AutopsyCommand implements Callable<Integer> {
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

  public AutopsyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (times < 1) {
      throw LabException.input("-n must be 1 or more.");
    }
    Profile profile = asked.in(session);
    session.lab().modules().load(profile, session.cancel());
    Rounds rounds =
        BootTwins.rounds(times, seed != null ? seed : new Random().nextInt(Integer.MAX_VALUE));
    System.err.printf(
        "krunlab: %d turns, the order of each drawn with --seed %d%n", times + 1, rounds.seed());
    BootTwins.Found found;
    try (var progress = session.progress()) {
      found =
          new BootTwins(
                  new SessionBench(session),
                  session.lab().consoleGauge(),
                  new RunLibrary(session.lab().store()))
              .boot(profile, rounds, progress, session.cancel());
    }
    if (json) {
      Json.print(AutopsyJson.of(found.autopsy(), found.runs(), found.way()));
    } else {
      System.out.print(new AutopsyView(found.autopsy(), found.runs(), found.way()).text());
    }
    return found.isClean() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
