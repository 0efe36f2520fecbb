package org.krunlab.cli.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileToRun;
import org.krunlab.cli.shell.ProgressLine;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.confidential.CheckReadiness;
import org.krunlab.core.experiment.confidential.PopulatedMemory;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
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
public final class ConfidentialCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProfileToRun asked = new ProfileToRun();

  @Option(names = "--no-boot", description = "boot nothing, so that no memory is measured")
  private boolean noBoot;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public ConfidentialCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile wanted = asked.in(session);
    CheckReadiness.against(wanted)
        .ifPresent(
            sentence -> {
              throw LabException.input(sentence);
            });
    BuiltImage image = session.build(wanted, Narration.SILENT);
    ReadinessReport report =
        new CheckReadiness(session.lab().confidential(), session.boots(session.lab().modules()))
            .look(wanted, image, session.cancel());
    if (!noBoot) {
      report = report.with(memory(wanted, image));
    }
    var view = new ConfidentialView(report);
    if (json) {
      Json.print(view.json());
    } else {
      System.out.print(view.text());
    }
    List<ReadinessReport.Judged> usable =
        report.judged().stream().filter(each -> each.support().usable()).toList();
    if (usable.isEmpty()) {
      return ExitCode.MACHINE;
    }
    return usable.stream().anyMatch(each -> each.findings().isEmpty())
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  private PopulatedMemory memory(Profile wanted, BuiltImage image) {
    Expectation expected = session.expect(wanted, Bounds.USUAL);
    try (ProgressLine progress = session.progress()) {
      return CheckReadiness.measure(
          wanted, profile -> session.boot(profile, image, Optional.of(expected)), progress);
    }
  }
}
