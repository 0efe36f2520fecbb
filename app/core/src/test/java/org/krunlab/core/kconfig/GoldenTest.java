package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.OldDefConfig;

/** Configurations that {@code conf --olddefconfig} of Linux 6.1 wrote, for machines without it. */
class GoldenTest {

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/kconfig/golden/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "devices", "no-net", "banner"})
  void writesWhatTheToolWrote(String name) throws Exception {
    KconfigTree tree =
        Trees.read(
            Dialect.LINUX_6_1, MemoryFiles.of("Kconfig", ByteText.decode(golden("Kconfig"))));
    ConfigFile in = ConfigFile.read(golden(name + ".in"), tree.prefix());
    String expected = ByteText.decode(golden(name + ".config"));
    assertThat(OldDefConfig.run(tree, in)).isEqualTo(expected);
    assertThat(Configuration.of(tree, ConfigFile.read(expected, tree.prefix())).write())
        .isEqualTo(expected);
  }
}
