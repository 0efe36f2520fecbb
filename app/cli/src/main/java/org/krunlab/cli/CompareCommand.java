package org.krunlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.ComparisonReport;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Boots profiles, or takes stored runs, and puts them side by side. */
@Command(
    name = "compare",
    description = "Boot profiles, or take stored runs by number, and put them side by side.")
final class CompareCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "PROFILE|RUN",
      description = "a runtime, a profile's file, or the number of a stored run")
  private List<String> subjects = new ArrayList<>();

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(names = "--narrated", description = "boot the narrated twins instead of the silent ones")
  private boolean narrated;

  @Option(names = "--report", paramLabel = "OUT.pdf", description = "write the comparison there")
  private @Nullable Path report;

  @Option(names = "--json", description = "one JSON array")
  private boolean json;

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (subjects.size() < 2) {
      throw LabException.input("A comparison needs at least two profiles or runs.");
    }
    List<CompletedRun> runs = subjects.stream().map(this::run).toList();
    var comparison = Comparison.of(runs);
    if (json) {
      Json.print(runs.stream().map(run -> new RunView(run).json()).toList());
    } else {
      System.out.print(ComparisonView.text(comparison));
    }
    if (report != null) {
      session.lab().reports().render(ComparisonReport.of(comparison), report);
      System.err.println("krunlab: wrote " + report);
    }
    return runs.stream().allMatch(run -> run.result().outcome().isClean())
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  private CompletedRun run(String subject) {
    if (Session.runNumber(subject).isPresent()) {
      return session.open(subject);
    }
    Profile profile =
        options.applyTo(ProfileArgument.parse(subject, session.lab().profiles()), List.of());
    BuiltImage image = session.build(profile, narrated ? Narration.NARRATED : Narration.SILENT);
    session.warnOfRefused(profile, image);
    return session.boot(profile, image);
  }
}
