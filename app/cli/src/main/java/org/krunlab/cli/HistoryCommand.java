package org.krunlab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.RunLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the stored runs, the newest first. */
@Command(name = "history", description = "List the stored runs, the newest first.")
final class HistoryCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--limit", paramLabel = "N", description = "how many at most (default: 20)")
  private int limit = 20;

  @Option(names = "--json", description = "one JSON array")
  private boolean json;

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var library = new RunLibrary(session.lab().store());
    List<CompletedRun> runs =
        session.lab().store().list().stream()
            .limit(limit)
            .map(entry -> library.open(entry.id()))
            .toList();
    if (json) {
      Json.print(runs.stream().map(run -> new RunView(run).json()).toList());
      return ExitCode.DONE;
    }
    if (runs.isEmpty()) {
      System.err.println("krunlab: no runs yet; make one: krunlab run wasm3");
    }
    var table =
        new TextTable(
            List.of("run", "runtime", "module", "console", "ready", "image", "RSS peak", "outcome"),
            List.of(false, false, false, false, true, true, true, false));
    for (CompletedRun run : runs) {
      var figures = Figures.of(run);
      table.add(
          List.of(
              run.id() + (run.header().recorded() ? " rec" : ""),
              run.header().profile().runtime().label(),
              run.header().moduleTitle(),
              run.header().image().narration().id(),
              figures.ready().text(),
              figures.imageFile().text(),
              figures.peakRss().text(),
              run.result().outcome().id()));
    }
    System.out.print(table.render());
    return ExitCode.DONE;
  }
}
