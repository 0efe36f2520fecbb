package org.krunlab.desktop.setup;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;

/** What to run, field by field. Each valid change goes into the session's profile at once. */
public final class SetupViewModel {
  private final Session session;
  private final List<ModuleSource.Sample> samples;
  private final ObjectProperty<RuntimeFamily> family;
  private final ObjectProperty<WasmRuntime> runtime;
  private final StringProperty module;
  private final StringProperty arguments;
  private final StringProperty environment;
  private final ReadOnlyStringWrapper environmentProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper given = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper filesProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper moduleSummary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();

  public SetupViewModel(Session session, List<ModuleSource.Sample> samples) {
    this.session = session;
    this.samples = List.copyOf(samples);
    Profile start = session.profileProperty().get();
    family = new SimpleObjectProperty<>(start.runtime().family());
    runtime = new SimpleObjectProperty<>(start.runtime());
    module = new SimpleStringProperty(start.module());
    arguments = new SimpleStringProperty(ArgumentLine.format(start.arguments()));
    environment = new SimpleStringProperty(EnvironmentLine.format(start.environment()));
    given.set(GivenFiles.words(start));
    family.subscribe(this::familyChosen);
    runtime.subscribe(chosen -> session.change(profile -> profile.withRuntime(chosen)));
    module.subscribe(this::moduleChosen);
    arguments.subscribe(line -> session.change(p -> p.withArguments(ArgumentLine.parse(line))));
    environment.subscribe(this::environmentTyped);
    session.profileProperty().subscribe(this::follow);
    locked.bind(session.activityProperty().isNotEqualTo(Session.Activity.IDLE));
  }

  /** Takes over what others changed, such as another profile; what is half typed here stays. */
  private void follow(Profile before, Profile now) {
    // The mode first: a family alone would choose its own first mode.
    runtime.set(now.runtime());
    family.set(now.runtime().family());
    if (!now.module().equals(before.module()) && !now.module().equals(module.get().strip())) {
      module.set(now.module());
    }
    if (!now.arguments().equals(before.arguments())
        && !now.arguments().equals(ArgumentLine.parse(arguments.get()))) {
      arguments.set(ArgumentLine.format(now.arguments()));
    }
    if (!now.environment().equals(before.environment())
        && !now.environment().equals(typedEnvironment())) {
      environment.set(EnvironmentLine.format(now.environment()));
    }
    given.set(GivenFiles.words(now));
  }

  private @Nullable SortedMap<String, String> typedEnvironment() {
    try {
      return EnvironmentLine.parse(environment.get());
    } catch (LabException e) {
      return null;
    }
  }

  private void environmentTyped(String line) {
    try {
      SortedMap<String, String> typed = EnvironmentLine.parse(line);
      environmentProblem.set("");
      session.change(profile -> profile.withEnvironment(typed));
    } catch (LabException e) {
      environmentProblem.set(e.sentence());
    }
  }

  /**
   * Takes files that were dropped: the first module among them is chosen, whatever else there is is
   * given to it.
   */
  public void take(List<String> paths) {
    paths.stream().filter(GivenFiles::isModule).findFirst().ifPresent(module::set);
    give(paths.stream().filter(path -> !GivenFiles.isModule(path)).toList());
  }

  /** Gives files and folders to the module, each at the place that its own name says. */
  public void give(List<String> paths) {
    try {
      Profile now = session.profileProperty().get();
      Map<String, String> all = GivenFiles.with(now.files(), paths);
      filesProblem.set("");
      session.change(profile -> profile.withFiles(all));
    } catch (LabException e) {
      filesProblem.set(e.sentence());
    }
  }

  /** Takes away what is given at a place. */
  void remove(String place) {
    var left = new TreeMap<>(session.profileProperty().get().files());
    left.remove(place);
    filesProblem.set("");
    session.change(profile -> profile.withFiles(left));
  }

  void removeFiles() {
    filesProblem.set("");
    session.change(profile -> profile.withFiles(Map.of()));
  }

  /** The places of what is given. */
  List<String> files() {
    return List.copyOf(session.profileProperty().get().files().keySet());
  }

  /** The path of standard input's file; empty for none. */
  String stdin() {
    return session.profileProperty().get().stdin();
  }

  void setStdin(String path) {
    session.change(profile -> profile.withStdin(path));
  }

  private void familyChosen(RuntimeFamily chosen) {
    if (runtime.get().family() != chosen) {
      runtime.set(chosen.modes().getFirst());
    }
  }

  private void moduleChosen(String chosen) {
    if (!chosen.isBlank()) {
      session.change(profile -> profile.withModule(chosen.strip()));
    }
    moduleSummary.set(
        samples.stream()
            .filter(sample -> sample.name().equals(chosen))
            .map(ModuleSource.Sample::summary)
            .findFirst()
            .orElse(
                chosen.isBlank()
                    ? "Choose a sample or a file, or drop one on the window."
                    : chosen.substring(chosen.lastIndexOf('/') + 1).strip()
                        + ", a file of yours."));
  }

  public List<RuntimeFamily> families() {
    return List.of(RuntimeFamily.values());
  }

  public List<ModuleSource.Sample> samples() {
    return samples;
  }

  public ObjectProperty<RuntimeFamily> familyProperty() {
    return family;
  }

  /** The family's mode; follows the family. */
  public ObjectProperty<WasmRuntime> runtimeProperty() {
    return runtime;
  }

  /** A sample's name or the path of a file. */
  public StringProperty moduleProperty() {
    return module;
  }

  public StringProperty argumentsProperty() {
    return arguments;
  }

  /** Entries such as {@code NAME=VALUE}, written as arguments are. */
  public StringProperty environmentProperty() {
    return environment;
  }

  /** A sentence where the environment typed is none; blank otherwise. */
  public ReadOnlyStringProperty environmentProblemProperty() {
    return environmentProblem.getReadOnlyProperty();
  }

  /** Which files the module is given, in some words. */
  public ReadOnlyStringProperty givenProperty() {
    return given.getReadOnlyProperty();
  }

  /** Why a file could not be given; blank otherwise. */
  public ReadOnlyStringProperty filesProblemProperty() {
    return filesProblem.getReadOnlyProperty();
  }

  /** What the chosen module does. */
  public ReadOnlyStringProperty moduleSummaryProperty() {
    return moduleSummary.getReadOnlyProperty();
  }

  /** Whether nothing can be changed because it is being used. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }
}
