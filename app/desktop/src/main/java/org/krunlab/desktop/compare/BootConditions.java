package org.krunlab.desktop.compare;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;

/** Under which conditions boots in turns are made, and what speaks against each of them here. */
public final class BootConditions {
  private static final int PROCESSORS_FOR_PINNING = 2;

  private final BooleanProperty cold = new SimpleBooleanProperty();
  private final BooleanProperty pinned = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper againstCold = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper againstPinning = new ReadOnlyStringWrapper("");

  /**
   * @param machine null where it has not been looked at yet
   */
  BootConditions(ObservableValue<@Nullable Capabilities> machine) {
    machine.subscribe(
        found ->
            againstPinning.set(
                found != null && found.facts().cores() < PROCESSORS_FOR_PINNING
                    ? "takes two processors, and this machine has one"
                    : ""));
  }

  /** Takes notice of what is to be booted. */
  void of(List<Profile> profiles) {
    againstCold.set(
        profiles.stream()
            .map(Profile::engine)
            .filter(engine -> engine != Engine.LIBKRUN)
            .findFirst()
            .map(
                engine ->
                    "for libkrun only: which files %s starts from is not known"
                        .formatted(engine.label()))
            .orElse(""));
  }

  /** What was chosen, but for what cannot be. */
  BootManner manner() {
    return new BootManner(
        false,
        cold.get() && againstCold.get().isEmpty(),
        pinned.get() && againstPinning.get().isEmpty(),
        false);
  }

  /** Whether image, initrd and libkrun are dropped from the page cache before each boot. */
  public BooleanProperty coldProperty() {
    return cold;
  }

  /** Whether the machine and what reads its output get a processor each. */
  public BooleanProperty pinnedProperty() {
    return pinned;
  }

  /** Why boots cannot be cold, as the end of a line; blank where they can. */
  public ReadOnlyStringProperty againstColdProperty() {
    return againstCold.getReadOnlyProperty();
  }

  /** Why boots cannot be pinned, as the end of a line; blank where they can. */
  public ReadOnlyStringProperty againstPinningProperty() {
    return againstPinning.getReadOnlyProperty();
  }
}
