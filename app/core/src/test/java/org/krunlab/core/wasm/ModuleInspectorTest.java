package org.krunlab.core.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Format;

class ModuleInspectorTest {

  @Test
  void tellsImportsExportsAndMemory() {
    ModuleInspection found = inspect(command("wasi_snapshot_preview1", "fd_write", "0b"));

    assertThat(found.imports())
        .hasToString("[wasi_snapshot_preview1.fd_write]")
        .allSatisfy(i -> assertThat(i.kind()).isEqualTo("function"));
    assertThat(found.exports()).singleElement().extracting("name").isEqualTo("_start");
    assertThat(found.memory().orElseThrow().initialPages()).isEqualTo(2);
    assertThat(found.memory().orElseThrow().maximumPages()).hasValue(3);
    assertThat(found.verdicts()).allSatisfy(v -> assertThat(v.fit()).isEqualTo(Fit.RUNS));
  }

  @Test
  void refusesAnImportThatIsNotWasi() {
    ModuleInspection found = inspect(command("env", "puts", "0b"));

    assertThat(found.verdicts()).allSatisfy(v -> assertThat(v.fit()).isEqualTo(Fit.CANNOT));
    assertThat(found.verdictFor(WasmRuntime.WASM3).reason())
        .startsWith("Wasm3 cannot run this module: it imports env.puts,");
  }

  @Test
  void warnsOfWasiThatOnlyWamrHas() {
    ModuleInspection found = inspect(command("wasi_snapshot_preview1", "fd_readdir", "0b"));

    assertThat(found.verdictFor(WasmRuntime.WASM3).fit()).isEqualTo(Fit.MAY_TRAP);
    assertThat(found.verdictFor(WasmRuntime.WASM3).reason())
        .contains("lacks wasi_snapshot_preview1.fd_readdir");
    assertThat(found.verdictFor(WasmRuntime.WAMR_FAST).fit()).isEqualTo(Fit.RUNS);
  }

  @Test
  void tellsSimdByItsInstructions() {
    // v128.const 0; drop; end
    ModuleInspection found =
        inspect(command("wasi_snapshot_preview1", "fd_write", "fd0c" + "00".repeat(16) + "1a0b"));

    assertThat(found.features()).containsExactly(Feature.SIMD);
    assertThat(found.verdicts()).allSatisfy(v -> assertThat(v.reason()).contains("128-bit SIMD"));
  }

  @Test
  void tellsWhereATruncatedModuleEnds() {
    byte[] whole = command("wasi_snapshot_preview1", "fd_write", "0b");

    for (int length = 1; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      // Between two sections a shorter file may be a lesser, but whole, module.
      assertThatThrownBy(() -> requireStart(inspect(part))).isInstanceOf(LabException.class);
    }
    assertThatThrownBy(() -> inspect(Arrays.copyOf(whole, whole.length - 1)))
        .hasMessage(
            "m.wasm is truncated: it ends after %,d bytes in the code section at offset %d, which announces 4 bytes of which 3 are there; get the whole file again."
                .formatted(whole.length - 1, whole.length - 6));
  }

  @Test
  void refusesWhatIsNoModule() {
    assertThatThrownBy(() -> inspect(new byte[0])).hasMessageStartingWith("m.wasm is empty;");
    assertThatThrownBy(() -> inspect("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("m.wasm is no WebAssembly module");
    assertThatThrownBy(() -> inspect(hex("0061736d0d000100")))
        .hasMessageStartingWith("m.wasm is not a core WebAssembly module of version 1");
  }

  @Test
  void refusesCodeThatDoesNotValidate() {
    // i32.add on an empty stack
    assertThatThrownBy(() -> inspect(command("wasi_snapshot_preview1", "fd_write", "6a0b")))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("m.wasm is not a valid module: ");
  }

  @Test
  void nativeCodeFitsTheAotRuntimeAlone() {
    ModuleInspection found = inspect(hex("00616f7403000000"));

    assertThat(found.format()).isEqualTo(Format.AOT);
    assertThat(found.verdicts())
        .allSatisfy(
            v ->
                assertThat(v.fit())
                    .isEqualTo(v.runtime() == WasmRuntime.WAMR_AOT ? Fit.RUNS : Fit.CANNOT));
  }

  private static void requireStart(ModuleInspection found) {
    if (found.verdictFor(WasmRuntime.WAMR_FAST).fit() == Fit.CANNOT) {
      throw LabException.input(found.verdictFor(WasmRuntime.WAMR_FAST).reason());
    }
  }

  private static ModuleInspection inspect(byte[] bytes) {
    return ModuleInspector.inspect(new ModuleFile("m.wasm", bytes));
  }

  /** A command with one imported function of type () -> (), a memory, and one body. */
  private static byte[] command(String namespace, String function, String body) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(hex("0061736d01000000"));
    section(out, 1, hex("01600000"));
    var imports = new ByteArrayOutputStream();
    imports.write(1);
    name(imports, namespace);
    name(imports, function);
    imports.writeBytes(hex("0000"));
    section(out, 2, imports.toByteArray());
    section(out, 3, hex("0100"));
    section(out, 5, hex("01010203"));
    var exports = new ByteArrayOutputStream();
    exports.write(1);
    name(exports, "_start");
    exports.writeBytes(hex("0001"));
    section(out, 7, exports.toByteArray());
    byte[] code = hex(body);
    var bodies = new ByteArrayOutputStream();
    bodies.write(1);
    bodies.write(code.length + 1);
    bodies.write(0);
    bodies.writeBytes(code);
    section(out, 10, bodies.toByteArray());
    return out.toByteArray();
  }

  private static void section(ByteArrayOutputStream out, int id, byte[] content) {
    out.write(id);
    out.write(content.length);
    out.writeBytes(content);
  }

  private static void name(ByteArrayOutputStream out, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
