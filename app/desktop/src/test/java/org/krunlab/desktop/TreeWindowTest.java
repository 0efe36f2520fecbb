package org.krunlab.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.KconfigFolders.AskedCommand;
import org.krunlab.core.experiment.KconfigFolders.Trust;
import org.krunlab.core.experiment.KconfigFolders.Untrusted;
import org.krunlab.core.experiment.TreeTrust;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.desktop.kconfig.tree.Row;
import org.krunlab.desktop.support.Workshop;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.UiThread;
import org.krunlab.desktop.theme.Theme;
import org.krunlab.desktop.theme.Wardrobe;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Work on a tree by the keyboard alone, from the question about its commands to the saved file. */
@SuppressWarnings("NullAway.Init") // JUnit and TestFX set the fields before a test runs
class TreeWindowTest extends ApplicationTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private TreeWindow window;
  private TaskRunner tasks;

  @Override
  public void start(Stage stage) {
    tasks = new TaskRunner(Executors.newCachedThreadPool(), new UiThread(), InstantSource.system());
    KconfigTree tree = new Workshop().snapshot().tree();
    KconfigFolders folders =
        (place, trust, cancel) ->
            trust == Trust.ALLOW
                ? new KconfigFolders.Tree(tree, folder.resolve(".config"))
                : new Untrusted(
                    List.of(new AskedCommand("date", new Location("Kconfig", 7))), place, "abc");
    var wardrobe = new Wardrobe();
    wardrobe.themeProperty().set(Theme.DARK);
    window = new TreeWindow(folders, new NeverAsked(), folder, null, tasks, wardrobe, stage::close);
    stage.setScene(window.scene());
    stage.show();
    window.open();
  }

  private static final class NeverAsked implements TreeTrust {
    @Override
    public boolean isTrusted(Untrusted tree) {
      return false;
    }

    @Override
    public void remember(Untrusted tree) {
      throw new AssertionError("nobody asked for that");
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    interact(() -> window.close());
    tasks.awaitEnd();
  }

  @Test
  void searchFollowFixUndoCompareAndSave() throws Exception {
    waitFor(() -> lookup("#trust").query().isVisible());
    assertThat(lookup("#trust-commands").query().toString()).isNotEmpty();
    interact(() -> fire("#trust-run"));
    waitFor(() -> list().getItems().size() == 4);

    interact(() -> list().requestFocus());
    push(KeyCode.SLASH);
    waitFor(() -> lookup("#options-search").queryAs(TextField.class).isFocused());
    interact(() -> lookup("#options-search").queryAs(TextField.class).setText("TCP"));
    waitFor(() -> chosen("Transmission control") && title().equals("Transmission control"));

    push(KeyCode.ENTER);
    waitFor(() -> list().isFocused());
    interact(() -> fire("#keep-A"));
    push(KeyCode.SPACE);
    waitFor(() -> lookup("#apply-fix").tryQuery().isPresent());
    assertThat(text("#configure-problem")).contains("NET");
    interact(() -> lookup("#apply-fix").query().requestFocus());
    interact(() -> fire("#apply-fix"));
    waitFor(() -> value("TCP").equals("m") || value("TCP").equals("y"));
    assertThat(lookup("#details").query().isFocused()).isTrue();
    assertThat(value("NET")).isEqualTo("y");

    interact(() -> window.configure().details().follow(symbol("CHECKSUM")));
    waitFor(() -> title().equals("Checksums"));
    interact(() -> list().requestFocus());
    push(KeyCode.ALT, KeyCode.LEFT);
    waitFor(() -> title().equals("Transmission control"));

    interact(() -> fire("#compare-slots"));
    waitFor(() -> differences().getItems().size() >= 4);

    push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> value("NET").equals("n"));
    push(KeyCode.CONTROL, KeyCode.Y);
    waitFor(() -> value("NET").equals("y"));

    interact(() -> assertThat(window.mayClose()).isFalse());
    assertThat(lookup("#save-and-close").query().isVisible()).isTrue();
    interact(() -> fire("#save"));
    waitFor(() -> Files.exists(folder.resolve(".config")));
    assertThat(Files.readString(folder.resolve(".config"))).contains("CONFIG_NET=y");
    interact(() -> assertThat(window.mayClose()).isTrue());
  }

  @Test
  void aTextIsTypedInItsRow() throws Exception {
    waitFor(() -> lookup("#trust").query().isVisible());
    interact(() -> fire("#trust-run"));
    waitFor(() -> list().getItems().size() == 4);
    interact(
        () -> {
          list().requestFocus();
          list().getSelectionModel().selectLast();
        });
    push(KeyCode.ENTER);
    waitFor(() -> lookup("#option-value").tryQuery().isPresent());
    interact(() -> lookup("#option-value").queryAs(TextField.class).setText("mine"));
    push(KeyCode.ENTER);
    waitFor(() -> value("TITLE").equals("mine"));
    assertThat(list().isFocused()).isTrue();
    push(KeyCode.DELETE);
    waitFor(() -> value("TITLE").equals("none"));
  }

  private boolean chosen(String text) {
    Row row = list().getSelectionModel().getSelectedItem();
    return row != null && row.node().text().equals(text);
  }

  private String value(String name) {
    return now().value(symbol(name));
  }

  private Configuration now() {
    return Objects.requireNonNull(window.configure().editor().snapshotProperty().get()).now();
  }

  private org.krunlab.core.kconfig.tree.Symbol symbol(String name) {
    return now().tree().symbol(name).orElseThrow();
  }

  @SuppressWarnings("unchecked") // the list of options holds rows
  private ListView<Row> list() {
    return (ListView<Row>) lookup("#options").queryAs(ListView.class);
  }

  private ListView<?> differences() {
    return lookup("#slot-differences").queryAs(ListView.class);
  }

  private String title() {
    return text("#details-title");
  }

  private String text(String selector) {
    return lookup(selector).queryAs(Label.class).getText();
  }

  private void fire(String selector) {
    Node node = lookup(selector).query();
    if (node instanceof ButtonBase button) {
      button.fire();
    } else {
      throw new AssertionError(selector + " is no button");
    }
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
