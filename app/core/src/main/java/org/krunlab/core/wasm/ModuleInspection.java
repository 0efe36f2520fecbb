package org.krunlab.core.wasm;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.WasmRuntime;

/**
 * What a module is made of, what it asks for, what is wrong with it, and what can run it.
 *
 * @param name the file's name
 * @param size of the file
 * @param format WebAssembly, or native code compiled from it
 * @param layout what lies where; of a damaged module, what stands before the damage. Empty for
 *     native code
 * @param features what it asks of a runtime; empty for native code and for a damaged module
 * @param aot what native code says of itself; empty for WebAssembly
 * @param problems why it is no valid module, by offset; none where it is one
 * @param unchecked why its code could not be validated, a whole sentence; empty where it was
 * @param verdicts one for each runtime, in the order of {@link WasmRuntime}
 */
public record ModuleInspection(
    String name,
    ByteSize size,
    Format format,
    Optional<ModuleLayout> layout,
    Optional<ModuleFeatures> features,
    Optional<AotFile> aot,
    List<Problem> problems,
    String unchecked,
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
    problems = List.copyOf(problems);
    verdicts = List.copyOf(verdicts);
  }

  /** The verdict on one runtime. */
  public Verdict verdictFor(WasmRuntime runtime) {
    return verdicts.stream().filter(v -> v.runtime() == runtime).findFirst().orElseThrow();
  }

  /**
   * @throws LabException where the module is not valid, with the first thing that is wrong
   */
  public ModuleInspection requireValid() {
    if (!problems.isEmpty()) {
      throw LabException.input(
          "%s is not a valid module: %s. Compile it again, or get the whole file again."
              .formatted(name, problems.getFirst().text()));
    }
    return this;
  }
}
