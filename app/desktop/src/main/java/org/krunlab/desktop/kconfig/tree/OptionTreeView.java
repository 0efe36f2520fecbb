package org.krunlab.desktop.kconfig.tree;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.desktop.widget.FrameByFrame;
import org.krunlab.desktop.widget.Panes;

/** The options as a list of rows that looks and works like a tree, with the search above it. */
public final class OptionTreeView extends VBox {
  /** How many cells a frame can make without coming late. */
  private static final int NEW_CELLS = 4;

  /** More rows than a screen shows need no more cells. */
  private static final int ENOUGH_CELLS = 60;

  private final OptionTreeViewModel model;
  private final Runnable help;
  private final TextField search = new TextField();
  private final ListView<Row> list = new ListView<>();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final FrameByFrame growing = new FrameByFrame();
  private int mostRows;
  private boolean showing;

  /**
   * @param id tells the fields of two such views apart
   * @param help what '?' does
   */
  public OptionTreeView(String id, OptionTreeViewModel model, Runnable help) {
    this.model = model;
    this.help = help;
    getStyleClass().add("option-tree");
    list.setId(id);
    list.getStyleClass().add("option-list");
    list.setItems(rows);
    list.setEditable(true);
    list.setCellFactory(view -> new OptionCell(model));
    list.setAccessibleText("Options");
    list.setMinHeight(60);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !showing) {
                model.choose(row);
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(searchBar(id), note(), list);
    model.listingProperty().subscribe(this::show);
  }

  private Node searchBar(String id) {
    search.setId(id + "-search");
    search.setPromptText("/  Search name, prompt and help");
    search.setAccessibleText("Search options");
    search.textProperty().bindBidirectional(model.queryProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
    HBox.setHgrow(search, Priority.ALWAYS);
    var regex = toggle(".*", null, "Search by regular expression");
    regex.selectedProperty().bindBidirectional(model.regexProperty());
    var hidden =
        toggle("", Feather.EYE, "Show hidden options, too (z): those whose conditions are not met");
    hidden.setId(id + "-hidden");
    hidden.selectedProperty().bindBidirectional(model.hiddenProperty());
    var bar = new HBox(search, regex, hidden);
    bar.getStyleClass().add("search-bar");
    return bar;
  }

  private static ToggleButton toggle(String text, @Nullable Feather icon, String tip) {
    var button = new ToggleButton(text);
    if (icon != null) {
      button.setGraphic(new FontIcon(icon));
    }
    button.setAccessibleText(tip);
    button.getStyleClass().add("flat");
    Panes.tip(button, tip);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Node note() {
    var label = new Label();
    label.getStyleClass().addAll("muted", "log-note");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    model
        .listingProperty()
        .subscribe(
            listing -> {
              String note = listing == null ? "" : listing.note();
              label.setText(note);
              label.setManaged(!note.isEmpty());
              label.setVisible(!note.isEmpty());
            });
    return label;
  }

  private void show(@Nullable Listing listing) {
    if (listing != null) {
      growing.build(steps(listing));
    }
  }

  /**
   * Rows that need cells no row needed before come a few a frame: making a cell costs far more than
   * showing another row in it.
   */
  private List<Runnable> steps(Listing listing) {
    List<Row> all = listing.rows();
    var steps = new ArrayList<Runnable>();
    int enough = Math.min(all.size(), ENOUGH_CELLS);
    while (mostRows + NEW_CELLS < enough) {
      mostRows += NEW_CELLS;
      int some = mostRows;
      steps.add(() -> replace(all.subList(0, some)));
    }
    mostRows = Math.max(mostRows, enough);
    steps.add(
        () -> {
          replace(all);
          if (listing.chosen() >= 0) {
            select(listing.chosen());
          }
        });
    return steps;
  }

  /** Replaces only the rows that differ, so that the list stays where it was scrolled to. */
  private void replace(List<Row> next) {
    showing = true;
    int same = 0;
    int most = Math.min(rows.size(), next.size());
    while (same < most && rows.get(same).equals(next.get(same))) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < most - same
        && rows.get(rows.size() - 1 - sameAtEnd).equals(next.get(next.size() - 1 - sameAtEnd))) {
      sameAtEnd++;
    }
    if (same == 0 && sameAtEnd == 0) {
      rows.setAll(next);
    } else {
      if (rows.size() - sameAtEnd > same) {
        rows.remove(same, rows.size() - sameAtEnd);
      }
      if (next.size() - sameAtEnd > same) {
        rows.addAll(same, next.subList(same, next.size() - sameAtEnd));
      }
    }
    showing = false;
  }

  private void select(int index) {
    showing = true;
    if (list.getSelectionModel().getSelectedIndex() != index) {
      list.getSelectionModel().clearAndSelect(index);
    }
    list.getFocusModel().focus(index);
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    }
    showing = false;
  }

  private void pressedInSearch(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, ENTER, UP -> list.requestFocus();
      case ESCAPE -> {
        model.endSearch();
        list.requestFocus();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private @Nullable Row current() {
    return list.getSelectionModel().getSelectedItem();
  }

  private void pressed(KeyEvent event) {
    Row row = current();
    if (event.getTarget() instanceof TextField || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE && model.isSearching()) {
      model.endSearch();
    } else if (row == null) {
      return;
    } else {
      switch (event.getCode()) {
        case RIGHT -> right(row);
        case LEFT -> left(row);
        case SPACE, ENTER -> act(row);
        case DELETE, BACK_SPACE -> model.unset(row);
        default -> {
          return;
        }
      }
    }
    event.consume();
  }

  private void right(Row row) {
    int index = list.getSelectionModel().getSelectedIndex();
    if (row.parent() && !row.open()) {
      model.open(row, true);
    } else if (row.parent() && index + 1 < rows.size()) {
      choose(index + 1);
    }
  }

  private void left(Row row) {
    if (row.parent() && row.open()) {
      model.open(row, false);
      return;
    }
    for (int i = list.getSelectionModel().getSelectedIndex() - 1; i >= 0; i--) {
      if (rows.get(i).depth() < row.depth()) {
        choose(i);
        return;
      }
    }
  }

  private void choose(int index) {
    select(index);
    model.choose(rows.get(index));
  }

  private void act(Row row) {
    boolean written = row.node().symbol().filter(symbol -> !symbol.type().isLogic()).isPresent();
    if (!written) {
      model.toggle(row);
    } else {
      list.edit(list.getSelectionModel().getSelectedIndex());
    }
  }

  private void typed(KeyEvent event) {
    Row row = current();
    if (event.getTarget() instanceof TextField || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCharacter()) {
      case "/" -> focusSearch();
      case "?" -> help.run();
      case "z", "Z" -> model.hiddenProperty().set(!model.hiddenProperty().get());
      case "y", "m", "n" -> {
        if (row != null && row.node().symbol().filter(s -> s.type().isLogic()).isPresent()) {
          model.set(row, event.getCharacter());
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Puts the cursor into the search. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Puts the keyboard's focus on the rows. */
  public void focusRows() {
    list.requestFocus();
  }
}
