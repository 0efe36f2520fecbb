package org.krunlab.cli.capsule;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.krunlab.cli.run.RunView;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.capsule.RecordedRun;
import org.krunlab.core.experiment.replay.Pace;
import org.krunlab.core.experiment.replay.PacedListener;
import org.krunlab.core.experiment.replay.ReplaySpeed;
import org.krunlab.core.experiment.replay.StepPace;
import org.krunlab.core.measure.RunListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells a recorded run anew; needs neither KVM nor libkrun, and stores nothing. */
@Command(
    name = "replay",
    description =
        "Tell a recorded run anew: at its own speed, faster, slower, or step by step (Enter).")
public final class ReplayCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "RUN|X.krunlab")
  private String subject = "";

  @Option(
      names = "--speed",
      paramLabel = "1|N|max|step",
      description = "how much faster than it went, all at once, or event by event (default: 1)")
  private String speed = "1";

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "which run of the capsule (default: the first)")
  private int place = 1;

  @Option(names = "--json", description = "one JSON object at the end, and nothing before it")
  private boolean json;

  public ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReplaySpeed asked = ReplaySpeed.parse(speed);
    RecordedSubject.Named named = RecordedSubject.of(session, subject, place);
    Pace pace = asked.pace(session.cancel());
    if (pace instanceof StepPace steps) {
      System.err.println("krunlab: Enter shows what comes next");
      Thread.ofPlatform().daemon().start(() -> stepByLines(System.in, steps));
    }
    System.err.println("krunlab: recorded " + named.run().header().startedAt() + ", not live");
    RunListener shown = json ? RunListener.NONE : new ReplayView(System.out);
    CompletedRun run = RecordedRun.of(named.run(), named.number(), new PacedListener(shown, pace));
    new RunView(run).print(json);
    return ExitCode.DONE;
  }

  /** Each line end is a step; where nobody can ask for one, all of it is told. */
  private static void stepByLines(InputStream in, StepPace steps) {
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '\n') {
          steps.step();
        }
      }
    } catch (IOException e) {
      // As at its end.
    }
    steps.run();
  }
}
