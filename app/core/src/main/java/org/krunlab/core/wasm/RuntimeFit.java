package org.krunlab.core.wasm;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Export;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Import;
import org.krunlab.core.wasm.ModuleInspection.Verdict;

/** Judges whether a runtime can run a WebAssembly module, from what the module asks for. */
final class RuntimeFit {
  private RuntimeFit() {}

  private static final String ENTRY = "_start";

  private static final Set<Feature> LACKING_IN_WASM3 = EnumSet.allOf(Feature.class);

  /** Reference types are in WAMR's default build; the rest is switched off in our guest library. */
  private static final Set<Feature> LACKING_IN_WAMR =
      EnumSet.complementOf(EnumSet.of(Feature.REFERENCE_TYPES));

  static Verdict of(
      WasmRuntime runtime, List<Import> imports, List<Export> exports, List<Feature> features) {
    List<Import> foreign = matching(imports, RuntimeFit::isForeign);
    if (!foreign.isEmpty()) {
      return cannot(
          runtime,
          "it imports %s, and the unikernel offers nothing but WASI preview 1; compile it for wasm32-wasi."
              .formatted(names(foreign)));
    }
    if (exports.stream().noneMatch(e -> e.name().equals(ENTRY) && e.kind().equals("function"))) {
      return cannot(
          runtime,
          "it exports no function " + ENTRY + "; compile it as a WASI command, not as a library.");
    }
    boolean wasm3 = runtime.family() == RuntimeFamily.WASM3;
    Set<Feature> lacking = wasm3 ? LACKING_IN_WASM3 : LACKING_IN_WAMR;
    List<Feature> missing = features.stream().filter(lacking::contains).toList();
    if (!missing.isEmpty()) {
      return cannot(
          runtime,
          "it uses %s, which this runtime is built without; compile it without that."
              .formatted(
                  missing.stream().map(Feature::label).collect(Collectors.joining(" and "))));
    }
    List<Import> unlinked =
        wasm3 ? matching(imports, i -> !WasiPreview1.IN_WASM3.contains(i.name())) : List.of();
    return unlinked.isEmpty()
        ? new Verdict(runtime, Fit.RUNS, "")
        : new Verdict(
            runtime,
            Fit.MAY_TRAP,
            "Wasm3's WASI lacks %s: the module traps when it calls that."
                .formatted(names(unlinked)));
  }

  private static boolean isForeign(Import asked) {
    return !asked.module().equals(WasiPreview1.NAMESPACE)
        || !asked.kind().equals("function")
        || !WasiPreview1.FUNCTIONS.contains(asked.name());
  }

  private static Verdict cannot(WasmRuntime runtime, String because) {
    return new Verdict(
        runtime, Fit.CANNOT, runtime.label() + " cannot run this module: " + because);
  }

  private static List<Import> matching(List<Import> imports, Predicate<Import> wanted) {
    return imports.stream().filter(wanted).toList();
  }

  private static String names(List<Import> imports) {
    String shown =
        imports.stream().limit(3).map(Import::toString).collect(Collectors.joining(", "));
    return imports.size() > 3 ? shown + " and " + (imports.size() - 3) + " more" : shown;
  }
}
