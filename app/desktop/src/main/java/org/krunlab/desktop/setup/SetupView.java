package org.krunlab.desktop.setup;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Segments;

/** The form above the configuration. */
public final class SetupView extends VBox {
  private final SetupViewModel model;
  private Property<WasmRuntime> shownMode = new SimpleObjectProperty<>();

  public SetupView(SetupViewModel model, MachineViewModel machine) {
    this.model = model;
    var form = new Form();
    form.disableProperty().bind(model.lockedProperty());
    var rows = new MachineRows(machine, form);
    form.add("Runtime", families());
    form.add("M_ode", modes());
    rows.addPort();
    form.add("_Module", modules());
    form.addNote(model.moduleSummaryProperty(), "muted");
    form.add("_Args", line("arguments", model.argumentsProperty()));
    Node environment = line("environment", model.environmentProperty());
    HBox.setHgrow(environment, Priority.ALWAYS);
    form.add("En_v", new HBox(8, environment, new GivenView(model)));
    form.addNote(model.environmentProblemProperty(), "sentence-wrong");
    form.addNote(model.filesProblemProperty(), "sentence-wrong");
    rows.addEngine();
    rows.addRest();
    getChildren().add(form);
  }

  private Node families() {
    List<RuntimeFamily> families = model.families();
    SegmentedButton segments = Segments.of(families, RuntimeFamily::label, model.familyProperty());
    for (int i = 0; i < families.size(); i++) {
      String name = families.get(i).name().toLowerCase(Locale.ROOT);
      segments.getButtons().get(i).setId("runtime-" + name);
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
}
