package org.krunlab.desktop.module;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.Feature;
import org.krunlab.core.wasm.Limits;
import org.krunlab.core.wasm.ModuleFeatures;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Verdict;
import org.krunlab.core.wasm.ModuleInspector;
import org.krunlab.core.wasm.Problem;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** Looks into the module that is chosen, as soon as the user pauses. */
public final class ModuleViewModel {
  private final Session session;
  private final ModuleSource modules;
  private final Freshest looking;
  private final ReadOnlyObjectWrapper<List<ModulePart>> parts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper imports = new ReadOnlyStringWrapper("");
  private @Nullable ModuleInspection found;

  public ModuleViewModel(Session session, ModuleSource modules, TaskRunner tasks) {
    this.session = session;
    this.modules = modules;
    this.looking = tasks.freshestAtLull();
    session.profileProperty().subscribe(this::follow);
    look(session.profileProperty().get());
  }

  private void follow(Profile before, Profile now) {
    if (!asks(before).equals(asks(now))) {
      look(now);
    } else if (before.runtime() != now.runtime()) {
      judge();
    }
  }

  /** All of a profile that an inspection follows from. */
  private static Profile asks(Profile profile) {
    return Profile.defaults(WasmRuntime.WASM3)
        .withModule(profile.module())
        .withPort(profile.port())
        .withFiles(profile.files())
        .withKconfig(profile.kconfig());
  }

  private void look(Profile profile) {
    looking.request(
        cancel -> ModuleInspector.inspect(modules.read(profile.module()), profile),
        Outcome.of(this::show, this::failed));
  }

  private void failed(String sentence) {
    found = null;
    parts.set(List.of());
    summary.set("");
    imports.set("");
    verdict.set("");
    problem.set(sentence);
  }

  private void show(ModuleInspection inspection) {
    found = inspection;
    parts.set(ModulePart.of(inspection));
    summary.set(
        inspection.name()
            + ", "
            + inspection.format().label()
            + ", "
            + inspection.size()
            + inspection.features().map(ModuleViewModel::words).orElse("")
            + inspection
                .aot()
                .map(aot -> ", version " + aot.version() + " for " + aot.target())
                .orElse("")
            + ".");
    imports.set(inspection.features().map(ModuleViewModel::imports).orElse(""));
    problem.set(
        inspection.problems().stream().map(Problem::text).collect(Collectors.joining("\n", "", ""))
            + inspection.unchecked());
    judge();
  }

  private static String words(ModuleFeatures features) {
    String uses =
        features.uses().isEmpty()
            ? ""
            : ", uses "
                + features.uses().stream().map(Feature::label).collect(Collectors.joining(", "));
    String memory =
        features.memories().isEmpty()
            ? ", no memory"
            : ", memory of " + pages(features.memories().getFirst());
    return memory + uses + "; " + features.start().label();
  }

  private static String pages(Limits limits) {
    String text = limits.text();
    return text + (text.equals("1") ? " page" : " pages");
  }

  private static String imports(ModuleFeatures features) {
    int foreign = features.foreign().size();
    String wasi =
        features.wasi().isEmpty()
            ? "Imports nothing of WASI"
            : "Imports " + String.join(", ", features.wasi());
    return wasi
        + (foreign == 0
            ? "."
            : "; and what is not there: "
                + features.foreign().stream()
                    .limit(3)
                    .map(Object::toString)
                    .collect(Collectors.joining(", "))
                + (foreign > 3 ? " and %d more.".formatted(foreign - 3) : "."));
  }

  /** Of the chosen runtime, and which others can run it where that one cannot. */
  private void judge() {
    ModuleInspection inspection = found;
    if (inspection == null) {
      return;
    }
    WasmRuntime runtime = session.profileProperty().get().runtime();
    Verdict own = inspection.verdictFor(runtime);
    if (own.fit() == Fit.RUNS) {
      verdict.set(runtime.label() + " can run it.");
      return;
    }
    String others =
        inspection.verdicts().stream()
            .filter(v -> v.fit() == Fit.RUNS)
            .map(v -> v.runtime().label())
            .collect(Collectors.joining(", "));
    verdict.set(own.reason() + (others.isEmpty() ? "" : " It runs in " + others + "."));
  }

  /** All pieces of the file, the largest first. */
  public ReadOnlyObjectProperty<List<ModulePart>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  /** The module in one sentence; blank where there is none. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What it asks for. */
  public ReadOnlyStringProperty importsProperty() {
    return imports.getReadOnlyProperty();
  }

  /** Whether the chosen runtime can run it, and why not. */
  public ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** What is wrong with the module, with places; blank where nothing is. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
