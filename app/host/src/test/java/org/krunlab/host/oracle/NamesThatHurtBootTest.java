package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.GuestPath;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.modules.LocalModules;

/**
 * Files whose names hold what shells, terminals and archives stumble over, opened and read by a
 * module in libkrun; the module itself and its arguments are called so, too.
 */
class NamesThatHurtBootTest {
  private static final List<String> NAMES =
      List.of(
          "a b",
          " spaces ",
          "it's \"quoted\"",
          "$HOME `id` $(id) ; rm -rf *",
          "two\nlines",
          "carriage\rreturn",
          "tab\tbell\u0007escape\u001b[31m",
          "back\\slash",
          "a=b",
          "-n",
          "--help",
          "%s%n%x",
          "...",
          ".hidden",
          "größer",
          "\ud83d\ude00",
          "e\u0301 \u202e right to left",
          "TRAILER!!!.txt",
          "krunlab.run.txt",
          "folder with\nline/er/x",
          "x".repeat(255),
          ("y".repeat(199) + "/").repeat(4) + "z".repeat(200));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(WasmRuntime.class)
  void areReadOnTheNativePort(WasmRuntime runtime) throws IOException {
    areRead(Profile.defaults(runtime).withPort(Port.NATIVE));
  }

  @ParameterizedTest
  @EnumSource(WasmRuntime.class)
  void areReadOnThePosixPort(WasmRuntime runtime) throws IOException {
    areRead(Profile.defaults(runtime));
  }

  private void areRead(Profile profile) throws IOException {
    GuestImage image = GuestImage.of(profile);
    var files = new TreeMap<String, Path>();
    var expected = new ArrayList<String>();
    for (String name : names(profile)) {
      String content = "this is number " + expected.size() + ".";
      files.put(name, Files.writeString(folder.resolve("file" + expected.size()), content + "\n"));
      expected.add(content);
    }
    var argv = new ArrayList<>(names(profile));
    argv.addFirst("the \"module's\"\n$NAME.wasm");

    RunResult result =
        image
            .boot(
                module(profile),
                new ModuleInput(argv, new TreeMap<>(), new byte[0], files),
                folder.resolve("initrd.cpio"))
            .finish();

    assertThat(GuestOutput.lines(result)).containsAll(expected);
    assertThat(result.outcome().id()).isEqualTo("clean-halt");
  }

  /** All but what is refused in a sentence. */
  private static List<String> names(Profile profile) {
    return NAMES.stream()
        .filter(
            name -> {
              try {
                GuestPath.check(name, profile);
                return true;
              } catch (LabException refused) {
                assertThat(name).hasSizeGreaterThan(511);
                return false;
              }
            })
        .toList();
  }

  private ModuleFile module(Profile profile) {
    ModuleFile files = new LocalModules((module, options, cancel) -> module).read("files");
    return profile.runtime().runsAot()
        ? GuestImage.wamrc(folder.resolve("compiled"))
            .compile(files, RuntimeOption.onIn(profile), new CancelToken())
        : files;
  }
}
