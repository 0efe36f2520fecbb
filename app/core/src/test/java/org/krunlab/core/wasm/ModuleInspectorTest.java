package org.krunlab.core.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Format;

class ModuleInspectorTest {

  @Test
  void tellsImportsExportsAndMemory() {
    ModuleInspection found = inspect(command("wasi_snapshot_preview1", "fd_write", "0b"));

    ModuleLayout layout = found.layout().orElseThrow();
    assertThat(layout.imports())
        .containsExactly(
            new Import("wasi_snapshot_preview1", "fd_write", ExternalKind.FUNCTION, "() -> ()"));
    assertThat(layout.exports())
        .containsExactly(
            new Export("_start", ExternalKind.FUNCTION, 1, "() -> ()"),
            new Export("memory", ExternalKind.MEMORY, 0, "2, at most 3 pages"));
    assertThat(layout.memories())
        .containsExactly(
            new ModuleLayout.Memory(new Limits(2, OptionalLong.of(3)), false, false, false));
    assertThat(layout.sections())
        .extracting(ModuleLayout.Section::name)
        .containsExactly("type", "import", "function", "memory", "export", "code");
    assertThat(layout.functions())
        .containsExactly(
            new ModuleLayout.Function(1, "_start", "() -> ()", (int) found.size().bytes() - 3, 3));
    assertThat(found.features().orElseThrow().wasi()).containsExactly("fd_write");
    assertThat(found.features().orElseThrow().start()).isEqualTo(StartKind.COMMAND);
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
    assertThat(found.verdictFor(WasmRuntime.WASM3).reason()).contains("lacks fd_readdir");
    assertThat(found.verdictFor(WasmRuntime.WAMR_FAST).fit()).isEqualTo(Fit.RUNS);
  }

  @Test
  void tellsSimdByItsInstructions() {
    // v128.const 0; drop; end
    ModuleInspection found =
        inspect(command("wasi_snapshot_preview1", "fd_write", "fd0c" + "00".repeat(16) + "1a0b"));

    assertThat(found.features().orElseThrow().uses()).containsExactly(Feature.SIMD);
    assertThat(found.verdicts()).allSatisfy(v -> assertThat(v.reason()).contains("128-bit SIMD"));
  }

  @Test
  void followsTheOptionsOfTheProfile() {
    ModuleFile simd =
        new ModuleFile(
            "m.wasm",
            command("wasi_snapshot_preview1", "fd_write", "fd0c" + "00".repeat(16) + "1a0b"));
    Profile profile = Profile.defaults(WasmRuntime.WAMR_AOT);

    ModuleInspection off = ModuleInspector.inspect(simd, profile);
    ModuleInspection on =
        ModuleInspector.inspect(simd, profile.withKconfig(Map.of("LIBWAMR_SIMD", "y")));
    ModuleInspection noWasi =
        ModuleInspector.inspect(simd, profile.withKconfig(Map.of("LIBWAMR_WASI", "n")));

    assertThat(off.verdictFor(WasmRuntime.WAMR_AOT).reason())
        .contains("128-bit SIMD, which the option LIBWAMR_SIMD leaves out");
    assertThat(on.verdictFor(WasmRuntime.WAMR_AOT).fit()).isEqualTo(Fit.RUNS);
    assertThat(on.verdictFor(WasmRuntime.WAMR_FAST).fit()).isEqualTo(Fit.CANNOT);
    assertThat(noWasi.verdictFor(WasmRuntime.WAMR_AOT).reason())
        .contains("imports fd_write of WASI, which the option LIBWAMR_WASI leaves out");
  }

  @Test
  void importsFromAnotherModuleNeedTheOptionAndTheFile() {
    ModuleFile importing = new ModuleFile("m.wasm", command("helper", "twice", "0b"));
    Profile fast =
        Profile.defaults(WasmRuntime.WAMR_FAST).withKconfig(Map.of("LIBWAMR_MULTI_MODULE", "y"));

    assertThat(fit(importing, fast)).isEqualTo(Fit.CANNOT);
    assertThat(fit(importing, fast.withFiles(Map.of("helper.wasm", "lib/helper.wasm"))))
        .isEqualTo(Fit.RUNS);
    assertThat(
            fit(
                importing,
                fast.withRuntime(WasmRuntime.WAMR_AOT)
                    .withFiles(Map.of("helper.aot", "lib/helper.aot"))))
        .isEqualTo(Fit.RUNS);
  }

  @Test
  void wasiOfTheNativePortIsWholeInWasm3() {
    ModuleFile lists =
        new ModuleFile("m.wasm", command("wasi_snapshot_preview1", "fd_readdir", "0b"));
    Profile profile = Profile.defaults(WasmRuntime.WASM3);

    assertThat(fit(lists, profile)).isEqualTo(Fit.MAY_TRAP);
    assertThat(fit(lists, profile.withPort(Port.NATIVE))).isEqualTo(Fit.RUNS);
  }

