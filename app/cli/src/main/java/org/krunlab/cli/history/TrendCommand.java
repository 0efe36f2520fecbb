package org.krunlab.cli.history;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.history.Trend;
import org.krunlab.core.experiment.history.TrendChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how a figure went over time. */
@Command(
    name = "trend",
    description = {
      "Tell how a figure went over time, and where the image changed.",
      "Runs that must not be compared are never in one line."
    })
public final class TrendCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FIGURE", description = "such as ready, image, rss, run")
  private String figure = "";

  @Mixin private HistoryOptions asked = new HistoryOptions();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public TrendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var trend = Trend.of(figure, asked.filter(Instant.now()).of(session.historyEntries()));
    var view =
        new TrendView(trend, TrendChanges.of(trend, session.lab().store(), session.cancel()));
    if (json) {
      Json.print(view.json());
    } else {
      System.out.print(view.text());
    }
    return ExitCode.DONE;
  }
}
