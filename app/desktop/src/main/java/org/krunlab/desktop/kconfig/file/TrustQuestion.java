package org.krunlab.desktop.kconfig.file;

import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.desktop.widget.Panes;

/** Asks whether a tree may run its commands, all of which it shows with their places. */
public final class TrustQuestion extends VBox {
  private final Label sentence = new Label();
  private final TextArea commands = new TextArea();
  private final CheckBox always =
      new CheckBox("Do not ask again as long as the tree stays as it is");

  public TrustQuestion(TreeViewModel model, Runnable close) {
    setId("trust");
    getStyleClass().addAll("page", "trust");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    commands.setEditable(false);
    commands.setId("trust-commands");
    commands.getStyleClass().add("mono");
    commands.setAccessibleText("The commands");
    VBox.setVgrow(commands, Priority.ALWAYS);
    var run =
        Panes.button(
            "_Run them and open",
            Feather.PLAY,
            "Run these commands with your rights, as the tree's own tools do",
            () -> model.allow(always.isSelected()));
    run.setId("trust-run");
    var leave = Panes.button("_Close", Feather.X, "Close; nothing was run", close);
    leave.setId("trust-close");
    var answers = new HBox(leave, run, always);
    answers.getStyleClass().add("answers");
    getChildren().addAll(sentence, commands, answers);
    visibleProperty().bind(model.untrustedProperty().isNotNull());
    model.untrustedProperty().subscribe(this::show);
    visibleProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                leave.requestFocus();
              }
            });
  }

  private void show(KconfigFolders.@Nullable Untrusted asked) {
    if (asked == null) {
      return;
    }
    int count = asked.commands().size();
    sentence.setText(
        "The Kconfig tree in "
            + asked.folder()
            + " asks to run "
            + (count == 1 ? "a command" : count + " commands")
            + " while it is read. Nothing has been run. Commands run in that folder with your"
            + " rights; what they print can make the tree ask for more. Let them run only if you"
            + " trust where the tree comes from.");
    commands.setText(
        asked.commands().stream()
            .map(one -> one.location() + ":  " + one.command())
            .collect(Collectors.joining("\n")));
  }
}
