package org.krunlab.cli.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.history.StorageUse;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.core.model.ByteSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what Krunlab keeps on the disk. */
@Command(name = "storage", description = "Tell what runs, images and sources take on the disk.")
public final class StorageCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public StorageCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    StorageUse use = session.lab().history().storage().measure(session.cancel());
    List<Trash.Discarded> trash = session.lab().history().trash().list();
    if (json) {
      var root = new LinkedHashMap<String, Object>();
      root.put("items", use.items().stream().map(StorageCommand::json).toList());
      root.put("totalBytes", use.total().bytes());
      root.put("trashRuns", trash.size());
      root.put("trashBytes", sum(trash).bytes());
      Json.print(root);
      return ExitCode.DONE;
    }
    var table =
        new TextTable(
            List.of("what", "size", "bytes", "files", "made again", "where"),
            List.of(false, true, true, true, false, false));
    use.items().forEach(item -> table.add(row(item)));
    System.out.print(table.render());
    System.out.println("in all " + use.total());
    if (!trash.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "In the trash, among these: %,d runs, %s; krunlab history empty removes them for good.%n",
          trash.size(),
          sum(trash));
    }
    ByteSize unreferred = session.lab().history().trash().unreferred();
    if (unreferred.bytes() > 0) {
      System.out.printf(
          Locale.ROOT,
          "Of modules and files that runs were given, %s belong to none any more; krunlab history"
              + " empty removes them.%n",
          unreferred);
    }
    return ExitCode.DONE;
  }

  static ByteSize sum(List<Trash.Discarded> trash) {
    return new ByteSize(trash.stream().mapToLong(one -> one.size().bytes()).sum());
  }

  private static List<String> row(StorageUse.Item item) {
    return List.of(
        item.name(),
        item.size().toString(),
        item.size().exact(),
        String.format(Locale.ROOT, "%,d", item.files()),
        item.restorable() ? "yes" : "no",
        item.place().toString());
  }

  private static Map<String, Object> json(StorageUse.Item item) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", item.name());
    json.put("place", item.place().toString());
    json.put("files", item.files());
    json.put("bytes", item.size().bytes());
    json.put("madeAgain", item.restorable());
    return json;
  }
}
