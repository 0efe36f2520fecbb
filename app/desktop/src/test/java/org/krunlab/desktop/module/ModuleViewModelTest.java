package org.krunlab.desktop.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.host.modules.LocalModules;

class ModuleViewModelTest {
  private final LocalModules modules = new LocalModules((module, options, cancel) -> module);
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final ModuleViewModel model = new ModuleViewModel(session, modules, SameThread.tasks());

  @TempDir private Path folder;

  @Test
  void showsTheChosenModuleAtOnce() {
    assertThat(model.summaryProperty().get()).startsWith("hello.wasm, WebAssembly, 144 B");
    assertThat(model.importsProperty().get()).isEqualTo("Imports fd_write.");
    assertThat(model.verdictProperty().get()).isEqualTo("Wasm3 can run it.");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void piecesCoverTheFileButForItsHeaders() {
    choose("sha-256");

    long pieces = model.partsProperty().get().stream().mapToLong(ModulePart::size).sum();
    long file = modules.read("sha-256").bytes().length;
    assertThat(pieces).isBetween(file - 20, file);
    assertThat(model.partsProperty().get())
        .isSortedAccordingTo((a, b) -> Long.compare(b.size(), a.size()));
  }

  @Test
  void saysWhyTheRuntimeCannotRunIt() {
    choose("simd");

    assertThat(model.verdictProperty().get())
        .startsWith("Wasm3 cannot run this module: it uses 128-bit SIMD");
  }

  @Test
  void tellsWhichRuntimesCanWhereTheChosenOneCannot() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("m.wat"),
            "(module (memory (export \"memory\") 1) (func $f (return_call $f))"
                + " (func (export \"_start\")))");
    choose(text.toString());
    session
        .profileProperty()
        .set(session.profileProperty().get().withRuntime(WasmRuntime.WAMR_FAST));

    assertThat(model.verdictProperty().get())
        .contains("it uses tail calls")
        .endsWith("It runs in Wasm3.");
  }

  @Test
  void showsWhatIsThereOfADamagedModuleAndWhereItIsDamaged() throws IOException {
    byte[] whole = modules.read("fib").bytes();
    Path cut = Files.write(folder.resolve("cut.wasm"), Arrays.copyOf(whole, whole.length - 20));
    choose(cut.toString());

    assertThat(model.problemProperty().get()).startsWith("at offset 0x");
    assertThat(model.partsProperty().get()).isNotEmpty();
    assertThat(model.verdictProperty().get()).contains("it is not valid");
  }

  @Test
  void saysThatThereIsNoSuchModule() {
    choose("nosuch.wasm");

    assertThat(model.problemProperty().get()).startsWith("There is no module 'nosuch.wasm'");
    assertThat(model.partsProperty().get()).isEmpty();
    assertThat(model.summaryProperty().get()).isEmpty();
  }

  private void choose(String module) {
    session.profileProperty().set(session.profileProperty().get().withModule(module));
  }
}
