package org.krunlab.desktop.setup;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Reasons;

/** The rows of the form that the engine has a say in. */
final class MachineRows {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final MachineViewModel model;
  private final Form form;

  MachineRows(MachineViewModel model, Form form) {
    this.model = model;
    this.form = form;
  }

  /** On top, since it decides what can be chosen below. */
  void addEngine() {
    form.add("_Engine", engines());
    form.addNote(model.engineProblemProperty(), "sentence-wrong");
    form.addNote(model.settledProperty(), "muted");
  }

  void addPort() {
    add(
        "_Port",
        "port",
        "What the runtime stands on inside the unikernel",
        model.port(),
        Port::label);
  }

  void addRest() {
    Node memory =
        box(
            "memory",
            "How the guest comes to its RAM: on demand, as it touches it, or all of it populated"
                + " and locked before the boot",
            model.memory(),
            MemoryChoice::label);
    form.add("RA_M", new HBox(8, ram(), memory));
    form.addNote(model.ramProblemProperty(), "sentence-wrong");
    form.addNote(model.memory().problemProperty(), "sentence-wrong");
    add(
        "_Log",
        "narration",
        "Whether the kernel prints its log, which costs time: as it happens, or kept in RAM and"
            + " written out at the end, or not at all",
        model.narration(),
        MachineRows::console);
    add(
        "_Clock",
        "clock",
        "How the guest comes to know how fast its clock counts",
        model.clock(),
        ClockChoice::label);
    add("Kernel _by", "kernel", "How libkrun comes by the kernel", model.boot(), BootMethod::label);
  }

  private static String console(Narration narration) {
    return switch (narration) {
      case NARRATED -> "printed";
      case BUFFERED -> "kept until the end";
      case SILENT -> "silent";
    };
  }

  private <T> void add(
      String name, String id, String purpose, JudgedChoice<T> choice, Function<T, String> label) {
    form.add(name, box(id, purpose, choice, label));
    form.addNote(choice.problemProperty(), "sentence-wrong");
  }

  private static <T> Node box(
      String id, String purpose, JudgedChoice<T> choice, Function<T, String> label) {
    ComboBox<T> box = Choices.of(label);
    box.setId(id);
    box.setAccessibleText(purpose);
    box.getItems().setAll(choice.values());
    box.valueProperty().bindBidirectional(choice.valueProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    HBox place = explained(box, purpose, choice.fixedProperty());
    HBox.setHgrow(place, Priority.ALWAYS);
    return place;
  }

  /** Disables the field where there is a reason to. */
  private static HBox explained(Control field, String purpose, ObservableValue<String> reason) {
    field.disableProperty().bind(reason.map(why -> !why.isEmpty()));
    return Reasons.around(field, purpose, reason);
  }

  private Node ram() {
    var field = new TextField();
    field.setId("ram");
    field.setPrefColumnCount(5);
    field.setMinWidth(Control.USE_PREF_SIZE);
    field.textProperty().bindBidirectional(model.ramProperty());
    model
        .ramProblemProperty()
        .subscribe(problem -> field.pseudoClassStateChanged(WRONG, !problem.isEmpty()));
    return explained(field, "The guest's RAM, in whole MiB", model.ramFixedProperty());
  }

  private Node engines() {
    ComboBox<Engine> box = Choices.of(Engine::label);
    box.setId("engine");
    box.getItems().setAll(Engine.values());
    box.valueProperty().bindBidirectional(model.engineProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(list -> new EngineCell());
    return box;
  }

  /** An engine that cannot be used here can be looked at, and says so before it is chosen. */
  private final class EngineCell extends ListCell<Engine> {
    @Override
    protected void updateItem(@Nullable Engine item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        return;
      }
      boolean here = model.isHere(item);
      setText(here ? item.label() : item.label() + " (not on this machine)");
      setOpacity(here ? 1 : 0.6);
    }
  }
}
