package org.krunlab.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.confidential.ConfidentialMachine;
import org.krunlab.core.experiment.confidential.Exits;
import org.krunlab.core.experiment.confidential.Readiness;
import org.krunlab.core.experiment.confidential.Technology;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what keeps a profile from a confidential machine, and the figures that count in one. */
@Command(
    name = "confidential",
    description = {
      "Show what SEV-SNP and TDX forbid that the profile's image does, what identifies it at its"
          + " launch, the least RAM that is enough, and its memory with all RAM populated.",
      "Ends with 3 where this machine offers neither, and with 1 where the image is not ready."
    })
final class ConfidentialCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProfileToRun asked = new ProfileToRun();

  @Option(names = "--no-boot", description = "boot nothing, so that no memory is measured")
  private boolean noBoot;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  ConfidentialCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile wanted = asked.in(session);
    if (wanted.engine().isProgram()) {
      throw LabException.input(
          "Engine "
              + wanted.engine().id()
              + " has no machine that could be confidential with an image of its own; choose"
              + " libkrun.");
    }
    ConfidentialMachine machine = session.lab().confidential();
    BuiltImage image = session.build(wanted, Narration.SILENT);
    Exits exits = machine.exits(image);
    List<ConfidentialView.Judged> judged =
        Arrays.stream(Technology.values())
            .map(
                technology ->
                    new ConfidentialView.Judged(
                        machine.support(technology),
                        Readiness.of(wanted, image.image().ringShim(), exits, technology)))
            .toList();
    var measurement = session.measure(wanted, image);
    Optional<ConfidentialView.Memory> memory =
        noBoot ? Optional.empty() : Optional.of(memory(wanted, image));
    var view = new ConfidentialView(wanted, judged, exits, measurement, memory);
    if (json) {
      Json.print(view.json());
    } else {
      System.out.print(view.text());
    }
    List<ConfidentialView.Judged> usable =
        judged.stream().filter(each -> each.support().usable()).toList();
    if (usable.isEmpty()) {
      return ExitCode.MACHINE;
    }
    return usable.stream().anyMatch(each -> each.findings().isEmpty())
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  private ConfidentialView.Memory memory(Profile wanted, BuiltImage image) {
    Expectation expected = session.expect(wanted, Bounds.USUAL);
    Optional<MinimumRam> least = new LeastRam(session).of(wanted, image, expected);
    ByteSize enough = least.map(MinimumRam::enough).orElse(wanted.ram());
    System.err.printf("krunlab: booting with %s of RAM, all of it populated%n", enough);
    CompletedRun populated =
        session.boot(
            wanted.withRam(enough).withMemory(MemoryChoice.LOCKED), image, Optional.of(expected));
    return new ConfidentialView.Memory(least, enough, populated);
  }
}
