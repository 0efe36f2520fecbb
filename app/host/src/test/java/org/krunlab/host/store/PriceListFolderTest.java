package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.file.DurableText;

class PriceListFolderTest {
  @TempDir private Path root;

  private static PriceList list(Profile base, int times) {
    return new PriceList(base, 5, times, true, List.of());
  }

  @Test
  void aListIsFoundByItsProfileWhateverThatIsCalled() {
    Profile base = Profile.defaults(WasmRuntime.WASM3);
    var folder = new PriceListFolder(root.resolve("data/prices"), new DurableText());

    assertThat(folder.find(base)).isEmpty();
    folder.keep(list(base, 7));
    folder.keep(list(base, 9));

    assertThat(folder.find(base.withName("mine")).orElseThrow().times()).isEqualTo(9);
    assertThat(folder.find(base.withModule("fib"))).isEmpty();
  }

  @Test
  void oneThatIsDamagedIsToldOfAndStaysAsItIs() throws IOException {
    Profile base = Profile.defaults(WasmRuntime.WASM3);
    var folder = new PriceListFolder(root, new DurableText());
    folder.keep(list(base, 7));
    Path file;
    try (Stream<Path> files = Files.list(root)) {
      file = files.findFirst().orElseThrow();
    }
    Files.writeString(file, "{");

    assertThatThrownBy(() -> folder.find(base))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith(file + " is damaged");
    assertThat(file).hasContent("{");
  }
}
