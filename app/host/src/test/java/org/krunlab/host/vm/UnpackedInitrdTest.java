package org.krunlab.host.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.host.initrd.CpioInitrdWriter;

class UnpackedInitrdTest {
  @TempDir Path folder;

  @Test
  void holdsWhatTheGuestWouldBeGivenAndGoesWhenClosed() {
    Path archive = folder.resolve("initrd");
    new CpioInitrdWriter()
        .write(
            new ModuleFile("m.wasm", new byte[] {1, 2, 3}),
            ModuleInput.of(List.of("m.wasm"), Map.of()),
            archive);

    Path root;
    try (var unpacked = UnpackedInitrd.of(archive)) {
      root = unpacked.root();
      assertThat(root.resolve("krunlab.module")).hasBinaryContent(new byte[] {1, 2, 3});
      assertThat(root.resolve("krunlab.run")).content(StandardCharsets.UTF_8).contains("m.wasm");
    }
    assertThat(root).doesNotExist();
  }

  @Test
  void anArchiveThatNamesAPlaceOutsideIsRefused() throws IOException {
    Path archive = folder.resolve("initrd");
    try (var out = new CpioArchiveOutputStream(Files.newOutputStream(archive))) {
      out.putArchiveEntry(new CpioArchiveEntry("../escaped", 0));
      out.closeArchiveEntry();
    }

    assertThatThrownBy(() -> UnpackedInitrd.of(archive))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("../escaped");
  }
}
