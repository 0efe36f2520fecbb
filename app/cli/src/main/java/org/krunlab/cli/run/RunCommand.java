package org.krunlab.cli.run;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.MannerOptions;
import org.krunlab.cli.shell.ProfileToRun;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TwinOption;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.experiment.UnjudgedModules;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.RunOutcome;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds, boots and shows what happened. */
@Command(
    name = "run",
    description = "Boot a profile and print the module's output, the outcome and the figures.")
public final class RunCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProfileToRun asked = new ProfileToRun();

  @Option(names = "-n", paramLabel = "N", description = "how many times (default: 1)")
  private int times = 1;

  @Mixin private TwinOption twin = new TwinOption();

  @Mixin private MannerOptions manner = new MannerOptions();

  @Option(
      names = "--no-oracle",
      description =
          "do not run the module in the JVM first, so that nothing is expected of the run")
  private boolean noOracle;

  @Option(
      names = "--as-is",
      description =
          "boot the module even where it is damaged or the runtime is known not to run it")
  private boolean asIs;

  @Option(names = "--json", description = "one JSON object for each run")
  private boolean json;

  public RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (times < 1) {
      throw LabException.input("-n must be 1 or more.");
    }
    Profile wanted = asked.in(session);
    // Loading comes first: a module that cannot be run is not worth a build.
    ModuleSource modules =
        asIs ? new UnjudgedModules(session.lab().modules()) : session.lab().modules();
    modules.load(wanted, session.cancel());
    BuiltImage image = session.buildAndWarn(wanted, twin.or(Narration.NARRATED));
    Optional<Expectation> expected =
        noOracle ? Optional.empty() : Optional.of(session.expect(wanted, Bounds.USUAL));
    int exitCode = ExitCode.DONE;
    for (int i = 0; i < times; i++) {
      CompletedRun run = session.boot(wanted, image, expected, manner.manner(), modules);
      new RunView(run, emptyGuest(run)).print(json);
      exitCode = Math.max(exitCode, exitCode(run.result().outcome()));
    }
    return exitCode;
  }

  /** What the probe guest takes in the same engine and RAM, as the floor of a memory run. */
  private Optional<MemorySeries> emptyGuest(CompletedRun run) {
    Profile profile = run.header().profile();
    boolean comparable =
        run.result().isMemoryRun()
            && profile.engine().isVm()
            && profile.engine() != Engine.LINUX
            && profile.boot() == BootMethod.KERNEL
            && profile.memory() == MemoryChoice.ON_DEMAND;
    return comparable
        ? Optional.of(
            session.lab().emptyGuest().memory(profile.engine(), profile.ram(), session.cancel()))
        : Optional.empty();
  }

  public static int exitCode(RunOutcome outcome) {
    return switch (outcome) {
      case RunOutcome.CannotStart cannot -> ExitCode.MACHINE;
      case RunOutcome.Cancelled cancelled -> ExitCode.CANCELLED;
      default -> outcome.isClean() ? ExitCode.DONE : ExitCode.FAILED;
    };
  }
}
