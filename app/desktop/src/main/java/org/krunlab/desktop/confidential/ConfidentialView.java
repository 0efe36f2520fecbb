package org.krunlab.desktop.confidential;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.confidential.Finding;
import org.krunlab.core.experiment.confidential.LaunchMeasurement;
import org.krunlab.core.experiment.confidential.PopulatedMemory;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.experiment.confidential.ReadinessReport.Judged;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** What was found as sections below each other. */
public final class ConfidentialView extends VBox {
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private final Hint hint =
      new Hint(
          "Check the profile: what SEV-SNP and TDX forbid that its image does, what identifies it"
              + " at its launch, and the memory that counts there appear here. No such machine is"
              + " needed.");

  public ConfidentialView(ConfidentialViewModel model) {
    setId("confidential-view");
    page.getStyleClass().add("findings");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    var place = new StackPane(scroll, hint);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(tools(model), note(model), place);
    model.reportProperty().subscribe(this::show);
  }

  private static Node tools(ConfidentialViewModel model) {
    Button check =
        Panes.button(
            "C_heck",
            Feather.SHIELD,
            "Build the silent image where needed and look into it",
            model::check);
    check.setId("confidential-check");
    check.disableProperty().bind(Bindings.not(model.canCheckProperty()));
    var booting = new CheckBox("boot for the least RAM");
    booting.setId("confidential-booting");
    booting.selectedProperty().bindBidirectional(model.bootingProperty());
    booting.disableProperty().bind(check.disableProperty());
    Panes.tip(
        booting,
        "Boot with ever less RAM until the module no longer does as expected, and once with all of"
            + " the least populated");
    var tools = new HBox(8, check, booting);
    tools.getStyleClass().add("pane-tools");
    tools.setAlignment(Pos.CENTER_LEFT);
    return tools;
  }

  private static Node note(ConfidentialViewModel model) {
    Label note = text("", "warn");
    note.getStyleClass().add("pane-note");
    note.textProperty().bind(model.noteProperty());
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    note.visibleProperty().bind(note.managedProperty());
    return note;
  }

  private void show(@Nullable ReadinessReport report) {
    hint.setVisible(report == null);
    scroll.setVisible(report != null);
    page.getChildren().clear();
    if (report == null) {
      return;
    }
    add(text(report.title(), "run-title"));
    report.judged().forEach(each -> add(offer(each)));
    report.memory().ifPresent(this::add);
    add(report.measurement());
    report.judged().forEach(this::addFindings);
    scroll.setVvalue(0);
  }

  private static Node offer(Judged each) {
    return text(
        each.technology().label() + ", " + each.offer() + ".",
        each.support().usable() ? "ok" : "plain");
  }

  private void addFindings(Judged each) {
    add(text("In the way of " + each.technology().label(), "heading"));
    if (each.findings().isEmpty()) {
      add(text("Nothing that was looked for.", "ok"));
    }
    each.findings().forEach(finding -> add(finding(finding)));
  }

  private void add(PopulatedMemory figures) {
    add(text("Memory, all of it pinned", "heading"));
    add(text("Least RAM: " + figures.leastInWords() + ".", "plain"));
    add(text("RSS: " + figures.residentInWords() + ".", "plain"));
  }

  private void add(LaunchMeasurement measurement) {
    add(text("Measured at launch, SHA-256", "heading"));
    add(digest("image", measurement.image()));
    add(digest("initrd", measurement.initrd()));
    add(digest("command line", measurement.commandLine()));
  }

  private void add(Node node) {
    page.getChildren().add(node);
  }

  private static Node finding(Finding finding) {
    var box =
        new VBox(
            text(finding.what(), "finding"),
            text(finding.why(), "plain"),
            text(finding.mend(), "muted"));
    box.getStyleClass().add("finding-box");
    return box;
  }

  private static Node digest(String of, String value) {
    Button copy = Panes.button("", Feather.COPY, "Copy this SHA-256", () -> copy(value));
    copy.setAccessibleText("Copy the SHA-256 of the " + of);
    copy.getStyleClass().add("flat");
    var name = new HBox(text(of, "muted"), Panes.filler(), copy);
    name.setAlignment(Pos.CENTER_LEFT);
    return new VBox(name, text(value, "mono"));
  }

  private static void copy(String value) {
    var content = new ClipboardContent();
    content.putString(value);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Label text(String words, String styleClass) {
    var label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
