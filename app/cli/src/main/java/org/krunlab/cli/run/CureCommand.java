package org.krunlab.cli.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Cure;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.model.Narration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Boots a failed run's profile again, changed so that it does not fail that way. */
@Command(
    name = "cure",
    description = {
      "Change the profile of a run that failed as its diagnosis says, build, and boot it again.",
      "Without a cure, list those that the run has."
    })
public final class CureCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "RUN", description = "the failed run's number")
  private String run = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "CURE", description = "one of its cures")
  private @Nullable String chosen;

  @Option(
      names = "--save",
      paramLabel = "NAME",
      description = "keep the changed profile under this name")
  private @Nullable String name;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public CureCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CompletedRun failed = session.open(run);
    List<Cure> cures = Cure.of(failed);
    if (chosen == null) {
      list(failed, cures);
      return ExitCode.DONE;
    }
    Cure cure = cure(failed, cures, chosen);
    if (name != null) {
      session.lab().profiles().save(cure.profile().withName(name));
      System.err.println("krunlab: saved the profile " + name);
    }
    return boot(failed, cure);
  }

  private void list(CompletedRun failed, List<Cure> cures) {
    if (json) {
      Json.print(cures);
    } else if (cures.isEmpty()) {
      System.err.println("krunlab: there is no known cure for " + failed.title());
    } else {
      System.out.print(RunView.text(failed, cures));
    }
  }

  private static Cure cure(CompletedRun failed, List<Cure> cures, String id) {
    return cures.stream()
        .filter(cure -> cure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                LabException.input(
                    "%s has no cure '%s': %s."
                        .formatted(
                            failed.title(),
                            id,
                            cures.isEmpty()
                                ? "none is known for how it ended"
                                : "choose "
                                    + String.join(" or ", cures.stream().map(Cure::id).toList()))));
  }

  private int boot(CompletedRun failed, Cure cure) {
    Narration narration = failed.header().image().narration();
    session.lab().modules().load(cure.profile(), session.cancel());
    BuiltImage image = session.buildAndWarn(cure.profile(), narration);
    CompletedRun cured =
        session.boot(
            cure.profile(), image, Optional.of(session.expect(cure.profile(), Bounds.USUAL)));
    new RunView(cured).print(json);
    return RunCommand.exitCode(cured.result().outcome());
  }
}
