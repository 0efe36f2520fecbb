package org.krunlab.host.oracle;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.measure.RunOutcome;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspector;
import org.krunlab.core.wasm.WasiGroup;
import org.krunlab.host.modules.LocalModules;

/** What the inspector says of WASI's functions that an image leaves out, the guest does. */
class WasiGroupsBootTest {
  private static final Map<Character, String> TYPES =
      Map.of('i', "i32", 'I', "i64", '*', "i32", '~', "i32");

  @TempDir private Path folder;

  private final LocalModules modules = new LocalModules((module, options, cancel) -> module);

  @ParameterizedTest
  @EnumSource(value = WasmRuntime.class, names = "WAMR_CLASSIC", mode = Mode.EXCLUDE)
  void refusesWhatHasALeftOutFunctionAndRunsTheRest(WasmRuntime runtime) throws IOException {
    refusesAndRuns(
        runtime, Set.of(WasiGroup.ARGUMENTS, WasiGroup.CLOCKS, WasiGroup.FILES, WasiGroup.ANSWERS));
    refusesAndRuns(
        runtime,
        Set.of(WasiGroup.ENVIRONMENT, WasiGroup.RANDOM, WasiGroup.EXIT, WasiGroup.STREAMS));
  }

  private void refusesAndRuns(WasmRuntime runtime, Set<WasiGroup> out) throws IOException {
    Profile profile =
        Profile.defaults(runtime)
            .withPort(Port.NATIVE)
            .withKconfig(
                out.stream().collect(toMap(group -> group.option().symbol(), group -> "n")));
    GuestImage image = GuestImage.of(profile);

    for (WasiGroup group : WasiGroup.values()) {
      ModuleFile module = importing(group);
      RunOutcome outcome = boot(image, profile, module);
      if (fit(module, profile) == Fit.RUNS) {
        assertThat(outcome.id()).as("%s without %s", group, out).isEqualTo("clean-halt");
      } else {
        assertThat(outcome.sentence())
            .as("%s without %s", group, out)
            .contains("the imported function wasi_snapshot_preview1.")
            .contains("does not exist here");
      }
    }
    assertThat(out).allMatch(group -> fit(importing(group), profile) == Fit.CANNOT);
    assertThat(WasiGroup.values()).anyMatch(group -> fit(importing(group), profile) == Fit.RUNS);
  }

  private RunOutcome boot(GuestImage image, Profile profile, ModuleFile module) {
    ModuleFile made =
        profile.runtime().runsAot()
            ? GuestImage.wamrc(folder.resolve("compiled"))
                .compile(module, RuntimeOption.onIn(profile), new CancelToken())
            : module;
    return image
        .boot(made, ModuleInput.of(List.of("m"), Map.of()), folder.resolve("initrd.cpio"))
        .finish()
        .outcome();
  }

  private static Fit fit(ModuleFile module, Profile profile) {
    return ModuleInspector.inspect(module, profile).verdictFor(profile.runtime()).fit();
  }

  /** A program that imports all functions of a group, and calls none. */
  private ModuleFile importing(WasiGroup group) {
    String imports =
        functions()
            .filter(function -> group.functions().contains(function.group(1)))
            .map(function -> imported(function.group(1), function.group(2)))
            .collect(Collectors.joining("\n"));
    try {
      Path text = folder.resolve(group.name() + ".wat");
      Files.writeString(
          text,
          "(module\n" + imports + "\n(memory (export \"memory\") 1)\n(func (export \"_start\")))");
      return modules.read(text.toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** By its signature as {@code wasi_functions.h} describes them. */
  private static String imported(String name, String signature) {
    String parameters =
        signature
            .substring(2, signature.indexOf(')'))
            .chars()
            .mapToObj(c -> " (param " + TYPES.get((char) c) + ")")
            .collect(Collectors.joining());
    return "(import \"wasi_snapshot_preview1\" \"%s\" (func%s%s))"
        .formatted(name, parameters, signature.startsWith("i") ? " (result i32)" : "");
  }

  private static Stream<MatchResult> functions() {
    String name = "/org/krunlab/guest/unikraft/lib-wasi/include/krunlab/wasi_functions.h";
    try (InputStream in =
        Objects.requireNonNull(WasiGroupsBootTest.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile("(?m)^[XF]\\((\\w+), \"([^\"]*)\"").matcher(text).results();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
