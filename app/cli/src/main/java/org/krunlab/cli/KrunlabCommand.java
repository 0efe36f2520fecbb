package org.krunlab.cli;

import java.nio.file.Path;
import java.util.List;
import org.krunlab.core.experiment.CapsuleArchive.CapsuleRun;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.ImportRun;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.history.Reference;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.measure.RunListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The top of the command line; its methods are the commands for runs that are there already. */
@Command(
    name = "krunlab",
    description = "A lab workbench for Wasm unikernels.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class KrunlabCommand {
  private final Session session;

  KrunlabCommand(Session session) {
    this.session = session;
  }

  @Command(name = "show", description = "Show a stored run, or what an experiment tells.")
  int show(
      @Parameters(paramLabel = "RUN|EXPERIMENT") String run,
      @Option(names = "--json", description = "one JSON object") boolean json) {
    if (ExperimentId.parse(run).isPresent()) {
      var view =
          new ExperimentView(
              Findings.of(session.experiment(run), new RunLibrary(session.lab().store())));
      if (json) {
        Json.print(view.json());
      } else {
        System.out.print(view.text());
      }
      return ExitCode.DONE;
    }
    new RunView(session.open(run)).print(json);
    return ExitCode.DONE;
  }

  @Command(name = "export", description = "Write stored runs into a capsule.")
  int export(@Parameters(arity = "2..*", paramLabel = "RUN... X.krunlab") List<String> arguments) {
    Path file = Path.of(arguments.getLast());
    List<CompletedRun> runs =
        arguments.subList(0, arguments.size() - 1).stream().map(session::open).toList();
    session
        .lab()
        .capsules()
        .write(runs.stream().map(run -> new StoredRun(session, run)).toList(), file);
    session.made(Reference.Kind.CAPSULE, file, runs);
    System.err.println("krunlab: wrote " + file);
    return ExitCode.DONE;
  }

  @Command(
      name = "import",
      aliases = "replay",
      description = "Take the runs of a capsule into the store, through the pipeline of live runs.")
  int importCapsule(@Parameters(paramLabel = "X.krunlab") Path file) {
    System.out.print(ComparisonView.text(Comparison.of(take(session.lab().capsules().read(file)))));
    return ExitCode.DONE;
  }

  private List<CompletedRun> take(List<CapsuleRun> recorded) {
    var importer = new ImportRun(session.lab().store());
    return recorded.stream().map(run -> importer.take(run, RunListener.NONE)).toList();
  }
}
