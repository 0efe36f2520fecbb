package org.krunlab.desktop.setup;

import java.io.File;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Panes;

/** The form above the configuration. */
public final class SetupView extends GridPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SetupViewModel model;
  private Property<WasmRuntime> shownMode = new SimpleObjectProperty<>();
  private int row;

  public SetupView(SetupViewModel model) {
    this.model = model;
    getStyleClass().add("form");
    var fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), fields);
    disableProperty().bind(model.lockedProperty());
    add("Runtime", families());
    add("M_ode", modes());
    add("_Port", ports());
    add("_Module", modules());
    addNote(model.moduleSummaryProperty(), "muted");
    add("_Args", line("arguments", model.argumentsProperty()));
    Node environment = line("environment", model.environmentProperty());
    HBox.setHgrow(environment, Priority.ALWAYS);
    add("En_v", new HBox(8, environment, new GivenView(model)));
    addNote(model.environmentProblemProperty(), "sentence-wrong");
    addNote(model.filesProblemProperty(), "sentence-wrong");
    add("RA_M", new HBox(8, ram(), narration()));
    addNote(model.ramProblemProperty(), "sentence-wrong");
    add("_Engine", engines());
    addNote(model.engineProblemProperty(), "sentence-wrong");
    add("_Clock", clocks());
    add("Kernel _by", boots());
  }

  private void add(String name, Node field) {
    var label = new Label(name);
    label.setMnemonicParsing(true);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field instanceof HBox box ? box.getChildren().getFirst() : field);
    addRow(row++, label, field);
  }

  private void addNote(ObservableValue<String> text, String styleClass) {
    var note = new Label();
    note.getStyleClass().addAll(styleClass, "note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.textProperty().bind(text);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    note.visibleProperty().bind(note.managedProperty());
    add(note, 1, row++);
  }

  private Node families() {
    var segments = new SegmentedButton();
    for (RuntimeFamily family : model.families()) {
      var toggle = new ToggleButton(family.label());
      toggle.setMinWidth(USE_PREF_SIZE);
      toggle.setId("runtime-" + family.name().toLowerCase(java.util.Locale.ROOT));
      // An action, not a binding: pressing the chosen segment again must not leave none chosen.
      toggle.setOnAction(
          event -> {
            model.familyProperty().set(family);
            toggle.setSelected(true);
          });
      model.familyProperty().subscribe(chosen -> toggle.setSelected(chosen == family));
      segments.getButtons().add(toggle);
    }
    segments.setMinWidth(USE_PREF_SIZE);
    return segments;
  }

  /** A box of its own for each family: one whose items change under its value stays blank. */
  private Node modes() {
    var place = new HBox();
    HBox.setHgrow(place, Priority.ALWAYS);
    model
        .familyProperty()
        .subscribe(
            family -> {
              model.runtimeProperty().unbindBidirectional(shownMode);
              ComboBox<WasmRuntime> box = modeBox(family);
              shownMode = box.valueProperty();
              place.getChildren().setAll(box);
            });
    return place;
  }

  private ComboBox<WasmRuntime> modeBox(RuntimeFamily family) {
    ComboBox<WasmRuntime> box = Choices.of(WasmRuntime::mode);
    box.setId("mode");
    box.setAccessibleText("How the runtime runs a module");
    box.getItems().setAll(family.modes());
    box.valueProperty().bindBidirectional(model.runtimeProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private Node ports() {
    ComboBox<Port> box = Choices.of(Port::label);
    box.setId("port");
    box.setAccessibleText("What the runtime stands on inside the unikernel");
    box.getItems().setAll(Port.values());
    box.valueProperty().bindBidirectional(model.portProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private Node modules() {
    var box = new ComboBox<String>();
    box.setId("module");
    box.setEditable(true);
    box.getItems().setAll(model.samples().stream().map(ModuleSource.Sample::name).toList());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.getEditor().textProperty().bindBidirectional(model.moduleProperty());
    var open =
        Panes.button(
            "",
            Feather.FOLDER,
            "Choose a .wasm, .wat or .aot file, or drop one on the window",
            this::chooseFile);
    open.setAccessibleText("Choose a module file");
    return new HBox(4, box, open);
  }

  private void chooseFile() {
    var chooser = new FileChooser();
    chooser.setTitle("A module to run");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("WebAssembly modules", "*.wasm", "*.wat", "*.aot"),
            new FileChooser.ExtensionFilter("All files", "*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.moduleProperty().set(file.getPath());
    }
  }

  private static Node line(String id, StringProperty text) {
    var field = new TextField();
    field.setId(id);
    field.setPromptText("none");
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private Node ram() {
    var field = new TextField();
    field.setId("ram");
    field.setPrefColumnCount(6);
    field.textProperty().bindBidirectional(model.ramProperty());
    model
        .ramProblemProperty()
        .subscribe(problem -> field.pseudoClassStateChanged(WRONG, !problem.isEmpty()));
    return field;
  }

  private Node narration() {
    ComboBox<Narration> box =
        Choices.of(narration -> narration == Narration.NARRATED ? "log printed" : "silent");
    box.setId("narration");
    box.setAccessibleText("Whether the kernel prints its log, which costs time");
    box.getItems().setAll(Narration.NARRATED, Narration.SILENT);
    box.valueProperty().bindBidirectional(model.narrationProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private Node clocks() {
    ComboBox<ClockChoice> box = Choices.of(ClockChoice::label);
    box.setId("clock");
    box.setAccessibleText("How the guest comes to know how fast its clock counts");
    box.getItems().setAll(ClockChoice.values());
    box.valueProperty().bindBidirectional(model.clockProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private Node boots() {
    ComboBox<BootMethod> box = Choices.of(BootMethod::label);
    box.setId("boot");
    box.setAccessibleText("How libkrun comes by the kernel");
    box.getItems().setAll(BootMethod.values());
    box.valueProperty().bindBidirectional(model.bootProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private Node engines() {
    ComboBox<Engine> box = Choices.of(Engine::label);
    box.setId("engine");
    box.getItems().setAll(Engine.values());
    box.valueProperty().bindBidirectional(model.engineProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }
}
