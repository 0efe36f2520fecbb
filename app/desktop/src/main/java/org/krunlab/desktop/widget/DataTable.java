package org.krunlab.desktop.widget;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;

/** A table that can be copied from; no other kind is in the window. */
public final class DataTable<R> extends TableView<R> {
  /**
   * @param name what is in it, for what is told when it is copied
   */
  public DataTable(String name) {
    this(name, FXCollections.observableArrayList());
  }

  /** The same with rows that are kept elsewhere. */
  public DataTable(String name, ObservableList<R> rows) {
    super(rows);
    CopyMenu.on(this, name, () -> ShownTable.of(this, name));
  }
}
