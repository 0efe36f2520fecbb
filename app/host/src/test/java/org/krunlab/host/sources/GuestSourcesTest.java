package org.krunlab.host.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.model.WasmRuntime;

class GuestSourcesTest {
  @TempDir Path folder;

  @Test
  void unpacksOnceIntoAFolderNamedByTheContent() throws IOException {
    GuestTree tree = new GuestSources(folder).ensure(new CancelToken());
    Path marker = Files.createFile(tree.root().resolve("marker"));

    GuestTree again = new GuestSources(folder).ensure(new CancelToken());

    assertThat(again).isEqualTo(tree);
    assertThat(tree.root().getFileName()).hasToString(tree.hash().substring(0, 16));
    assertThat(marker).exists();
  }

  @Test
  void everyRuntimeHasItsFragment() {
    GuestTree tree = new GuestSources(folder).ensure(new CancelToken());

    for (WasmRuntime runtime : WasmRuntime.values()) {
      assertThat(tree.fragment("runtime-" + runtime.id())).contains("CONFIG_KRUNLAB_RUNTIME_");
    }
  }

  @Test
  void beginsAgainWhereUnpackingWasKilled() throws IOException {
    GuestTree tree = new GuestSources(folder).ensure(new CancelToken());
    Files.move(tree.root(), folder.resolve(tree.root().getFileName() + ".part"));
    Files.delete(folder.resolve(tree.root().getFileName() + ".part/unikraft/app/Makefile.uk"));

    new GuestSources(folder).ensure(new CancelToken());

    assertThat(tree.unikraft("app").resolve("Makefile.uk")).exists();
  }
}
