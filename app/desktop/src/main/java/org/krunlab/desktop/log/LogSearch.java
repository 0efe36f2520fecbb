package org.krunlab.desktop.log;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** Looks for words in the lines that are shown. */
public final class LogSearch {
  private final ObservableList<LogLine> lines;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private List<Integer> hits = List.of();

  LogSearch(ObservableList<LogLine> lines) {
    this.lines = lines;
    query.subscribe(
        () -> {
          current.set(-1);
          refresh();
          move(1);
        });
  }

  public StringProperty queryProperty() {
    return query;
  }

  /** The line found, as an index into the lines shown; -1 for none. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Such as {@code 3 of 17}; blank where nothing is looked for. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** To the next line that holds the words, from the last back to the first. */
  public void next() {
    move(1);
  }

  public void previous() {
    move(-1);
  }

  /** Looks again, after the lines have changed. */
  void refresh() {
    String words = query.get().strip().toLowerCase(Locale.ROOT);
    hits =
        words.isEmpty()
            ? List.of()
            : IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(words))
                .boxed()
                .toList();
    if (!hits.contains(current.get())) {
      current.set(-1);
    }
    summarize(words);
  }

  private void move(int step) {
    if (!hits.isEmpty()) {
      int at = hits.indexOf(current.get());
      int from = at < 0 && step < 0 ? 0 : at;
      current.set(hits.get(Math.floorMod(from + step, hits.size())));
    }
    summarize(query.get().strip());
  }

  private void summarize(String words) {
    if (words.isEmpty()) {
      summary.set("");
    } else if (hits.isEmpty()) {
      summary.set("not found");
    } else {
      summary.set((hits.indexOf(current.get()) + 1) + " of " + hits.size());
    }
  }
}
