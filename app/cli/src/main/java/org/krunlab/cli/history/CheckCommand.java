package org.krunlab.cli.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.history.Soundness;
import org.krunlab.core.experiment.history.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the whole store. */
@Command(
    name = "check",
    description = {
      "Check the whole store: the database, each header against its checksum and its copy, each",
      "stream and each module against its hash, experiments, backups. Ends with 1 on damage."
    })
public final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--mend",
      description =
          "first put what is damaged aside, untouched, and in its place what there is of it"
              + " elsewhere")
  private boolean mend;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    StoreCheck store = session.lab().history().check();
    List<String> mended = mend ? store.mend() : List.of();
    Soundness found;
    try (var progress = session.progress()) {
      found = store.check(progress, session.cancel());
    }
    if (json) {
      var root = new LinkedHashMap<String, Object>();
      root.put("mended", mended);
      root.put("checked", found.checked());
      root.put("flaws", found.flaws().stream().map(CheckCommand::json).toList());
      root.put("leftovers", found.leftovers());
      Json.print(root);
    } else {
      print(mended, found);
    }
    return found.isSound() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static Map<String, Object> json(Soundness.Flaw flaw) {
    var json = new LinkedHashMap<String, Object>();
    json.put("place", flaw.place().toString());
    json.put("damage", flaw.damage());
    json.put("remedy", flaw.remedy());
    json.put("mendable", flaw.mendable());
    return json;
  }

  private static void print(List<String> mended, Soundness found) {
    mended.forEach(sentence -> System.out.println("mended   " + sentence));
    found.checked().forEach(sentence -> System.out.println("checked  " + sentence));
    found.leftovers().forEach(sentence -> System.out.println("left     " + sentence));
    for (Soundness.Flaw flaw : found.flaws()) {
      System.out.println("WRONG    " + flaw.damage());
      System.out.println("         in " + flaw.place());
      System.out.println("         " + flaw.remedy());
    }
    System.out.println(found.sentence());
  }
}
