package org.krunlab.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.TroubleBanner;

/** Puts the panes in their places: left to right what to run, what happens, what it means. */
public final class ShellView extends BorderPane {
  private static final double LEAST_FORM = 120;

  /** The title above the form and the least that the options below it need. */
  private static final double BESIDE_FORM = 170;

  /** What a scroll pane takes around its content; less would have it scroll by as much. */
  private static final double EDGE = 2;

  private final Parts parts;
  private final TabPane happening = new TabPane();

  public ShellView(Parts parts, Session session) {
    this.parts = parts;
    setTop(
        new VBox(
            new HeaderView(parts.header(), parts.profiles(), parts.theme()),
            new TroubleBanner(session.troubleProperty()),
            parts.compiler(),
            parts.replaying()));
    setCenter(body());
    setBottom(parts.status());
    session.activityProperty().subscribe(this::follow);
  }

  private Node body() {
    var columns = new SplitPane(whatToRun(), whatHappens(), whatItMeans());
    columns.setDividerPositions(0.245, 0.665);
    var comparison = parts.comparison();
    comparison.visibleProperty().bind(parts.comparing());
    columns.visibleProperty().bind(parts.comparing().not());
    var rows = new SplitPane(new StackPane(columns, comparison), parts.runs());
    rows.setOrientation(Orientation.VERTICAL);
    rows.setDividerPositions(0.77);
    SplitPane.setResizableWithParent(parts.runs(), false);
    var configure = parts.configure();
    configure.visibleProperty().bind(parts.configuring());
    rows.visibleProperty().bind(parts.configuring().not());
    return new StackPane(rows, configure);
  }

  private Node whatToRun() {
    VBox.setVgrow(parts.configuration(), Priority.ALWAYS);
    Region form = parts.setup();
    var setup = new ScrollPane(form);
    setup.setFitToWidth(true);
    setup.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setup.getStyleClass().add("edge-to-edge");
    var pane = new VBox(Panes.title("What to run"), setup, parts.configuration());
    // The whole form where there is room; in a low window it scrolls, pushing no neighbour out.
    setup
        .minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    Math.max(
                        LEAST_FORM,
                        Math.min(form.getHeight() + EDGE, pane.getHeight() - BESIDE_FORM)),
                form.heightProperty(),
                pane.heightProperty()));
    pane.getStyleClass().add("pane");
    pane.setMinWidth(250);
    return pane;
  }

  private Node whatHappens() {
    happening
        .getTabs()
        .setAll(
            tab("Boot log", parts.log()),
            tab("Build output", parts.buildLog()),
            tab("Module", parts.module()));
    return pane("What happens", happening, 300);
  }

  private Node whatItMeans() {
    var charts =
        new TabPane(
            tab("Boot", parts.boot()),
            tab("Marks", parts.marks()),
            tab("Size", parts.size()),
            tab("Memory", parts.memory()),
            tab("Confidential", parts.confidential()));
    VBox.setVgrow(charts, Priority.ALWAYS);
    return pane("What it means", new VBox(parts.headline(), charts), 260);
  }

  private static Node pane(String title, Node content, double minWidth) {
    VBox.setVgrow(content, Priority.ALWAYS);
    var pane = new VBox(Panes.title(title), content);
    pane.getStyleClass().add("pane");
    pane.setMinWidth(minWidth);
    return pane;
  }

  private static Tab tab(String title, Node content) {
    var tab = new Tab(title, content);
    tab.setClosable(false);
    return tab;
  }

  /** The log of what is going on comes to the front by itself. */
  private void follow(Session.Activity activity) {
    switch (activity) {
      case BUILDING -> happening.getSelectionModel().select(1);
      case BOOTING, REPLAYING -> happening.getSelectionModel().select(0);
      case CHECKING, REPEATING, SAVING, IDLE -> {}
    }
  }

  /** Binds the keys of the main actions. */
  public void bindKeys(Scene scene) {
    key(scene, KeyCode.B, parts.header()::build);
    key(scene, KeyCode.R, parts.header()::boot);
    key(scene, KeyCode.D, parts.compareSelected());
    key(scene, KeyCode.F, parts.search());
    key(scene, KeyCode.S, parts.saveProfile());
    key(scene, KeyCode.K, parts.openConfigure());
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), parts.escape());
  }

  private static void key(Scene scene, KeyCode code, Runnable action) {
    scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
  }
}
