package org.krunlab.core.wasm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Export;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Format;
import org.krunlab.core.wasm.ModuleInspection.Import;
import org.krunlab.core.wasm.ModuleInspection.Memory;
import org.krunlab.core.wasm.ModuleInspection.Verdict;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.MemoryLimits;

/** Reads and validates a module and judges which runtimes can run it. */
public final class ModuleInspector {
  private ModuleInspector() {}

  /**
   * @throws LabException where the file is empty, truncated, no module, or not valid
   */
  public static ModuleInspection inspect(ModuleFile module) {
    if (module.bytes().length == 0) {
      throw LabException.input(module.name() + " is empty; choose a .wasm or .aot file.");
    }
    if (module.isAot()) {
      return inspectAot(module);
    }
    if (!module.isWasm()) {
      throw LabException.input(
          module.name()
              + " is no WebAssembly module: it does not begin with '\\0asm'. Choose a .wasm file,"
              + " or an .aot file made by wamrc.");
    }
    SectionWalk.check(module);
    return describe(module, parse(module));
  }

  private static WasmModule parse(ModuleFile module) {
    try {
      return Parser.parse(module.bytes());
    } catch (WasmEngineException e) {
      throw LabException.input(
          "%s is not a valid module: %s. Compile it again."
              .formatted(module.name(), String.valueOf(e.getMessage())),
          e);
    }
  }

  private static ModuleInspection describe(ModuleFile module, WasmModule parsed) {
    List<Import> imports =
        parsed.importSection().stream()
            .map(i -> new Import(i.module(), i.name(), kind(i.importType())))
            .toList();
    List<Export> exports =
        IntStream.range(0, parsed.exportSection().exportCount())
            .mapToObj(parsed.exportSection()::getExport)
            .map(e -> new Export(e.name(), kind(e.exportType())))
            .toList();
    List<Feature> features = features(parsed);
    return new ModuleInspection(
        module.name(),
        new ByteSize(module.bytes().length),
        Format.WASM,
        imports,
        exports,
        memory(parsed),
        features,
        Arrays.stream(WasmRuntime.values())
            .map(runtime -> RuntimeFit.of(runtime, imports, exports, features))
            .toList());
  }

  private static ModuleInspection inspectAot(ModuleFile module) {
    return new ModuleInspection(
        module.name(),
        new ByteSize(module.bytes().length),
        Format.AOT,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Arrays.stream(WasmRuntime.values()).map(ModuleInspector::aotVerdict).toList());
  }

  private static Verdict aotVerdict(WasmRuntime runtime) {
    return runtime.runsAot()
        ? new Verdict(runtime, Fit.RUNS, "")
        : new Verdict(
            runtime,
            Fit.CANNOT,
            runtime.label()
                + " cannot run native code compiled by wamrc; give it the .wasm file it was"
                + " compiled from.");
  }

  private static Optional<Memory> memory(WasmModule parsed) {
    return parsed
        .memorySection()
        .filter(section -> section.memoryCount() > 0)
        .map(section -> section.getMemory(0).limits())
        .map(limits -> new Memory(limits.initialPages(), maximum(limits)));
  }

  private static OptionalInt maximum(MemoryLimits limits) {
    return limits.maximumPages() == MemoryLimits.MAX_PAGES
        ? OptionalInt.empty()
        : OptionalInt.of(limits.maximumPages());
  }

  private static List<Feature> features(WasmModule parsed) {
    return Arrays.stream(parsed.codeSection().functionBodies())
        .flatMap(body -> body.instructions().stream())
        .flatMap(instruction -> Feature.of(instruction.opcode()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static String kind(ExternalType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
