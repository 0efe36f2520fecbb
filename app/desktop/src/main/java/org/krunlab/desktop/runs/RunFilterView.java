package org.krunlab.desktop.runs;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.widget.Panes;

/** A field to search with and a menu for each thing that runs can be told apart by. */
final class RunFilterView extends HBox {
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final double SEARCH_WIDTH = 140;

  private final TextField search = new TextField();

  RunFilterView(RunFilterModel model) {
    getStyleClass().add("field-line");
    search.setId("runs-search");
    search.setPromptText("Search runs");
    search.setAccessibleText("Search runs by words in names, tags and notes");
    search.setPrefWidth(SEARCH_WIDTH);
    search.setTooltip(new Tooltip("Words in names, tags and notes (Ctrl+Shift+F)"));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          }
        });
    Button clear = Panes.button("", Feather.X, "Show all runs again", model::clear);
    clear.setId("runs-clear");
    clear.setAccessibleText("Show all runs again");
    clear.getStyleClass().add("flat");
    clear.disableProperty().bind(model.filterProperty().map(filter -> filter.isAll()));
    getChildren()
        .addAll(
            search,
            menu("Runtime", model.runtimes(), model.runtimeProperty(), WasmRuntime::label),
            menu("Module", model.modules(), model.moduleProperty(), name -> name),
            menu("Outcome", model.outcomes(), model.outcomeProperty(), name -> name),
            menu("Tag", model.tags(), model.tagProperty(), name -> name),
            menu(
                "Began",
                FXCollections.observableArrayList(List.of(RunFilterModel.Age.values())),
                model.ageProperty(),
                RunFilterModel.Age::label),
            clear);
  }

  void focusSearch() {
    search.requestFocus();
  }

  private static <T> MenuButton menu(
      String title,
      ObservableList<T> offered,
      ObjectProperty<@Nullable T> chosen,
      Function<T, String> label) {
    var menu = new MenuButton(title);
    menu.setId("runs-" + title.toLowerCase(java.util.Locale.ROOT));
    menu.setMinWidth(USE_PREF_SIZE);
    Runnable fill = () -> fill(menu, offered, chosen, label);
    offered.addListener((ListChangeListener<T>) change -> fill.run());
    chosen.subscribe(
        now -> {
          menu.setText(now == null ? title : title + ": " + label.apply(now));
          menu.pseudoClassStateChanged(ASKED, now != null);
          fill.run();
        });
    return menu;
  }

  private static <T> void fill(
      MenuButton menu,
      List<T> offered,
      ObjectProperty<@Nullable T> chosen,
      Function<T, String> label) {
    var group = new ToggleGroup();
    RadioMenuItem any = item("Any", chosen.get() == null, group);
    any.setOnAction(event -> chosen.set(null));
    menu.getItems().setAll(any);
    for (T choice : offered) {
      RadioMenuItem item = item(label.apply(choice), choice.equals(chosen.get()), group);
      item.setOnAction(event -> chosen.set(choice));
      menu.getItems().add(item);
    }
  }

  private static RadioMenuItem item(String text, boolean selected, ToggleGroup group) {
    var item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setSelected(selected);
    return item;
  }
}
