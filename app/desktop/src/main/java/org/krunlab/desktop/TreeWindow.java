package org.krunlab.desktop;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.TreeTrust;
import org.krunlab.desktop.kconfig.ConfigureView;
import org.krunlab.desktop.kconfig.ConfigureViewModel;
import org.krunlab.desktop.kconfig.file.ConfigFileViewModel;
import org.krunlab.desktop.kconfig.file.FileQuestions;
import org.krunlab.desktop.kconfig.file.TreeViewModel;
import org.krunlab.desktop.kconfig.file.TrustQuestion;
import org.krunlab.desktop.status.StatusView;
import org.krunlab.desktop.status.StatusViewModel;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.theme.Wardrobe;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** A window for one tree and its configuration file, whatever tree it is. */
public final class TreeWindow {
  /** Often enough to be noticed before it matters, rare enough to cost nothing. */
  private static final Duration BETWEEN_LOOKS = Duration.seconds(1);

  private final TaskRunner tasks;
  private final ConfigureViewModel configure;
  private final ConfigFileViewModel file;
  private final TreeViewModel tree;
  private final Scene scene;
  private final Timeline looking;

  /**
   * @param place the folder of the tree, or its first file
   * @param config the configuration to work on; null for where the tree's own tools keep it
   * @param close closes the window for good
   */
  public TreeWindow(
      KconfigFolders folders,
      TreeTrust trust,
      Path place,
      @Nullable Path config,
      TaskRunner tasks,
      Wardrobe wardrobe,
      Runnable close) {
    this.tasks = tasks;
    configure = ConfigureViewModel.of(tasks);
    file = new ConfigFileViewModel(configure.editor(), tasks);
    tree = new TreeViewModel(folders, trust, place, config, file, tasks);
    var name = new Label();
    name.getStyleClass().add("title");
    name.setMinWidth(0);
    name.textProperty().bind(titleProperty());
    Button save =
        Panes.button("_Save", Feather.SAVE, "Save the configuration (Ctrl+S)", file::save);
    save.setId("save");
    save.disableProperty().bind(configure.editor().snapshotProperty().isNull());
    var view = new ConfigureView(configure, name, List.of(), List.of(save));
    var opened = configure.editor().snapshotProperty().isNotNull();
    var state = new Hint("");
    state.setId("tree-state");
    state.textProperty().bind(tree.stateProperty());
    // It covers the page instead of replacing it: what the page needs to be drawn is made while
    // the tree is read, not in the frame that shows the tree.
    state.getStyleClass().add("cover");
    state.visibleProperty().bind(opened.not());
    var root = new BorderPane(new StackPane(view, state, new TrustQuestion(tree, close)));
    root.setTop(new FileQuestions(file, close));
    root.setBottom(new StatusView(new StatusViewModel(tasks)));
    scene = new Scene(root, 1280, 800);
    bindKeys();
    wardrobe.dress(scene);
    opened.subscribe(
        is -> {
          if (is) {
            view.focusOptions();
          }
        });
    looking = new Timeline(new KeyFrame(BETWEEN_LOOKS, event -> file.look()));
    looking.setCycleCount(Animation.INDEFINITE);
  }

  private void bindKeys() {
    var keys = scene.getAccelerators();
    keys.put(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), file::save);
    keys.put(new KeyCodeCombination(KeyCode.ESCAPE), () -> file.closingProperty().set(false));
    keys.put(
        new KeyCodeCombination(KeyCode.F5),
        () -> {
          if (configure.editor().snapshotProperty().get() == null) {
            tree.open();
          }
        });
  }

  /** Begins to read the tree. */
  public void open() {
    tree.open();
    looking.play();
  }

  /** Whether the window may close at once; else it asks, and closes itself by the answer. */
  public boolean mayClose() {
    return file.mayClose();
  }

  /** Ends what is under way. */
  public void close() {
    looking.stop();
    tasks.cancelAll();
  }

  /** The file, with a star while something in it is not saved. */
  public StringExpression titleProperty() {
    return Bindings.createStringBinding(
        () -> {
          Path path = file.fileProperty().get();
          return path == null ? "Kconfig" : path + (file.unsavedProperty().get() ? " *" : "");
        },
        file.fileProperty(),
        file.unsavedProperty());
  }

  public Scene scene() {
    return scene;
  }

  public ConfigureViewModel configure() {
    return configure;
  }
}
