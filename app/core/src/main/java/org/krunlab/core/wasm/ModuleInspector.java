package org.krunlab.core.wasm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Format;
import org.krunlab.core.wasm.ModuleInspection.Verdict;
import org.krunlab.core.wasm.binary.AotReader;
import org.krunlab.core.wasm.binary.ModuleReader;

/** Reads and validates a module and judges which runtimes can run it. */
public final class ModuleInspector {
  private ModuleInspector() {}

  /** Looks into a module and judges it by what runtimes can do where nobody sets an option. */
  public static ModuleInspection inspect(ModuleFile module) {
    return inspect(module, Profile.defaults(WasmRuntime.WASM3));
  }

  /**
   * Looks into a module as far as it can be read. One that is not valid is no failure here: what is
   * wrong with it is told in the result.
   *
   * @param profile its options and files decide what a runtime can run; each runtime is judged as
   *     if it were the profile's
   * @throws LabException where the file is empty or begins neither as WebAssembly nor as AOT code
   */
  public static ModuleInspection inspect(ModuleFile module, Profile profile) {
    if (module.bytes().length == 0) {
      throw LabException.input(module.name() + " is empty; choose a .wasm or .aot file.");
    }
    if (module.isAot()) {
      return inspectAot(module, profile);
    }
    if (!module.isWasm()) {
      throw LabException.input(
          module.name()
              + " is no WebAssembly module: it does not begin with '\\0asm'. Choose a .wasm file,"
              + " or an .aot file made by wamrc.");
    }
    return inspectWasm(module, profile);
  }

  private static ModuleInspection inspectWasm(ModuleFile module, Profile profile) {
    ModuleReader.Reading read = ModuleReader.read(module.bytes());
    List<Feature> obstacles = Validation.obstacles(read.uses());
    List<Problem> problems =
        read.malformed()
            .map(List::of)
            .orElseGet(
                () ->
                    obstacles.isEmpty()
                        ? Validation.problems(module.bytes(), read.layout())
                        : List.of());
    Optional<ModuleFeatures> features =
        problems.isEmpty() ? Optional.of(features(read)) : Optional.empty();
    return new ModuleInspection(
        module.name(),
        new ByteSize(module.bytes().length),
        Format.WASM,
        Optional.of(read.layout()),
        features,
        Optional.empty(),
        problems,
        problems.isEmpty() && !obstacles.isEmpty() ? unchecked(obstacles) : "",
        Arrays.stream(WasmRuntime.values())
            .map(
                runtime ->
                    features
                        .map(found -> RuntimeFit.of(profile.withRuntime(runtime), found))
                        .orElseGet(() -> invalid(runtime)))
            .toList());
  }

  private static Verdict invalid(WasmRuntime runtime) {
    return new Verdict(
        runtime, Fit.CANNOT, runtime.label() + " cannot run this module: it is not valid.");
  }

  private static String unchecked(List<Feature> obstacles) {
    return "The types of its code were not checked, because it uses "
        + obstacles.stream().map(Feature::label).collect(Collectors.joining(" and "))
        + ".";
  }

  private static ModuleFeatures features(ModuleReader.Reading read) {
    ModuleLayout layout = read.layout();
    var wasi = new TreeSet<String>();
    List<Import> foreign =
        layout.imports().stream()
            .filter(
                asked -> {
                  boolean known = WasiPreview1.offers(asked);
                  if (known) {
                    wasi.add(asked.name());
                  }
                  return !known;
                })
            .toList();
    return new ModuleFeatures(
        read.uses(),
        start(layout),
        layout.start().isPresent(),
        wasi,
        foreign,
        layout.memories().stream().map(ModuleLayout.Memory::limits).toList(),
        layout.exports().stream().anyMatch(export -> export.kind() == ExternalKind.MEMORY),
        layout.tables().size());
  }

  private static StartKind start(ModuleLayout layout) {
    Set<StartKind> kinds = EnumSet.noneOf(StartKind.class);
    for (Export export : layout.exports()) {
      if (export.kind() == ExternalKind.FUNCTION) {
        switch (export.name()) {
          case "_start" -> kinds.add(StartKind.COMMAND);
          case "_initialize" -> kinds.add(StartKind.REACTOR);
          default -> {}
        }
      }
    }
    if (layout.start().isPresent()) {
      kinds.add(StartKind.START_FUNCTION);
    }
    kinds.add(StartKind.NONE);
    return kinds.iterator().next();
  }

  private static ModuleInspection inspectAot(ModuleFile module, Profile profile) {
    AotReader.Reading read = AotReader.read(module.bytes());
    return new ModuleInspection(
        module.name(),
        new ByteSize(module.bytes().length),
        Format.AOT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(read.file()),
        read.malformed().map(List::of).orElse(List.of()),
        "",
        Arrays.stream(WasmRuntime.values())
            .map(runtime -> RuntimeFit.ofAot(profile.withRuntime(runtime), read.file()))
            .toList());
  }
}
