package org.krunlab.cli.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileToRun;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.LeastRam;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds the least RAM of a profile, with the two runs that prove it. */
@Command(
    name = "min-ram",
    description = {
      "Find the least RAM, in whole MiB, with which a profile does as the oracle says,",
      "at most what it has; with a run that was right and one that was not with a MiB less."
    })
public final class MinRamCommand implements Callable<Integer> {
  private final Session session;
  private final Map<ByteSize, CompletedRun> runs = new HashMap<>();

  @Mixin private ProfileToRun asked = new ProfileToRun();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public MinRamCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile profile = asked.in(session);
    if (!profile.engine().isVm()) {
      throw LabException.input(
          "Engine " + profile.engine().id() + " has no RAM of its own to be found out about.");
    }
    BuiltImage image = session.buildAndWarn(profile, Narration.SILENT);
    Expectation expected = session.expect(profile, Bounds.USUAL);
    Optional<MinimumRam> found;
    try (var progress = session.progress()) {
      found = new LeastRam(smaller -> booted(smaller, image, expected), progress).of(profile);
    }
    if (json) {
      Json.print(asJson(profile, found));
    } else {
      System.out.print(text(profile, found));
    }
    return found.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private CompletedRun booted(Profile smaller, BuiltImage image, Expectation expected) {
    CompletedRun run = session.boot(smaller, image, Optional.of(expected));
    runs.put(smaller.ram(), run);
    return run;
  }

  private String text(Profile profile, Optional<MinimumRam> found) {
    if (found.isEmpty()) {
      return "Not even " + told(profile.ram());
    }
    return "Enough: "
        + told(found.get().enough())
        + found
            .get()
            .tooLittle()
            .map(ram -> "Too little: " + told(ram))
            .orElse("There is no less.\n");
  }

  private String told(ByteSize ram) {
    return ram + ", " + run(ram).id() + ". " + sentence(run(ram)) + "\n";
  }

  private static String sentence(CompletedRun run) {
    return run.result().outcome().sentence()
        + run.agreement().map(Agreement::sentence).map(sentence -> " " + sentence).orElse("");
  }

  private CompletedRun run(ByteSize ram) {
    return Optional.ofNullable(runs.get(ram)).orElseThrow();
  }

  private Map<String, Object> asJson(Profile profile, Optional<MinimumRam> found) {
    var object = new LinkedHashMap<String, Object>();
    object.put("profile", profile.name());
    if (found.isEmpty()) {
      object.put("notEnough", asJson(profile.ram()));
    }
    found.ifPresent(least -> object.put("enough", asJson(least.enough())));
    found.flatMap(MinimumRam::tooLittle).ifPresent(ram -> object.put("tooLittle", asJson(ram)));
    return object;
  }

  private Map<String, Object> asJson(ByteSize ram) {
    return Map.of(
        "mib", (long) ram.mib(), "run", run(ram).id().number(), "sentence", sentence(run(ram)));
  }
}
