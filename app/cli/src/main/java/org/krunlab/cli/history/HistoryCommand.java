package org.krunlab.cli.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.history.ExperimentEntry;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.HistoryFilter;
import org.krunlab.core.experiment.history.SetAside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was done here, the newest first. */
@Command(
    name = "history",
    description = "List the stored runs and experiments, the newest first; find, draw, clean up.",
    synopsisSubcommandLabel = "[COMMAND]")
public final class HistoryCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private HistoryOptions asked = new HistoryOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many at most of each (default: 20)")
  private int limit = 20;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    HistoryFilter filter = asked.filter(Instant.now());
    List<HistoryEntry> all = session.historyEntries();
    List<HistoryEntry> runs = filter.of(all);
    List<ExperimentEntry> experiments =
        filter.ofExperiments(session.history().experiments(), all).stream().limit(limit).toList();
    List<HistoryEntry> shown = runs.stream().limit(limit).toList();
    if (json) {
      var root = new LinkedHashMap<String, Object>();
      root.put("runs", shown.stream().map(HistoryView::json).toList());
      root.put("experiments", experiments.stream().map(HistoryView::json).toList());
      Json.print(root);
    } else {
      System.out.print(HistoryView.table(shown));
      if (!experiments.isEmpty()) {
        System.out.print("\n" + HistoryView.experiments(experiments));
      }
    }
    remark(all, runs, shown);
    return ExitCode.DONE;
  }

  private void remark(List<HistoryEntry> all, List<HistoryEntry> found, List<HistoryEntry> shown) {
    if (all.isEmpty()) {
      System.err.println("krunlab: no runs yet; make one: krunlab run wasm3");
    } else if (found.isEmpty()) {
      System.err.println("krunlab: none of the " + all.size() + " runs is like that");
    } else if (found.size() > shown.size()) {
      System.err.printf(
          "krunlab: %,d of %,d runs; --limit shows more%n", shown.size(), found.size());
    }
    for (SetAside aside : session.lab().history().setAside()) {
      System.err.println("krunlab: " + aside.account());
    }
  }
}
