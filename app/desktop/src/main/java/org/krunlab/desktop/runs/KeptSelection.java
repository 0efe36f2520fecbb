package org.krunlab.desktop.runs;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.krunlab.desktop.widget.DataTable;

/**
 * Keeps rows of a table selected when they are replaced by what became of them, which a table of
 * its own forgets.
 *
 * @param <T> a row
 */
final class KeptSelection<T> {
  private final ObservableList<T> rows;
  private final Function<T, ?> key;
  private final TableView<T> table;
  private Set<Object> wished = Set.of();
  private boolean changing;

  /**
   * @param name what is in the table
   * @param key the same for a row and for what becomes of it
   */
  static <T> TableView<T> table(String name, ObservableList<T> rows, Function<T, ?> key) {
    return new KeptSelection<>(name, rows, key).table;
  }

  private KeptSelection(String name, ObservableList<T> rows, Function<T, ?> key) {
    this.rows = rows;
    this.key = key;
    // Those who listen first hear first: what the table forgets between these two is no one's wish.
    rows.addListener((ListChangeListener<T>) change -> changing = true);
    table = new DataTable<>(name, rows);
    rows.addListener((ListChangeListener<T>) change -> restore());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<T>) change -> remember());
  }

  private void remember() {
    if (!changing) {
      wished = selected();
    }
  }

  private Set<Object> selected() {
    return table.getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .map(key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void restore() {
    Set<Object> missing = new HashSet<>(wished);
    missing.removeAll(selected());
    for (int i = 0; i < rows.size() && !missing.isEmpty(); i++) {
      if (missing.remove(key.apply(rows.get(i)))) {
        table.getSelectionModel().select(i);
      }
    }
    changing = false;
    remember();
  }
}
