package org.krunlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.ComparisonReport;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RepeatedComparison;
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

  @Option(
      names = "-n",
      paramLabel = "N",
      description = "how often each is booted, in turns and in random order (default: 1)")
  private int times = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of the order; without it one is drawn and told")
  private @Nullable Long seed;

  @Option(
      names = "--minimum-ram",
      description = "also find the least RAM with which each does as the oracle says")
  private boolean minimumRam;

  @Option(names = "--markdown", description = "the figures as a Markdown table")
  private boolean markdown;

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
    if (times < 1) {
      throw LabException.input("-n must be 1 or more.");
    }
    if (times > 1 || minimumRam || markdown) {
      return repeated();
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

  private int repeated() {
    if (report != null
        || json
        || subjects.stream().anyMatch(s -> Session.runNumber(s).isPresent())) {
      throw LabException.input(
          "-n, --minimum-ram and --markdown boot profiles and print a table; leave out --report,"
              + " --json and numbers of runs.");
    }
    List<Profile> profiles =
        subjects.stream().map(subject -> session.profile(subject, options, List.of())).toList();
    var boots = new RepeatedBoots(session, narration(), profiles);
    RepeatedComparison comparison = boots.boot(times, Optional.ofNullable(seed));
    if (minimumRam) {
      comparison = comparison.with(boots.minimumRam());
    }
    System.out.print(markdown ? RepeatedView.markdown(comparison) : RepeatedView.text(comparison));
    return boots.areClean() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Narration narration() {
    return narrated ? Narration.NARRATED : Narration.SILENT;
  }

  private CompletedRun run(String subject) {
    if (Session.runNumber(subject).isPresent()) {
      return session.open(subject);
    }
    Profile profile = session.profile(subject, options, List.of());
    BuiltImage image = session.buildAndWarn(profile, narration());
    return session.boot(profile, image);
  }
}
