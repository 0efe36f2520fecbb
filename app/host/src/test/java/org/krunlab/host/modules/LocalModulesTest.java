package org.krunlab.host.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class LocalModulesTest {
  /** Magic, version 5, and a target section: 64 bits, x86_64. */
  private static final byte[] AOT_HEADER =
      HexFormat.of()
          .parseHex(
              "00616f74 05000000 00000000 30000000 02000000 01003e00 01000000 00000000"
                      .replace(" ", "")
                  + "00".repeat(16)
                  + "7838365f3634"
                  + "00".repeat(10));

  private final LocalModules modules =
      new LocalModules(
          (module, options, cancel) -> new ModuleFile(module.name() + ".aot", AOT_HEADER));
  private final CancelToken never = new CancelToken();

  @TempDir private Path folder;

  @Test
  void offersTheSamplesWithASummaryEach() {
    assertThat(modules.samples())
        .extracting("name")
        .contains("args-env", "exit-code", "fib", "hello", "memory-grow", "spin", "trap")
        .hasSizeGreaterThan(25)
        .isSorted();
    assertThat(modules.samples())
        .allSatisfy(sample -> assertThat(sample.summary()).endsWith(".").hasSizeGreaterThan(20))
        .allSatisfy(
            sample ->
                assertThat(sample.expectation())
                    .matches("(exit \\d+|trap [a-z ]+|refused|never ends)(, output varies)?"));
  }

  /** What a runtime cannot run is refused before anything is built; the rest is loaded. */
  @ParameterizedTest
  @EnumSource(WasmRuntime.class)
  void everySampleFitsEveryRuntimeButThoseThatAreMadeNotTo(WasmRuntime runtime) {
    assertThat(modules.samples())
        .allSatisfy(
            sample -> {
              boolean unfit =
                  List.of("simd", "start-only", "unknown-import").contains(sample.name())
                      || (sample.name().equals("no-memory") && runtime != WasmRuntime.WASM3);
              if (unfit) {
                assertThatThrownBy(() -> load(sample.name(), runtime))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("cannot run this module");
              } else {
                ModuleFile module = load(sample.name(), runtime);
                assertThat(module.isAot()).isEqualTo(runtime.runsAot());
              }
            });
  }

  @Test
  void readsAFileByItsPath() throws IOException {
    Path file = write("mine.wasm", modules.read("hello").bytes());

    ModuleFile module = load(file.toString(), WasmRuntime.WASM3);

    assertThat(module.name()).isEqualTo("mine.wasm");
    assertThat(module.bytes()).isEqualTo(modules.read("hello").bytes());
  }

  @Test
  void assemblesText() throws IOException {
    Path text = Files.writeString(folder.resolve("mine.wat"), "(module (memory 1))");
    Path wrong = Files.writeString(folder.resolve("wrong.wat"), "(module\n  (func (i32.ad)))");

    assertThat(modules.read(text.toString()).name()).isEqualTo("mine.wasm");
    assertThat(modules.read(text.toString()).isWasm()).isTrue();
    assertThatThrownBy(() -> modules.read(wrong.toString()))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("wrong.wat cannot be assembled: ")
        .hasMessageContaining("2:");
  }

  @Test
  void compilesWhatAModuleImportsFromAndWhatThatImportsFrom() throws IOException {
    Path main = text("main.wat", "(import \"a\" \"f\" (func))");
    Path a = text("one.wat", "(import \"b\" \"g\" (func)) (func (export \"f\"))");
    Path b = text("two.wat", "(func (export \"g\"))");
    Profile profile =
        Profile.defaults(WasmRuntime.WAMR_AOT)
            .withModule(main.toString())
            .withFiles(
                Map.of("a.wasm", a.toString(), "b.wasm", b.toString(), "c.wasm", b.toString()));
    Profile linking = profile.withKconfig(Map.of("LIBWAMR_MULTI_MODULE", "y"));

    assertThat(modules.others(linking, never))
        .extracting(ModuleFile::name)
        .containsExactly("a.aot", "b.aot");
    assertThat(modules.others(profile, never)).isEmpty();
    assertThat(modules.others(linking.withRuntime(WasmRuntime.WAMR_FAST), never)).isEmpty();
  }

  private Path text(String name, String fields) throws IOException {
    return Files.writeString(folder.resolve(name), "(module " + fields + ")");
  }

  @Test
  void refusesAModuleThatDoesNotExist() {
    assertThatThrownBy(() -> load("nosuch", WasmRuntime.WASM3))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("There is no module 'nosuch': it is neither a sample (args-env,");
  }

  @Test
  void refusesAFolderAnEmptyFileAndATruncatedOne() throws IOException {
    assertThatThrownBy(() -> load(folder.toString(), WasmRuntime.WASM3))
        .hasMessageContaining("is not a file");
    Path empty = write("empty.wasm", new byte[0]);
    assertThatThrownBy(() -> load(empty.toString(), WasmRuntime.WASM3))
        .hasMessageStartingWith("empty.wasm is empty");
    Path part = write("part.wasm", Arrays.copyOf(modules.read("hello").bytes(), 100));
    assertThatThrownBy(() -> load(part.toString(), WasmRuntime.WASM3))
        .hasMessageStartingWith("part.wasm is not a valid module: at offset ");
  }

  @Test
  void refusesNativeCodeOnAnInterpreter() throws IOException {
    Path file = write("fib.aot", AOT_HEADER);

    assertThatThrownBy(() -> load(file.toString(), WasmRuntime.WAMR_FAST))
        .hasMessageStartingWith("fib.aot: WAMR (fast interpreter) cannot run native code");
    assertThat(load(file.toString(), WasmRuntime.WAMR_AOT).name()).isEqualTo("fib.aot");
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private ModuleFile load(String nameOrPath, WasmRuntime runtime) {
    return modules.load(Profile.defaults(runtime).withModule(nameOrPath), never);
  }
}
