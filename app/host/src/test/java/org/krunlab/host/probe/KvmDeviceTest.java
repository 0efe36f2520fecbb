package org.krunlab.host.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.Capabilities.Check;
import org.krunlab.host.probe.KvmDevice.Access;
import org.krunlab.host.probe.KvmDevice.Findings;

class KvmDeviceTest {
  @TempDir private Path folder;

  @Test
  void asksKvmForVersionAndFrequency() {
    assumeTrue(Files.isWritable(Path.of(KvmDevice.PATH)), "/dev/kvm is missing or may not be used");

    Findings found = new KvmDevice().look();

    assertThat(found.access()).isEqualTo(Access.USABLE);
    assertThat(found.apiVersion()).isEqualTo(KvmDevice.API_VERSION);
    assertThat(found.missing()).isEmpty();
    assertThat(found.tscKhz().orElse(0)).isBetween(500_000, 10_000_000);
  }

  @Test
  void tellsADeviceThatIsMissing() {
    Findings found = new KvmDevice(folder.resolve("kvm").toString()).look();

    assertThat(found.access()).isEqualTo(Access.MISSING);
    assertThat(found.error()).isEqualTo("No such file or directory");
    assertThat(device(found).mend().orElseThrow()).contains("nested virtualisation");
  }

  @Test
  void tellsAFileThatIsNoKvm() throws IOException {
    Path file = Files.createFile(folder.resolve("kvm"));

    Findings found = new KvmDevice(file.toString()).look();

    assertThat(found.access()).isEqualTo(Access.BROKEN);
    assertThat(device(found).ok()).isFalse();
  }

  @Test
  void tellsADeviceThatMayNotBeUsed() throws IOException {
    assumeTrue(!"root".equals(System.getProperty("user.name")), "root may use every file");
    Path file = Files.createFile(folder.resolve("kvm"));
    assertThat(file.toFile().setReadable(false)).isTrue();

    Findings found = new KvmDevice(file.toString()).look();

    assertThat(found.access()).isEqualTo(Access.NO_PERMISSION);
    assertThat(device(found).mend().orElseThrow()).contains("usermod -aG kvm");
  }

  private static Check device(Findings found) {
    return KvmChecks.of(found).getFirst();
  }
}
