package org.krunlab.cli.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.Trash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes runs back from the trash. */
@Command(name = "restore", description = "Take runs back from the trash.")
public final class RestoreCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "RUN")
  private List<String> named = new ArrayList<>();

  @Option(names = "--all", description = "all that is there")
  private boolean all;

  public RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Trash trash = session.lab().history().trash();
    if (all == !named.isEmpty()) {
      throw LabException.input("Say which runs, or --all; krunlab history trash lists them.");
    }
    List<RunId> runs =
        all
            ? trash.list().stream().map(Trash.Discarded::run).toList()
            : named.stream().map(Session::namedRun).toList();
    trash.restore(runs);
    System.out.printf(
        Locale.ROOT, "%,d %s back%n", runs.size(), runs.size() == 1 ? "run is" : "runs are");
    return ExitCode.DONE;
  }
}
