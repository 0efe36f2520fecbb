package org.krunlab.core.experiment.repeat;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.verdict.Samples;
import org.krunlab.core.report.TidyRow;
import org.krunlab.core.report.text.Csv;

/**
 * Every value of a comparison as comma-separated text (RFC 4180, line ends LF), one observation a
 * row: {@code variant,turn,run,figure,definition,unit,value}.
 */
public final class SampleTable {
  private SampleTable() {}

  /** Writes it; turns count from 1, and the base's further runs are a variant of their own. */
  public static String print(RepeatedComparison comparison) {
    return Csv.tidy(rows(comparison));
  }

  /** The same as rows. */
  public static List<TidyRow> rows(RepeatedComparison comparison) {
    return comparison.booted().stream()
        .flatMap(column -> rows(column.name(), column.runs()).stream())
        .toList();
  }

  /** Every figure of runs of one variant. */
  public static List<TidyRow> rows(String variant, List<CompletedRun> runs) {
    var rows = new ArrayList<TidyRow>();
    for (int turn = 0; turn < runs.size(); turn++) {
      CompletedRun run = runs.get(turn);
      for (Figure figure : Figures.of(run).all()) {
        rows.add(
            new TidyRow(
                variant,
                turn + 1,
                run.id().number(),
                figure.name(),
                figure.definition(),
                figure.unit(),
                figure.value()));
      }
    }
    return rows;
  }

  /**
   * One figure of each variant, in the order of the table.
   *
   * @param place where the text comes from, for the sentence where something is wrong
   * @throws LabException where it is no such table or lacks the figure
   */
  public static List<Samples> read(String text, String figure, String place) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(Csv.TIDY_HEADER)) {
      throw LabException.input(
          place + " is no table of samples: its first line is not " + Csv.TIDY_HEADER);
    }
    var variants = new java.util.LinkedHashMap<String, List<Double>>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() != 7) {
        throw LabException.input(place + ":" + (i + 1) + " has not seven columns.");
      }
      if (cells.get(3).equals(figure) && !cells.get(6).isEmpty()) {
        try {
          variants
              .computeIfAbsent(cells.getFirst(), name -> new ArrayList<>())
              .add(Double.valueOf(cells.get(6)));
        } catch (NumberFormatException e) {
          throw LabException.input(place + ":" + (i + 1) + " holds no number: " + cells.get(6), e);
        }
      }
    }
    if (variants.isEmpty()) {
      throw LabException.input(place + " holds no values of '" + figure + "'.");
    }
    return variants.values().stream()
        .map(values -> Samples.of(values.stream().mapToDouble(Double::doubleValue).toArray()))
        .toList();
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
