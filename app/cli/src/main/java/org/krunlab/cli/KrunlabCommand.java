package org.krunlab.cli;

import org.krunlab.cli.experiment.ExperimentView;
import org.krunlab.cli.run.RunView;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Findings;
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
      var findings = Findings.of(session.experiment(run), new RunLibrary(session.lab().store()));
      new ExperimentView(findings).print(json, false);
      return ExitCode.DONE;
    }
    new RunView(session.open(run)).print(json);
    return ExitCode.DONE;
  }
}
