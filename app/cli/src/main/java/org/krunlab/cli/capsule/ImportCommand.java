package org.krunlab.cli.capsule;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.experiment.ComparisonView;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.capsule.ImportCapsule;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.measure.RunListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a capsule into the store. */
@Command(
    name = "import",
    description = "Take a capsule into the store, through the pipeline of live runs.")
public final class ImportCommand implements Callable<Integer> {
  /** More do not fit beside each other. */
  private static final int SIDE_BY_SIDE = 8;

  private final Session session;

  @Parameters(paramLabel = "X.krunlab")
  private Path file = Path.of("");

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var lab = session.lab();
    ImportCapsule.Imported imported =
        new ImportCapsule(lab.store(), lab.intake())
            .take(lab.capsules().open(file), RunListener.NONE, session.cancel());
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("runs", imported.runs().stream().map(run -> run.id().number()).toList());
      object.put(
          "experiments", imported.experiments().stream().map(ExperimentId::toString).toList());
      Json.print(object);
      return ExitCode.DONE;
    }
    System.out.print(told(imported.runs()));
    imported.experiments().forEach(id -> System.out.println("experiment " + id));
    return ExitCode.DONE;
  }

  private static String told(List<CompletedRun> runs) {
    return runs.size() <= SIDE_BY_SIDE
        ? ComparisonView.text(Comparison.of(runs))
        : "%d runs, %s to %s%n".formatted(runs.size(), runs.getFirst().id(), runs.getLast().id());
  }
}
