package org.krunlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.repeat.FigureName;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.sweep.BuiltCell;
import org.krunlab.core.experiment.sweep.ParetoFront;
import org.krunlab.core.experiment.sweep.Setting;

/** The cells of a sweep, a row each, with those that none is better than. */
final class SweepView {
  private static final int VERSION = 1;

  /** What cells are held against each other by: the less the better. */
  private static final List<String> FRONT = List.of("ready", "loaded, not zero", "RSS peak");

  private static final List<String> FIGURES =
      List.of("ready", "run", "loaded, not zero", "text", "RSS peak", "guest RAM touched");

  private final RepeatedComparison comparison;
  private final List<BuiltCell> booted;
  private final List<BuiltCell> all;
  private final List<Integer> front;

  /**
   * @param booted the cells that the comparison's columns are of
   * @param all those that could not be built among them
   */
  SweepView(RepeatedComparison comparison, List<BuiltCell> booted, List<BuiltCell> all) {
    this.comparison = comparison;
    this.booted = booted;
    this.all = all;
    front =
        ParetoFront.of(
            IntStream.range(0, booted.size())
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
    return IntStream.range(0, booted.size())
        .mapToObj(
            cell -> {
              var cells = new ArrayList<String>();
              cells.add(booted.get(cell).cell().profile().name());
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
    all.stream()
        .filter(cell -> cell.image().isEmpty())
        .forEach(
            cell ->
                notes
                    .append(before)
                    .append("Left out: ")
                    .append(cell.cell().profile().name())
                    .append(": ")
                    .append(cell.refusal())
                    .append('\n'));
    comparison.cautions().forEach(caution -> notes.append(before).append(caution).append('\n'));
    return notes.toString();
  }

  Map<String, Object> json() {
    var root = new LinkedHashMap<String, Object>();
    root.put("krunlabSweep", VERSION);
    root.put("cells", all.stream().map(this::cell).toList());
    root.put("comparison", RepeatedJson.of(comparison, List.of()));
    return root;
  }

  private Map<String, Object> cell(BuiltCell cell) {
    var map = new LinkedHashMap<String, Object>();
    map.put("name", cell.cell().profile().name());
    var settings = new LinkedHashMap<String, String>();
    for (Setting setting : cell.cell().settings()) {
      settings.put(setting.name(), setting.value());
    }
    map.put("settings", settings);
    cell.image().ifPresent(image -> map.put("image", image.image().key().hex()));
    if (cell.image().isEmpty()) {
      map.put("refusal", cell.refusal());
    } else {
      map.put("noneBetter", front.contains(booted.indexOf(cell)));
    }
    return map;
  }
}
