package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * A table; every row has as many cells as there are columns.
 *
 * @param caption what it shows
 * @param keys how many columns on the left tell what a row is about; where the others do not fit
 *     beside each other, these are given again
 * @param rows the cells as text; units stand in a cell or in the column's title
 */
public record Table(String caption, int keys, List<Column> columns, List<List<String>> rows)
    implements Block {

  /** What the cells of a column are, which says how they are set. */
  public enum Kind {
    WORDS,
    /** To the right, so that digits stand below each other. */
    FIGURES,
    /** Names of a machine's making, in type of one width. */
    CODE
  }

  /** A column and its title. */
  public record Column(String title, Kind kind) {
    public Column {
      title = Printable.of(title);
    }

    public static Column words(String title) {
      return new Column(title, Kind.WORDS);
    }

    public static Column figures(String title) {
      return new Column(title, Kind.FIGURES);
    }

    public static Column code(String title) {
      return new Column(title, Kind.CODE);
    }
  }

  public Table {
    caption = Printable.of(caption);
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> row.stream().map(Printable::of).toList()).toList();
    int width = columns.size();
    if (keys < 0 || keys > width || rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("The rows of '" + caption + "' do not fit its columns");
    }
  }
}
