package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.oracle.SpecificationSuite.Command;
import org.krunlab.host.toolchain.Wamrc;

/**
 * Every module of the {@link SpecificationSuite} booted in libkrun as it is, and once more as a
 * {@link Program}: each has to be refused or to come to an end that is told, within its time limit.
 * {@code -Dkrunlab.spec-runtime=WASM3} takes one runtime alone.
 */
class SpecificationSuiteBootTest {
  /** What may come of a module, whatever is wrong with it. */
  private static final Set<String> CONTAINED =
      Set.of("module-not-loaded", "module-trapped", "clean-halt", "guest-error");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> escaped = new ArrayList<>();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(WasmRuntime.class)
  void comesToAnEndOnTheNativePort(WasmRuntime runtime) throws IOException {
    bootAll(Profile.defaults(runtime).withPort(Port.NATIVE).withClock(ClockChoice.GIVEN));
  }

  @ParameterizedTest
  @EnumSource(WasmRuntime.class)
  void comesToAnEndOnThePosixPort(WasmRuntime runtime) throws IOException {
    bootAll(Profile.defaults(runtime).withClock(ClockChoice.GIVEN));
  }

  private void bootAll(Profile profile) throws IOException {
    List<Command> commands = SpecificationSuite.given();
    assumeThat(System.getProperty("krunlab.spec-runtime", profile.runtime().name()))
        .as("-Dkrunlab.spec-runtime, which chooses one")
        .isEqualTo(profile.runtime().name());
    GuestImage image = GuestImage.of(profile);
    Function<ModuleFile, Optional<ModuleFile>> made = preparation(profile);
    var seen = new HashSet<ByteBuffer>();
    for (Command command : commands) {
      ModuleFile module = command.file();
      if (seen.add(ByteBuffer.wrap(module.bytes()))) {
        boot(image, command, made.apply(module), "");
        Optional<ModuleFile> program = Program.of(module);
        if (program.isPresent()) {
          boot(image, command, made.apply(program.get()), " as a program");
        }
        tell(profile);
      }
    }
    assertThat(escaped).isEmpty();
  }

  /** Leaves the counts so far beside the other results of the build. */
  private void tell(Profile profile) throws IOException {
    Files.write(
        Path.of("target", "spec-suite-%s-%s.txt".formatted(profile.runtime(), profile.port())),
        counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }

  /** What the runtime is given of a module; nothing where wamrc refuses it. */
  private Function<ModuleFile, Optional<ModuleFile>> preparation(Profile profile) {
    if (!profile.runtime().runsAot()) {
      return Optional::of;
    }
    Wamrc wamrc = GuestImage.wamrc(folder.resolve("compiled"));
    Set<RuntimeOption> options = RuntimeOption.onIn(profile);
    return module -> {
      try {
        return Optional.of(wamrc.compile(module, options, new CancelToken()));
      } catch (LabException refused) {
        return Optional.empty();
      }
    };
  }

  private void boot(GuestImage image, Command command, Optional<ModuleFile> module, String how) {
    String outcome =
        module
            .map(
                m ->
                    image
                        .boot(
                            m,
                            ModuleInput.of(List.of("m"), Map.of()),
                            folder.resolve("initrd.cpio"))
                        .finish()
                        .outcome()
                        .id())
            .orElse("refused by wamrc");
    counts.merge(command.type() + how + ": " + outcome, 1, Integer::sum);
    if (module.isPresent() && !CONTAINED.contains(outcome)) {
      escaped.add(command + how + ": " + outcome);
    }
  }
}
