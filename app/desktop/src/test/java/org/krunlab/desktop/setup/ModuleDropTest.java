package org.krunlab.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;

class ModuleDropTest {
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final SetupViewModel model = new SetupViewModel(session, List.of());
  private final List<Path> capsules = new ArrayList<>();

  @Test
  void aCapsuleIsImportedAndChangesNoProfile() {
    drop("runs.krunlab", "mine.wasm");

    assertThat(capsules).containsExactly(Path.of("runs.krunlab"));
    assertThat(session.profileProperty().get()).isEqualTo(Profile.defaults(WasmRuntime.WASM3));
  }

  @Test
  void aModuleIsChosen() {
    drop("mine.wasm");

    assertThat(capsules).isEmpty();
    assertThat(session.profileProperty().get().module()).endsWith("mine.wasm");
  }

  private void drop(String... names) {
    ModuleDrop.take(Arrays.stream(names).map(File::new).toList(), model, capsules::add);
  }
}
