package org.krunlab.cli.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.history.Trash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the trash. */
@Command(name = "trash", description = "List what is in the trash.")
public final class TrashCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "one JSON array")
  private boolean json;

  public TrashCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Trash.Discarded> discarded = session.lab().history().trash().list();
    if (json) {
      Json.print(discarded.stream().map(TrashCommand::json).toList());
      return ExitCode.DONE;
    }
    var table =
        new TextTable(List.of("run", "put there, UTC", "size"), List.of(false, false, true));
    for (Trash.Discarded one : discarded) {
      table.add(List.of(one.run().toString(), HistoryView.moment(one.at()), one.size().toString()));
    }
    System.out.print(table.render());
    return ExitCode.DONE;
  }

  private static Map<String, Object> json(Trash.Discarded one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("run", one.run().number());
    json.put("discardedAt", one.at().toString());
    json.put("bytes", one.size().bytes());
    return json;
  }
}
