package org.krunlab.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;
import org.krunlab.host.file.PartialFiles;

class MaterialFolderTest {
  private static final byte[] MODULE = "a module".getBytes(UTF_8);

  @TempDir private Path folder;
  private MaterialFolder materials = new MaterialFolder(Path.of(""));

  @BeforeEach
  void open() {
    materials = new MaterialFolder(folder.resolve("materials"));
  }

  @Test
  void findsWhatItKept() {
    Sha256 hash = keep(MODULE);

    assertThat(hash).isEqualTo(Sha256.of(MODULE.clone()));
    assertThat(new MaterialFolder(folder.resolve("materials")).find(hash)).contains(MODULE);
    assertThat(materials.find(Sha256.of("other".getBytes(UTF_8)))).isEmpty();
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    keep(MODULE);
    keep(MODULE.clone());

    try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.filter(file -> !file.endsWith(".lock"))).hasSize(1);
    }
  }

  @Test
  void whatWasChangedCountsAsGoneAndIsKeptAnew() throws IOException {
    Sha256 hash = keep(MODULE);
    Files.writeString(folder.resolve("materials").resolve(hash.hex()).resolve("content"), "bad");

    assertThat(materials.find(hash)).isEmpty();
    keep(MODULE);
    assertThat(materials.find(hash)).contains(MODULE);
  }

  @Test
  void givesAFileOfTheNameThatLeadsNowhereElse() {
    Sha256 hash = keep(MODULE);

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

  @Test
  void removesWhatNothingRefersTo() throws IOException {
    Sha256 idle = keep(MODULE);
    Sha256 named = keep("another".getBytes(UTF_8));
    materials.file(idle, "hello.wasm");

    assertThat(materials.beside(() -> Set.of(named.hex()))).containsExactly(idle);
    ByteSize freed = materials.remove(hash -> true, () -> Set.of(named.hex()));

    assertThat(freed).isEqualTo(new ByteSize(2L * MODULE.length));
    assertThat(materials.all()).containsExactly(named);
  }

  @Test
  void leavesWhatIsLeasedAndWhatIsNotMeant() throws IOException {
    Sha256 kept = keep(MODULE);
    try (Materials.Lease lease = new MaterialFolder(folder.resolve("materials")).lease()) {
      lease.keep(MODULE);
      assertThat(materials.remove(hash -> true, Set::of)).isEqualTo(ByteSize.ZERO);
    }
    assertThat(materials.remove(hash -> !hash.equals(kept), Set::of)).isEqualTo(ByteSize.ZERO);
    assertThat(materials.find(kept)).contains(MODULE);

    materials.remove(hash -> true, Set::of);
    assertThat(materials.find(kept)).isEmpty();
  }

  /** The number is one that no process has: the highest that Linux gives is 4,194,304. */
  @Test
  void aLeaseOfAProcessThatIsGoneHoldsNothing() throws IOException {
    Sha256 kept = keep(MODULE);
    String own = PartialFiles.name();
    String gone = own.replaceFirst("-[0-9]+-([0-9a-f]{8}-)", "-2000000000-$1");
    assertThat(gone).isNotEqualTo(own);
    Files.writeString(folder.resolve("materials").resolve(gone), kept.hex() + "\n");

    assertThat(materials.beside(Set::of)).containsExactly(kept);
    assertThat(folder.resolve("materials").resolve(gone)).doesNotExist();
  }

  @Test
  void whereWhatRefersCannotBeReadNothingGoes() {
    Sha256 kept = keep(MODULE);

    assertThatThrownBy(
            () ->
                materials.remove(
                    hash -> true,
                    () -> {
                      throw new IOException("no permission");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(materials.find(kept)).contains(MODULE);
  }

  private Sha256 keep(byte[] bytes) {
    try (Materials.Lease lease = materials.lease()) {
      return lease.keep(bytes);
    }
  }
}
