package org.krunlab.host.modules;

import com.dylibso.chicory.log.SystemLogger;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wabt.Wat2WasmModule;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;

/**
 * Makes modules of the text format, by wabt's wat2wasm, which itself runs as a module in the JVM.
 * The library's own way to call it keeps wat2wasm's complaints to itself.
 */
final class WatAssembler {
  private static final String ENDING = ".wat";

  private WatAssembler() {}

  static boolean isText(String name) {
    return name.endsWith(ENDING);
  }

  /**
   * @throws LabException where the text is no module, in the assembler's words
   */
  static ModuleFile assemble(String name, byte[] text) {
    var module = new ByteArrayOutputStream();
    var complaints = new ByteArrayOutputStream();
    var options =
        WasiOptions.builder()
            .withStdin(new ByteArrayInputStream(text))
            .withStdout(module)
            .withStderr(complaints)
            .withArguments(List.of("wat2wasm", "--enable-all", "-", "--output=-"))
            .build();
    try (var wasi =
        WasiPreview1.builder().withLogger(new SystemLogger()).withOptions(options).build()) {
      Instance.builder(Wat2WasmModule.load())
          .withMachineFactory(Wat2WasmModule::create)
          .withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
          .build();
    } catch (WasiExitException e) {
      if (e.exitCode() != 0) {
        throw LabException.input(
            "%s cannot be assembled: %s"
                .formatted(name, firstOf(complaints.toString(StandardCharsets.UTF_8), name)),
            e);
      }
    }
    return new ModuleFile(
        name.substring(0, name.length() - ENDING.length()) + ".wasm", module.toByteArray());
  }

  /** The first complaint: where and what, and the line with a mark under the place. */
  private static String firstOf(String complaints, String name) {
    return String.join("\n", complaints.strip().lines().limit(3).toList())
        .replaceFirst("^-:", name + ":");
  }
}
