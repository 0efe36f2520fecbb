package org.krunlab.cli.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.FigureName;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.sweep.ParetoFront;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.report.text.MarkdownTable;

/** The cells of a sweep, a row each, with those that none is better than. */
final class SweepView {
  private static final int VERSION = 1;

  /** What cells are held against each other by: the less the better. */
  private static final List<String> FRONT = List.of("ready", "loaded, not zero", "RSS peak");

  private static final List<String> FIGURES =
      List.of("ready", "run", "loaded, not zero", "text", "RSS peak", "guest RAM touched");

  private final Experiment experiment;
  private final RepeatedComparison comparison;
  private final List<Integer> front;

  SweepView(Findings findings) {
    experiment = findings.experiment();
    comparison = findings.comparison();
    front =
        ParetoFront.of(
            IntStream.range(0, comparison.columns().size())
                .mapToObj(
                    cell ->
                        FRONT.stream()
                            .map(name -> row(name).cells().get(cell).median().value())
                            .toList())
                .toList());
  }

  private RepeatedComparison.Row row(String name) {
    return FigureName.of(name).in(comparison, name);
  }

  String text() {
    return TextTable.of(header(), rows(), 1).render() + notes("");
  }

  String markdown() {
    return MarkdownTable.of(header(), rows(), 1) + "\n" + notes("- ");
  }

  private List<String> header() {
    var header = new ArrayList<String>(List.of("cell"));
    FIGURES.forEach(name -> header.add(name + ", " + row(name).unit()));
    header.add("none better");
    return header;
  }

  private List<List<String>> rows() {
    return IntStream.range(0, comparison.columns().size())
        .mapToObj(
            cell -> {
              var cells = new ArrayList<String>();
              cells.add(comparison.columns().get(cell).name());
              FIGURES.forEach(name -> cells.add(row(name).cells().get(cell).text()));
              cells.add(front.contains(cell) ? "*" : "");
              return (List<String>) cells;
            })
        .toList();
  }

  private String notes(String before) {
    var notes = new StringBuilder();
    notes
        .append(before)
        .append("None better: no other cell is as good in ")
        .append(String.join("; ", FRONT))
        .append(" and better in one, by the medians.\n");
    experiment
        .leftOut()
        .forEach(
            cell ->
                notes
                    .append(before)
                    .append("Left out: ")
                    .append(cell.name())
                    .append(": ")
                    .append(cell.reason())
                    .append('\n'));
    comparison.cautions().forEach(caution -> notes.append(before).append(caution).append('\n'));
    return notes.toString();
  }

  Map<String, Object> json() {
    var root = new LinkedHashMap<String, Object>();
    root.put("krunlabSweep", VERSION);
    var cells = new ArrayList<Map<String, Object>>();
    IntStream.range(0, comparison.columns().size()).forEach(cell -> cells.add(cell(cell)));
    experiment
        .leftOut()
        .forEach(cell -> cells.add(Map.of("name", cell.name(), "refusal", cell.reason())));
    root.put("cells", cells);
    root.put("comparison", RepeatedJson.of(comparison, List.of()));
    return root;
  }

  private Map<String, Object> cell(int cell) {
    RepeatedComparison.Column column = comparison.columns().get(cell);
    var settings = new LinkedHashMap<String, String>();
    for (Setting setting : experiment.settings().get(cell)) {
      settings.put(setting.name(), setting.value());
    }
    var map = new LinkedHashMap<String, Object>();
    map.put("name", column.name());
    map.put("settings", settings);
    map.put("image", column.runs().getFirst().header().image().key().hex());
    map.put("noneBetter", front.contains(cell));
    return map;
  }
}
