package org.krunlab.core.experiment.repeat;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.verdict.Samples;

/**
 * Every value of a comparison as comma-separated text (RFC 4180, line ends LF), one observation a
 * row: {@code variant,turn,run,figure,definition,unit,value}.
 */
public final class SampleTable {
  private static final String HEADER = "variant,turn,run,figure,definition,unit,value";

  private SampleTable() {}

  /** Writes it; turns count from 1, and the base's further runs are a variant of their own. */
  public static String print(RepeatedComparison comparison) {
    var out = new StringBuilder(HEADER).append('\n');
    comparison.booted().forEach(column -> print(column, out));
    return out.toString();
  }

  private static void print(RepeatedComparison.Column column, StringBuilder out) {
    for (int turn = 0; turn < column.runs().size(); turn++) {
      CompletedRun run = column.runs().get(turn);
      for (Figure figure : Figures.of(run).all()) {
        out.append(quoted(column.name()))
            .append(',')
            .append(turn + 1)
            .append(',')
            .append(run.id().number())
            .append(',')
            .append(quoted(figure.name()))
            .append(',')
            .append(quoted(figure.definition()))
            .append(',')
            .append(figure.unit())
            .append(',')
            .append(figure.value().isPresent() ? Double.toString(figure.value().getAsDouble()) : "")
            .append('\n');
      }
    }
  }

  private static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /**
   * One figure of each variant, in the order of the table.
   *
   * @param place where the text comes from, for the sentence where something is wrong
   * @throws LabException where it is no such table or lacks the figure
   */
  public static List<Samples> read(String text, String figure, String place) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw LabException.input(place + " is no table of samples: its first line is not " + HEADER);
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
