package org.krunlab.core.bootlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Logs side by side, line by line: lines that say the same, whatever numbers they carry and
 * whenever they came, stand in one row (by the longest common subsequence of each log with the rows
 * of those before it).
 *
 * @param rows every line of every log, the lines of each in their order
 * @param cut whether a log was longer than what is looked at
 */
public record LogAlignment(List<Row> rows, boolean cut) {
  /** So many lines of each log are looked at. */
  public static final int MOST_LINES = 2000;

  private static final Pattern NUMBERS = Pattern.compile("0x[0-9a-fA-F]+|[0-9]+");

  /**
   * One line.
   *
   * @param cells the line in each log; empty where a log does not have it
   */
  public record Row(List<Optional<LogEvent>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The line as the first log that has it says it. */
    public LogEvent event() {
      return cells.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** Whether every log has it. */
    public boolean isInAll() {
      return cells.stream().allMatch(Optional::isPresent);
    }
  }

  public LogAlignment {
    rows = List.copyOf(rows);
  }

  /**
   * @param logs the lines of each, in their order
   */
  public static LogAlignment of(List<List<LogEvent>> logs) {
    List<Row> rows = List.of();
    for (int log = 0; log < logs.size(); log++) {
      List<LogEvent> lines = logs.get(log);
      rows = joined(rows, lines.subList(0, Math.min(MOST_LINES, lines.size())), log);
    }
    return new LogAlignment(rows, logs.stream().anyMatch(log -> log.size() > MOST_LINES));
  }

  /**
   * @param before how many logs the rows have
   */
  private static List<Row> joined(List<Row> rows, List<LogEvent> lines, int before) {
    List<String> left = rows.stream().map(row -> key(row.event())).toList();
    List<String> right = lines.stream().map(LogAlignment::key).toList();
    int[][] common = common(left, right);
    var joined = new ArrayList<Row>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        joined.add(row(rows.get(i++).cells(), Optional.of(lines.get(j++))));
      } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
        joined.add(row(rows.get(i++).cells(), Optional.empty()));
      } else {
        joined.add(row(Collections.nCopies(before, Optional.empty()), Optional.of(lines.get(j++))));
      }
    }
    return joined;
  }

  private static Row row(List<Optional<LogEvent>> cells, Optional<LogEvent> last) {
    var all = new ArrayList<>(cells);
    all.add(last);
    return new Row(all);
  }

  /** For each pair of places how many lines can be matched from there on. */
  private static int[][] common(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static String key(LogEvent event) {
    return event.kind() + "|" + event.lib() + "|" + NUMBERS.matcher(event.text()).replaceAll("#");
  }
}
