package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Modules that are none, given to the runtimes as they are: whatever the inspector would have said,
 * each has to be refused or to come to an end that is told, within its time limit.
 */
class HostileModulesBootTest {
  private static final Map<String, String> ENVIRONMENT = System.getenv();

  /** An interpreter checks what it runs, so that nothing but these may come of a module. */
  private static final Set<String> CONTAINED =
      Set.of("module-not-loaded", "module-trapped", "clean-halt", "guest-error");

  /** Damaged machine code is not checked; it may take the guest with it, but nothing else. */
  private static final Set<String> ENDED =
      Set.of(
          "module-not-loaded",
          "module-trapped",
          "clean-halt",
          "guest-error",
          "guest-crash",
          "reset-without-halt",
          "vmm-error",
          "hang");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(value = WasmRuntime.class, names = "WAMR_AOT", mode = Mode.EXCLUDE)
  void interpretersContainWhatIsMalformed(WasmRuntime runtime) throws Exception {
    List<ModuleFile> modules = malformed();
    GuestImage image = image(runtime);

    for (ModuleFile module : modules) {
      assertThat(outcome(image, module)).as(module.name()).isIn(CONTAINED);
    }
  }

  @Test
  void aotRefusesWasmAndDamagedFramesAndOutlivesDamagedCode() throws Exception {
    ModuleFile whole = compiled();
    GuestImage image = image(WasmRuntime.WAMR_AOT);
    int refused = 0;

    assertThat(outcome(image, whole)).isEqualTo("clean-halt");
    assertThat(outcome(image, sample("hello"))).isEqualTo("module-not-loaded");
    for (ModuleFile damaged : damaged(whole)) {
      String outcome = outcome(image, damaged);
      assertThat(outcome).as(damaged.name()).isIn(ENDED);
      refused += outcome.equals("module-not-loaded") ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(10);
  }

  /** What wabt's wast2json makes of the assertions in the test's own script. */
  private List<ModuleFile> malformed() throws IOException, InterruptedException {
    assumeTrue(onPath("wast2json"), "wabt's wast2json is not installed");
    Path script = folder.resolve("hostile.wast");
    try (InputStream in = resource("/oracle/hostile.wast")) {
      Files.copy(in, script);
    }
    Process made =
        new ProcessBuilder("wast2json", "--enable-all", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(made.exitValue()).as(said).isZero();
    var modules = new ArrayList<ModuleFile>();
    JsonNode commands =
        JsonMapper.builder().build().readTree(folder.resolve("hostile.json")).path("commands");
    for (JsonNode command : commands) {
      String name = command.path("filename").asString("");
      if (name.endsWith(".wasm")) {
        modules.add(new ModuleFile(name, Files.readAllBytes(folder.resolve(name))));
      }
    }
    assertThat(modules).hasSizeGreaterThan(10);
    return modules;
  }

  private ModuleFile compiled() throws IOException {
    return GuestImage.wamrc(folder.resolve("compiled"))
        .compile(
            sample("hello"),
            RuntimeOption.onIn(Profile.defaults(WasmRuntime.WAMR_AOT)),
            new CancelToken());
  }

  /** Cut off, and a bit changed, at places spread over the whole file. */
  private static List<ModuleFile> damaged(ModuleFile whole) {
    var made = new ArrayList<ModuleFile>();
    int step = whole.bytes().length / 20;
    for (int at = 4; at < whole.bytes().length; at += step) {
      made.add(new ModuleFile("cut-" + at + ".aot", Arrays.copyOf(whole.bytes(), at)));
      byte[] changed = whole.bytes().clone();
      changed[at] ^= 0x10;
      made.add(new ModuleFile("changed-" + at + ".aot", changed));
    }
    return made;
  }

  private String outcome(GuestImage image, ModuleFile module) {
    return image
        .boot(
            module, ModuleInput.of(List.of(module.name()), Map.of()), folder.resolve("initrd.cpio"))
        .finish()
        .outcome()
        .id();
  }

  private static GuestImage image(WasmRuntime runtime) {
    return GuestImage.of(Profile.defaults(runtime).withPort(Port.NATIVE));
  }

  private static ModuleFile sample(String name) throws IOException {
    try (InputStream in = resource("/org/krunlab/modules/" + name + ".wasm")) {
      return new ModuleFile(name + ".wasm", in.readAllBytes());
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(HostileModulesBootTest.class.getResourceAsStream(name), name);
  }

  private static boolean onPath(String program) {
    return Arrays.stream(ENVIRONMENT.getOrDefault("PATH", "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
