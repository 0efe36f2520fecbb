package org.krunlab.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.model.Sha256;

class MaterialFolderTest {
  private static final byte[] MODULE = "a module".getBytes(UTF_8);

  @TempDir private Path folder;
  private Materials materials = new MaterialFolder(Path.of(""));

  @BeforeEach
  void open() {
    materials = new MaterialFolder(folder.resolve("materials"));
  }

  @Test
  void findsWhatItKept() {
    Sha256 hash = materials.keep(MODULE);

    assertThat(hash).isEqualTo(Sha256.of(MODULE.clone()));
    assertThat(new MaterialFolder(folder.resolve("materials")).find(hash)).contains(MODULE);
    assertThat(materials.find(Sha256.of("other".getBytes(UTF_8)))).isEmpty();
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    materials.keep(MODULE);
    materials.keep(MODULE.clone());

    try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatWasChangedCountsAsGoneAndIsKeptAnew() throws IOException {
    Sha256 hash = materials.keep(MODULE);
    Files.writeString(folder.resolve("materials").resolve(hash.hex()).resolve("content"), "bad");

    assertThat(materials.find(hash)).isEmpty();
    materials.keep(MODULE);
    assertThat(materials.find(hash)).contains(MODULE);
  }

  @Test
  void givesAFileOfTheNameThatLeadsNowhereElse() {
    Sha256 hash = materials.keep(MODULE);

    Path file = materials.file(hash, "hello.wasm");
    Path climbing = materials.file(hash, "../../../etc/..");

    assertThat(file).hasFileName("hello.wasm").hasBinaryContent(MODULE);
    assertThat(climbing.normalize()).startsWith(folder).hasBinaryContent(MODULE);
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> materials.file(Sha256.of(new byte[1]), "data.txt"))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "What the run was given as 'data.txt' is not here; import a capsule that holds it.");
  }
}
