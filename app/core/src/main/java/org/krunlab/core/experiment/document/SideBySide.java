package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.krunlab.core.report.Table;

/**
 * A table with a column for each of several things, and a row for each thing that is told of them.
 *
 * @param <T> what stands side by side
 */
final class SideBySide<T> {
  private final List<T> things;
  private final List<Table.Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final int keys;

  /**
   * @param titles of the things
   * @param keys the columns before theirs
   * @param kind of the cells
   */
  SideBySide(List<T> things, List<String> titles, List<Table.Column> keys, Table.Kind kind) {
    this.things = things;
    this.keys = keys.size();
    columns.addAll(keys);
    titles.forEach(title -> columns.add(new Table.Column(title, kind)));
  }

  /** A row with a cell of each; left out where all would be blank. */
  void row(String key, Function<T, String> cell) {
    List<String> cells = things.stream().map(cell).toList();
    if (!cells.stream().allMatch(String::isEmpty)) {
      row(List.of(key), cells);
    }
  }

  /** A row whose cells are there already. */
  void row(List<String> key, List<String> cells) {
    var row = new ArrayList<>(key);
    row.addAll(cells);
    rows.add(row);
  }

  Table table(String caption) {
    return new Table(caption, keys, columns, rows);
  }
}
