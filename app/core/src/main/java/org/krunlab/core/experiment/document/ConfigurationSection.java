package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** Which Kconfig values made the images, what differs between them, and whose doing it was. */
final class ConfigurationSection {
  private static final String UNSET = "default";

  private ConfigurationSection() {}

  /**
   * Runs side by side.
   *
   * @param runs one of each thing that is compared
   * @param titles of their columns
   */
  static Section difference(List<CompletedRun> runs, List<String> titles) {
    var differing = new ArrayList<String>();
    symbols(runs).stream()
        .filter(symbol -> runs.stream().map(run -> value(run, symbol)).distinct().count() > 1)
        .forEach(differing::add);
    if (differing.isEmpty()) {
      return Section.of(
          "Configuration", new Prose("All images have the same Kconfig values in force."));
    }
    // What someone decided comes first: the rest follows from it.
    differing.sort(java.util.Comparator.comparing(symbol -> !isSet(runs, symbol)));
    var rows = new ArrayList<List<String>>();
    for (String symbol : differing) {
      var row = new ArrayList<>(List.of(symbol, isSet(runs, symbol) ? "user" : "rules"));
      runs.forEach(run -> row.add(value(run, symbol)));
      rows.add(row);
    }
    var columns = new ArrayList<>(List.of(Table.Column.code("Symbol"), Table.Column.words("By")));
    titles.forEach(title -> columns.add(Table.Column.code(title)));
    return Section.of(
        "Configuration",
        new Prose(
            "Kconfig values in force that differ: those a user set in one of the profiles first,"
                + " then those that followed by rules (selects, defaults, and the layers of"
                + " runtime, engine and twin). '"
                + UNSET
                + "' is what Unikraft's Kconfig gives by itself."),
        new Table("Kconfig values that differ", 2, columns, rows));
  }

  /** All values of one image that are not what Unikraft's Kconfig gives by itself. */
  static Section of(CompletedRun run) {
    var blocks = new ArrayList<Block>();
    var values = run.header().image().assignments();
    var user = run.header().profile().kconfig();
    if (user.isEmpty()) {
      blocks.add(new Prose("No Kconfig value was set by the user."));
    } else {
      blocks.add(
          new Table(
              "Kconfig values set by the user",
              1,
              List.of(
                  Table.Column.code("Symbol"),
                  Table.Column.code("Asked for"),
                  Table.Column.code("In force")),
              user.entrySet().stream()
                  .map(set -> List.of(set.getKey(), set.getValue(), value(run, set.getKey())))
                  .toList()));
    }
    blocks.add(
        new Table(
            "Values in force that Unikraft's Kconfig does not give by itself",
            1,
            List.of(
                Table.Column.code("Symbol"), Table.Column.code("Value"), Table.Column.words("By")),
            values.entrySet().stream()
                .map(
                    set ->
                        List.of(
                            set.getKey(),
                            set.getValue(),
                            user.containsKey(set.getKey()) ? "user" : "rules"))
                .toList()));
    return new Section("Configuration", blocks);
  }

  private static Set<String> symbols(List<CompletedRun> runs) {
    var symbols = new TreeSet<String>();
    runs.forEach(run -> symbols.addAll(run.header().image().assignments().keySet()));
    return symbols;
  }

  private static boolean isSet(List<CompletedRun> runs, String symbol) {
    return runs.stream().anyMatch(run -> run.header().profile().kconfig().containsKey(symbol));
  }

  private static String value(CompletedRun run, String symbol) {
    return run.header().image().assignments().getOrDefault(symbol, UNSET);
  }
}
