package org.krunlab.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.support.MadeOptions;
import org.krunlab.desktop.support.StandInLab;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.UiThread;
import org.krunlab.desktop.theme.Theme;
import org.krunlab.desktop.theme.Wardrobe;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** An experiment from booting in turns to its page, its note and finding it again. */
@SuppressWarnings("NullAway.Init") // JUnit and TestFX set the fields before a test runs
class ExperimentsJobTest extends ApplicationTest {
  private static final int PATIENCE_SECONDS = 60;

  private Window window;
  private TaskRunner tasks;

  @Override
  public void start(Stage stage) {
    tasks = new TaskRunner(Executors.newCachedThreadPool(), new UiThread(), InstantSource.system());
    var wardrobe = new Wardrobe();
    wardrobe.themeProperty().set(Theme.LIGHT);
    window =
        new Window(
            new Session(Profile.defaults(WasmRuntime.WASM3)),
            new StandInLab(),
            (profile, progress, cancel) -> MadeOptions.defaults(),
            folder -> {},
            tasks,
            wardrobe);
    stage.setScene(window.scene());
    stage.show();
    window.open();
  }

  @AfterEach
  void end() throws InterruptedException {
    interact(() -> window.close());
    tasks.awaitEnd();
  }

  @Test
  void bootInTurnsThenOpenNoteAndFindTheExperiment() throws Exception {
    waitFor(() -> lookup("#machine").queryAs(Label.class).getText().contains("ready"));
    interact(() -> list("Experiments").fire());
    assertThat(lookup("#experiments .hint").queryAs(Labeled.class).getText())
        .startsWith("No experiments yet");
    interact(() -> list("Runs").fire());
    boot(1);
    interact(() -> fire("#runtime-wamr"));
    boot(2);
    interact(() -> table("#runs").getSelectionModel().selectAll());
    interact(() -> fire("#compare"));
    waitFor(() -> window.comparison().comparisonProperty().get() != null);
    interact(() -> window.comparison().bootInTurns(5));
    waitFor(() -> window.comparison().repeatedProperty().get() != null);
    waitFor(() -> table("#experiments").getItems().size() == 1);
    interact(() -> fire("#compare-back"));

    interact(() -> list("Experiments").fire());
    TableView<?> experiments = table("#experiments");
    interact(() -> experiments.getSelectionModel().select(0));
    interact(() -> fire("#open-experiment"));
    waitFor(() -> lookup("#experiment-title").queryAs(Label.class).getText().startsWith("E1: "));
    assertThat(lookup("#experiment-page .section").queryAllAs(Label.class))
        .extracting(Label::getText)
        .startsWith("Figures", "Verdicts", "Every value")
        .endsWith("Methods", "Provenance");
    assertThat(lookup("#experiment-page .table-view").queryAllAs(TableView.class))
        .anySatisfy(table -> assertThat(table.getItems().toString()).contains("ready (T0 to T6)"));

    interact(() -> fire("#annotate"));
    interact(() -> lookup("#tags").queryAs(TextInputControl.class).setText("paper"));
    interact(() -> fire("#save-annotation"));
    waitFor(() -> experiments.getItems().getFirst().toString().contains("paper"));
    assertThat(experiments.getSelectionModel().getSelectedIndices())
        .as("what was noted stays selected")
        .isEqualTo(List.of(0));

    interact(() -> lookup("#runs-search").queryAs(TextInputControl.class).setText("nothing"));
    assertThat(experiments.getItems()).isEmpty();
    interact(() -> lookup("#runs-search").queryAs(TextInputControl.class).setText("paper"));
    assertThat(experiments.getItems()).hasSize(1);
    interact(() -> fire("#experiment-back"));
    assertThat(lookup("#experiment-page").tryQuery()).isEmpty();
    assertThat(lookup("#boot").query().isVisible()).isTrue();
  }

  private void boot(int runs) throws Exception {
    interact(() -> fire("#boot"));
    waitFor(
        () ->
            window.session().activityProperty().get() == Activity.IDLE
                && table("#runs").getItems().size() == runs);
  }

  private ToggleButton list(String text) {
    return lookup("#lists .toggle-button").queryAllAs(ToggleButton.class).stream()
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private void fire(String selector) {
    Node node = lookup(selector).query();
    if (node instanceof ButtonBase button) {
      button.fire();
    } else {
      throw new AssertionError(selector + " is no button");
    }
  }

  private TableView<?> table(String selector) {
    return lookup(selector).queryAs(TableView.class);
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
