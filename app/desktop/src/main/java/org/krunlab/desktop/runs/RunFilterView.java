package org.krunlab.desktop.runs;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
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
  private static final int HASH_SHOWN = 12;
  private static final double SEARCH_WIDTH = 120;

  private final TextField search = new TextField();

  RunFilterView(RunFilterModel model) {
    getStyleClass().add("field-line");
    search.setId("runs-search");
    search.setPromptText("Search");
    search.setAccessibleText("Search the list by words in names, tags and notes");
    search.setPrefWidth(SEARCH_WIDTH);
    search.setTooltip(
        new Tooltip("Words in names, tags and notes; E3 for the runs of it (Ctrl+Shift+F)"));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          }
        });
    Button clear = Panes.button("", Feather.X, "Show all again", model::clear);
    clear.setId("runs-clear");
    clear.setAccessibleText("Show all again");
    clear.getStyleClass().add("flat");
    clear.disableProperty().bind(model.filterProperty().map(filter -> filter.isAll()));
    getChildren()
        .addAll(
            search,
            menu("Runtime", model.runtimes(), model.runtimeProperty(), WasmRuntime::label),
            menu("Module", model.modules(), model.moduleProperty(), name -> name),
            menu("Outcome", model.outcomes(), model.outcomeProperty(), name -> name),
            menu("Tag", model.tags(), model.tagProperty(), name -> name),
            configurations(model),
            spans(model),
            clear);
  }

  void focusSearch() {
    search.requestFocus();
  }

  private static MenuButton configurations(RunFilterModel model) {
    var form =
        new FilterForm(
            "Runs of an image or a configuration",
            List.of(
                new FilterForm.Field(
                    "filter-hash",
                    "How the image's key or the configuration's hash begins",
                    "such as 0123abcd")),
            typed -> model.askConfiguration(typed.getFirst()));
    return menu(
        "Image",
        model.configurations(),
        model.configurationProperty(),
        RunFilterView::cut,
        model::description,
        "Key or hash…",
        menu ->
            form.open(
                menu,
                List.of(Objects.requireNonNullElse(model.configurationProperty().get(), ""))));
  }

  private static String cut(String hash) {
    return hash.length() > HASH_SHOWN ? hash.substring(0, HASH_SHOWN) + "…" : hash;
  }

  private static MenuButton spans(RunFilterModel model) {
    var form =
        new FilterForm(
            "When it began",
            List.of(
                new FilterForm.Field(
                    "filter-since",
                    "Since a date (UTC), a moment or so long ago",
                    "such as 2026-11-23 or 12h"),
                new FilterForm.Field("filter-until", "Before", "such as 2026-11-24T05:00:00Z")),
            typed -> model.askBegan(typed.get(0), typed.get(1)));
    return menu(
        "Began",
        FXCollections.observableArrayList(Began.USUAL),
        model.beganProperty(),
        Began::label,
        Began::label,
        "Since, before…",
        menu -> {
          Began now = model.beganProperty().get();
          form.open(menu, now == null ? List.of("", "") : List.of(now.since(), now.until()));
        });
  }

  private static <T> MenuButton menu(
      String title,
      ObservableList<T> offered,
      ObjectProperty<@Nullable T> chosen,
      Function<T, String> label) {
    return menu(title, offered, chosen, label, label, "", menu -> {});
  }

  /**
   * @param label of what is chosen
   * @param whole what an item says
   * @param typed the item that asks for something typed; blank for none
   * @param type opens what is typed into
   */
  private static <T> MenuButton menu(
      String title,
      ObservableList<T> offered,
      ObjectProperty<@Nullable T> chosen,
      Function<T, String> label,
      Function<T, String> whole,
      String typed,
      Consumer<MenuButton> type) {
    var menu = new MenuButton(title);
    menu.setId("runs-" + title.toLowerCase(java.util.Locale.ROOT));
    menu.setMinWidth(USE_PREF_SIZE);
    Runnable fill =
        () -> {
          fill(menu, offered, chosen, whole);
          if (!typed.isEmpty()) {
            var item = new MenuItem(typed);
            item.setId(menu.getId() + "-typed");
            item.setOnAction(event -> type.accept(menu));
            menu.getItems().addAll(new SeparatorMenuItem(), item);
          }
        };
    offered.addListener((ListChangeListener<T>) change -> fill.run());
    // What items say changes with the runs even where the same are offered.
    menu.setOnShowing(event -> fill.run());
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
