package org.krunlab.host.oracle;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.wasm.ModuleFeatures;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspector;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.TrapException;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.MemoryLimits;

/** One run of a module, from its bytes to its end, on the thread that calls it. */
final class OneModule {
  private static final int PAGE = 65536;

  /** An element takes the interpreter about 16 bytes. */
  private static final long MOST_TABLE_ELEMENTS = 10_000_000;

  private final ModuleFile module;
  private final ModuleInput input;
  private final Bounds bounds;
  private final Path files;
  private final BoundedOutput output;
  private volatile boolean varies;

  OneModule(ModuleFile module, ModuleInput input, Bounds bounds, Path files, BoundedOutput output) {
    this.module = module;
    this.input = input;
    this.bounds = bounds;
    this.files = files;
    this.output = output;
  }

  /** Whether the module asks for what differs from run to run, once that is known. */
  boolean varies() {
    return varies;
  }

  Expectation run() {
    ModuleInspection found;
    try {
      found = ModuleInspector.inspect(module);
    } catch (LabException e) {
      return ended(Ending.REFUSED, e.sentence());
    }
    if (!found.problems().isEmpty()) {
      return ended(Ending.REFUSED, found.problems().getFirst().text());
    }
    if (!found.unchecked().isEmpty()) {
      return ended(Ending.NOT_RUN, found.unchecked());
    }
    ModuleFeatures features = found.features().orElseThrow();
    varies = features.wasi().contains("clock_time_get") || features.wasi().contains("random_get");
    if (features.initialPages() * PAGE > bounds.memory().bytes()) {
      return ended(
          Ending.MEMORY_LIMIT,
          "%s at its start".formatted(new ByteSize(features.initialPages() * PAGE)));
    }
    if (found.layout().orElseThrow().tables().stream()
            .mapToLong(table -> table.limits().minimum())
            .sum()
        > MOST_TABLE_ELEMENTS) {
      return ended(Ending.MEMORY_LIMIT, "its tables are too large");
    }
    if (!features.foreign().isEmpty()) {
      return ended(
          Ending.REFUSED,
          "it imports "
              + features.foreign().stream()
                  .limit(3)
                  .map(Object::toString)
                  .collect(Collectors.joining(", ")));
    }
    return execute();
  }

  private Expectation execute() {
    var options =
        WasiOptions.builder()
            .withStdin(new ByteArrayInputStream(input.stdin()))
            .withStdout(output)
            .withStderr(output)
            .withArguments(List.copyOf(input.argv()))
            .withDirectory("/", files);
    input.environment().forEach(options::withEnvironment);
    try (var wasi = WasiPreview1.builder().withOptions(options.build()).build()) {
      Instance.builder(Parser.parse(module.bytes()))
          .withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
          .withMemoryFactory(this::memory)
          .build();
      return exited(0);
    } catch (WasiExitException e) {
      return exited(e.exitCode());
    } catch (BoundedOutput.TooMuchException e) {
      return ended(Ending.OUTPUT_LIMIT, "");
    } catch (WasmInterruptedException e) {
      return ended(Ending.TIME_LIMIT, "");
    } catch (TrapException e) {
      return ended(Ending.TRAPPED, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return ended(Ending.TRAPPED, "call stack exhausted");
    } catch (OutOfMemoryError e) {
      return ended(Ending.MEMORY_LIMIT, "");
    } catch (WasmEngineException e) {
      return ended(
          Thread.currentThread().isInterrupted() ? Ending.TIME_LIMIT : Ending.TRAPPED,
          String.valueOf(e.getMessage()));
    }
  }

  /** Growing beyond the bound is refused, which a module has to reckon with anywhere. */
  private Memory memory(MemoryLimits declared) {
    int most = (int) Math.min(declared.maximumPages(), bounds.memory().bytes() / PAGE);
    return new ByteArrayMemory(
        new MemoryLimits(declared.initialPages(), Math.max(most, declared.initialPages())));
  }

  private Expectation exited(int code) {
    return Expectation.of(Ending.EXITED, code, "", output.written(), varies);
  }

  private Expectation ended(Ending ending, String words) {
    return Expectation.of(ending, 0, words, output.written(), varies);
  }
}
