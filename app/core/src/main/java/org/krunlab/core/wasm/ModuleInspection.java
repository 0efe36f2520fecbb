package org.krunlab.core.wasm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.WasmRuntime;

/**
 * What a module is made of and what it asks for.
 *
 * @param name the file's name
 * @param size of the file
 * @param format WebAssembly, or native code compiled from it
 * @param imports what it asks its host for, in the file's order; empty for native code
 * @param exports what it offers; empty for native code
 * @param memory its own linear memory, where it declares one
 * @param features proposals beyond the core that its code uses, sorted
 * @param verdicts one for each runtime, in the order of {@link WasmRuntime}
 */
public record ModuleInspection(
    String name,
    ByteSize size,
    Format format,
    List<Import> imports,
    List<Export> exports,
    Optional<Memory> memory,
    List<Feature> features,
    List<Verdict> verdicts) {

  /** What a module's file holds. */
  public enum Format {
    WASM("WebAssembly"),
    AOT("WAMR AOT");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * Something the module needs from outside.
   *
   * @param module the import's namespace, such as {@code wasi_snapshot_preview1}
   * @param name within the namespace
   * @param kind such as {@code function}
   */
  public record Import(String module, String name, String kind) {
    @Override
    public String toString() {
      return module + "." + name;
    }
  }

  /** Something the module offers, and of which kind it is. */
  public record Export(String name, String kind) {}

  /**
   * A linear memory in pages of 64 KiB.
   *
   * @param initialPages at the start
   * @param maximumPages where it declares a bound
   */
  public record Memory(int initialPages, OptionalInt maximumPages) {}

  /**
   * Whether a runtime can run the module.
   *
   * @param fit how well
   * @param reason why, a whole sentence; empty where it simply runs
   */
  public record Verdict(WasmRuntime runtime, Fit fit, String reason) {}

  /** How well a module fits a runtime. */
  public enum Fit {
    RUNS,
    /** It starts, and traps once it comes to what the runtime lacks. */
    MAY_TRAP,
    CANNOT
  }

  public ModuleInspection {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    features = List.copyOf(features);
    verdicts = List.copyOf(verdicts);
  }

  /** The verdict on one runtime. */
  public Verdict verdictFor(WasmRuntime runtime) {
    return verdicts.stream().filter(v -> v.runtime() == runtime).findFirst().orElseThrow();
  }
}
