package org.krunlab.cli.capsule;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.record.ExperimentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes runs and experiments of the store into one file. */
@Command(
    name = "export",
    description = "Write stored runs, and experiments with their runs, into a capsule.")
public final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "2..*",
      paramLabel = "RUN|E3... X.krunlab",
      hideParamSyntax = true,
      description = "numbers of runs and of experiments, and the file to write")
  private List<String> arguments = List.of();

  @Option(
      names = "--without-module",
      description = "leave out the module, its standard input and its files")
  private boolean withoutModule;

  @Option(names = "--with-image", description = "put in the ELF images that were booted")
  private boolean withImage;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file = Path.of(arguments.getLast());
    var runs = new ArrayList<RunId>();
    var experiments = new ArrayList<ExperimentId>();
    for (String subject : arguments.subList(0, arguments.size() - 1)) {
      Optional<ExperimentId> experiment = ExperimentId.parse(subject);
      experiment.ifPresent(experiments::add);
      if (experiment.isEmpty()) {
        runs.add(session.open(subject).id());
      }
    }
    List<String> missing =
        new ExportRuns(session.lab(), InstantSource.system())
            .write(runs, experiments, new ExportRuns.Along(!withoutModule, withImage), file);
    missing.forEach(sentence -> System.err.println("krunlab: " + sentence));
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("capsule", file.toString());
      object.put("missing", missing);
      Json.print(object);
    }
    System.err.println("krunlab: wrote " + file);
    return ExitCode.DONE;
  }
}
