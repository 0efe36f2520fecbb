package org.krunlab.cli.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.CleanUp;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts runs into the trash, after it was asked to do what it said. */
@Command(
    name = "clean",
    description = {
      "Put runs into the trash: those named, those of some age, or all but the newest.",
      "Without --yes it only tells what would go. By --older-than and --keep no run goes that an",
      "experiment, a report or a capsule refers to, or that has a tag or a note."
    })
public final class CleanCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "RUN", description = "these, whatever refers to them")
  private List<String> named = new ArrayList<>();

  @Option(names = "--older-than", paramLabel = "AGE", description = "such as 30d or 12h")
  private @Nullable String olderThan;

  @Option(names = "--keep", paramLabel = "N", description = "all but the N newest")
  private @Nullable Integer keep;

  @Option(names = "--yes", description = "do it")
  private boolean yes;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public CleanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CleanUp plan = plan(session.historyEntries());
    if (yes) {
      session.lab().history().trash().discard(plan.runs());
    }
    if (json) {
      print(plan);
    } else {
      tell(plan);
    }
    return ExitCode.DONE;
  }

  private CleanUp plan(List<HistoryEntry> entries) {
    int ways = (named.isEmpty() ? 0 : 1) + (olderThan == null ? 0 : 1) + (keep == null ? 0 : 1);
    if (ways != 1) {
      throw LabException.input(
          "Say which runs: their numbers, or --older-than 30d, or --keep 100; one of these.");
    }
    if (olderThan != null) {
      return CleanUp.olderThan(Instant.now().minus(Moments.age(olderThan)), entries);
    }
    if (keep != null) {
      if (keep < 0) {
        throw LabException.input("--keep takes a number of runs, such as 100.");
      }
      return CleanUp.keeping(keep, entries);
    }
    return CleanUp.named(named.stream().map(Session::namedRun).toList(), entries);
  }

  private void tell(CleanUp plan) {
    var table =
        new TextTable(List.of("run", "stream, B", "", "why"), List.of(false, true, false, false));
    for (HistoryEntry entry : plan.going()) {
      table.add(row(entry, yes ? "went" : "would go", String.join(", ", entry.references())));
    }
    plan.staying().forEach(one -> table.add(row(one.entry(), "stays", one.reason())));
    System.out.print(table.render());
    String what =
        String.format(Locale.ROOT, "%,d runs with streams of %s", plan.going().size(), plan.size());
    System.out.println(
        yes
            ? what
                + " are in the trash; krunlab history restore takes them back, krunlab history"
                + " empty frees the space."
            : what + " would go into the trash; give --yes to do it.");
  }

  private static List<String> row(HistoryEntry entry, String what, String why) {
    return List.of(
        entry.run().toString(),
        String.format(Locale.ROOT, "%,d", entry.stream().bytes()),
        what,
        why);
  }

  private void print(CleanUp plan) {
    var root = new LinkedHashMap<String, Object>();
    root.put("done", yes);
    root.put("runs", plan.runs().stream().map(RunId::number).toList());
    root.put("streamBytes", plan.size().bytes());
    root.put(
        "staying",
        plan.staying().stream()
            .map(
                one -> {
                  var entry = new LinkedHashMap<String, Object>();
                  entry.put("run", one.entry().run().number());
                  entry.put("reason", one.reason());
                  return entry;
                })
            .toList());
    Json.print(root);
  }
}
