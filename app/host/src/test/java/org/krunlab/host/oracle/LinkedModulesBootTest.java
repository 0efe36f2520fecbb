package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.krunlab.core.experiment.AotCompiler;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleInputs;
import org.krunlab.core.measure.RunOutcome;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.modules.LocalModules;

/** A module that imports from a second one, which imports from a third, booted in libkrun. */
class LinkedModulesBootTest {
  private static final String MEMORY = "(memory (export \"memory\") 1) ";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(value = WasmRuntime.class, names = "WASM3", mode = Mode.EXCLUDE)
  void callsFunctionsOfTheOthers(WasmRuntime runtime) throws IOException {
    Profile profile =
        Profile.defaults(runtime)
            .withPort(Port.NATIVE)
            .withKconfig(Map.of("LIBWAMR_MULTI_MODULE", "y"))
            .withModule(
                assembled(
                    "main",
                    "(import \"helper\" \"twice\" (func $twice (param i32) (result i32)))(import"
                        + " \"wasi_snapshot_preview1\" \"proc_exit\" (func $exit (param i32)))"
                        + MEMORY
                        + "(func (export \"_start\") (call $exit (call $twice (i32.const 21))))"))
            .withFiles(
                Map.of(
                    "helper.wasm",
                    assembled(
                        "helper",
                        "(import \"third\" \"plus\" (func $plus (param i32 i32) (result i32)))"
                            + MEMORY
                            + "(func (export \"twice\") (param i32) (result i32)"
                            + " (call $plus (local.get 0) (local.get 0)))"),
                    "third.wasm",
                    assembled(
                        "third",
                        MEMORY
                            + "(func (export \"plus\") (param i32 i32) (result i32)"
                            + " (i32.add (local.get 0) (local.get 1)))")));
    GuestImage image = GuestImage.of(profile);

    assertThat(boot(image, profile)).isEqualTo(new RunOutcome.GuestError(42, ""));
  }

  private RunOutcome boot(GuestImage image, Profile profile) {
    AotCompiler compiler =
        profile.runtime().runsAot()
            ? GuestImage.wamrc(folder.resolve("compiled"))
            : (module, options, cancel) -> module;
    var modules = new LocalModules(compiler);
    var cancel = new CancelToken();
    return image
        .boot(
            modules.load(profile, cancel),
            ModuleInputs.of(profile).with(modules.others(profile, cancel)),
            folder.resolve("initrd.cpio"))
        .finish()
        .outcome();
  }

  /** The path of a module in the binary format. */
  private String assembled(String name, String fields) throws IOException {
    Path text = Files.writeString(folder.resolve(name + ".wat"), "(module " + fields + ")");
    byte[] binary = new LocalModules((m, o, c) -> m).read(text.toString()).bytes();
    return Files.write(folder.resolve(name + ".wasm"), binary).toString();
  }
}