  @Test
  void functionsOfWasiThatTheNativePortLeavesOutAreToldWithTheOption() {
    ModuleFile sleeps =
        new ModuleFile("m.wasm", command("wasi_snapshot_preview1", "poll_oneoff", "0b"));
    Profile without =
        Profile.defaults(WasmRuntime.WAMR_FAST).withKconfig(Map.of("LIBKRUNLAB_WASI_CLOCK", "n"));

    assertThat(fit(sleeps, without)).isEqualTo(Fit.RUNS);
    assertThat(fit(sleeps, without.withPort(Port.NATIVE))).isEqualTo(Fit.CANNOT);
    assertThat(
            ModuleInspector.inspect(sleeps, without.withPort(Port.NATIVE))
                .verdictFor(WasmRuntime.WAMR_FAST)
                .reason())
        .contains("imports poll_oneoff of WASI, which the option LIBKRUNLAB_WASI_CLOCK leaves out");
  }

  @Test
  void everyFunctionOfWasiBelongsToOneGroup() {
    List<String> functions =
        Arrays.stream(WasiGroup.values()).flatMap(g -> g.functions().stream()).toList();

    assertThat(functions).hasSize(46).doesNotHaveDuplicates().containsAll(WasiPreview1.IN_WASM3);
  }

  private static Fit fit(ModuleFile module, Profile profile) {
    return ModuleInspector.inspect(module, profile).verdictFor(profile.runtime()).fit();
  }

  @Test
  void tellsWhereATruncatedModuleEnds() {
    byte[] whole = command("wasi_snapshot_preview1", "fd_write", "0b");

    for (int length = 1; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      // Between two sections a shorter file may be a lesser, but whole, module.
      assertThatThrownBy(() -> requireStart(inspect(part))).isInstanceOf(LabException.class);
    }
    assertThat(inspect(Arrays.copyOf(whole, whole.length - 1)).problems())
        .containsExactly(
            new Problem(whole.length - 4, "4 bytes are announced, and the file has only 3 left"));
  }

  @Test
  void refusesWhatIsNoModule() {
    assertThatThrownBy(() -> inspect(new byte[0])).hasMessageStartingWith("m.wasm is empty;");
    assertThatThrownBy(() -> inspect("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("m.wasm is no WebAssembly module");
    assertThatThrownBy(() -> inspect(hex("0061736d0d000100")).requireValid())
        .hasMessageStartingWith(
            "m.wasm is not a valid module: at offset 0x4 (4): this is no core module of version 1");
  }

  @Test
  void tellsTheInstructionThatDoesNotValidate() {
    // nop; i32.const 1; i32.const 2; i32.add; i32.add on a stack of one; drop
    byte[] module = command("wasi_snapshot_preview1", "fd_write", "01410141026a6a1a0b");

    assertThat(inspect(module).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(module[problem.offset()]).isEqualTo((byte) 0x6a);
              assertThat(problem.offset()).isEqualTo(module.length - 3);
              assertThat(problem.words()).startsWith("in _start, type mismatch");
            });
    assertThatThrownBy(() -> inspect(module).requireValid()).isInstanceOf(LabException.class);
  }

  @Test
  void tellsTheInstructionInsideOpenBlocksThatDoesNotValidate() {
    // i32.const 1; if (result i32); block; f32.const 0; i32.eqz; drop; end; i32.const 1;
    // else i32.const 2 end; drop
    byte[] module =
        command(
            "wasi_snapshot_preview1", "fd_write", "4101047f02404300000000451a0b41010541020b1a0b");

    assertThat(inspect(module).problems())
        .singleElement()
        .satisfies(problem -> assertThat(module[problem.offset()]).isEqualTo((byte) 0x45));
  }

  @Test
  void nativeCodeFitsTheAotRuntimeAlone() {
    ModuleInspection found = inspect(aot(5, "x86_64"));

    assertThat(found.format()).isEqualTo(Format.AOT);
    assertThat(found.problems()).isEmpty();
    assertThat(found.aot().orElseThrow().wordBits()).isEqualTo(64);
    assertThat(found.aot().orElseThrow().features()).containsExactly("bulk memory");
    assertThat(found.verdicts())
        .allSatisfy(
            v ->
                assertThat(v.fit())
                    .isEqualTo(v.runtime() == WasmRuntime.WAMR_AOT ? Fit.RUNS : Fit.CANNOT));
  }

  @Test
  void nativeCodeOfAnotherVersionOrProcessorIsRefused() {
    assertThat(inspect(aot(6, "x86_64")).verdictFor(WasmRuntime.WAMR_AOT).reason())
        .contains("version 6 of the AOT format");
    assertThat(inspect(aot(5, "aarch64v8")).verdictFor(WasmRuntime.WAMR_AOT).reason())
        .contains("compiled for 'aarch64v8'");
  }

  @Test
  void nativeCodeThatIsCutOffIsToldWithThePlace() {
    byte[] whole = aot(5, "x86_64");

    assertThat(inspect(Arrays.copyOf(whole, whole.length - 1)).problems())
        .containsExactly(
            new Problem(8, "the target section announces 48 bytes of which 47 are there"));
    assertThat(inspect(Arrays.copyOf(whole, 8)).problems())
        .containsExactly(new Problem(8, "no section tells the target"));
  }

  private static byte[] aot(int version, String target) {
    ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    file.put(hex("00616f74")).putInt(version).putInt(0).putInt(48);
    file.putShort((short) 2).position(32).putLong(2);
    file.position(48).put(target.getBytes(StandardCharsets.US_ASCII));
    return file.array();
  }

  private static void requireStart(ModuleInspection found) {
    found.requireValid();
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
    exports.write(2);
    name(exports, "_start");
    exports.writeBytes(hex("0001"));
    name(exports, "memory");
    exports.writeBytes(hex("0200"));
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
