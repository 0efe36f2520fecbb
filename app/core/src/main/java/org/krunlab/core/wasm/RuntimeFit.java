package org.krunlab.core.wasm;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Verdict;

/** Judges whether a runtime can run a module, from what the module asks for. */
final class RuntimeFit {
  private RuntimeFit() {}

  /** The AOT format of the WAMR revision in sources.lock. */
  private static final int AOT_VERSION = 5;

  private static final String AOT_TARGET = "x86_64";

  private static final Set<Feature> LACKING_IN_WASM3 =
      EnumSet.of(
          Feature.SIMD,
          Feature.RELAXED_SIMD,
          Feature.MULTI_MEMORY,
          Feature.GARBAGE_COLLECTION,
          Feature.EXCEPTIONS,
          Feature.LEGACY_EXCEPTIONS,
          Feature.MEMORY64,
          Feature.THREADS);

  /** What our guest library switches off, which is more than what WAMR lacks. */
  private static final Set<Feature> LACKING_IN_WAMR = lackingInWamr();

  private static Set<Feature> lackingInWamr() {
    var lacking = EnumSet.copyOf(LACKING_IN_WASM3);
    lacking.addAll(
        EnumSet.of(Feature.EXTENDED_CONST, Feature.TAIL_CALLS, Feature.FUNCTION_REFERENCES));
    return lacking;
  }

  static Verdict of(WasmRuntime runtime, ModuleFeatures module) {
    if (!module.foreign().isEmpty()) {
      return cannot(
          runtime,
          "it imports %s, and the unikernel offers nothing but WASI preview 1; compile it for wasm32-wasi."
              .formatted(names(module.foreign().stream().map(Import::toString).toList())));
    }
    if (module.start() != StartKind.COMMAND) {
      return cannot(
          runtime,
          "it exports no function _start; compile it as a WASI command, not as a library.");
    }
    boolean wasm3 = runtime.family() == RuntimeFamily.WASM3;
    if (!wasm3 && !module.memoryExported()) {
      return cannot(
          runtime,
          "it exports no memory, which WAMR asks of every program; export one, or choose Wasm3.");
    }
    Set<Feature> lacking = wasm3 ? LACKING_IN_WASM3 : LACKING_IN_WAMR;
    List<Feature> missing = module.uses().stream().filter(lacking::contains).toList();
    if (!missing.isEmpty()) {
      return cannot(
          runtime,
          "it uses %s, which this runtime is built without; compile it without that."
              .formatted(
                  missing.stream().map(Feature::label).collect(Collectors.joining(" and "))));
    }
    List<String> unlinked =
        wasm3
            ? module.wasi().stream().filter(f -> !WasiPreview1.IN_WASM3.contains(f)).toList()
            : List.of();
    return unlinked.isEmpty()
        ? new Verdict(runtime, Fit.RUNS, "")
        : new Verdict(
            runtime,
            Fit.MAY_TRAP,
            "Wasm3's WASI lacks %s: the module traps when it calls that."
                .formatted(names(unlinked)));
  }

  static Verdict ofAot(WasmRuntime runtime, AotFile file) {
    if (!runtime.runsAot()) {
      return new Verdict(
          runtime,
          Fit.CANNOT,
          runtime.label()
              + " cannot run native code compiled by wamrc; give it the .wasm file it was"
              + " compiled from.");
    }
    if (file.version() != AOT_VERSION) {
      return cannot(
          runtime,
          "it is of version %d of the AOT format, and the unikernel loads version %d; compile it by the wamrc of WAMR's revision in sources.lock."
              .formatted(file.version(), AOT_VERSION));
    }
    if (!file.target().equals(AOT_TARGET)) {
      return cannot(
          runtime,
          "it was compiled for '%s', and the unikernel runs on %s; compile it with --target=%s."
              .formatted(file.target(), AOT_TARGET, AOT_TARGET));
    }
    return new Verdict(runtime, Fit.RUNS, "");
  }

  private static Verdict cannot(WasmRuntime runtime, String because) {
    return new Verdict(
        runtime, Fit.CANNOT, runtime.label() + " cannot run this module: " + because);
  }

  private static String names(List<String> names) {
    String shown = names.stream().limit(3).collect(Collectors.joining(", "));
    return names.size() > 3 ? shown + " and " + (names.size() - 3) + " more" : shown;
  }
}
