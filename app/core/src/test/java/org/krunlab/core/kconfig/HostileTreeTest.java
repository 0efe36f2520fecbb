package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.value.Configuration;

@Timeout(30)
class HostileTreeTest {

  @Test
  void aThousandNestedMenusAreRead() throws Exception {
    String text =
        "menu \"M\"\nif y\n".repeat(500)
            + "config A\n\tbool \"A\"\n\tdefault y\n"
            + "endif\nendmenu\n".repeat(500);
    Configuration configuration = Trees.defaults(text);
    assertThat(configuration.write()).contains("CONFIG_A=y");
  }

  @Test
  void nestingWithoutEndIsRefusedWithASentence() {
    assertThatThrownBy(() -> Trees.read("if y\n".repeat(100_000)))
        .hasMessageContaining("entries nest more than 2000 levels deep");
    assertThatThrownBy(() -> Trees.read("if " + "(".repeat(100_000) + "y\nendif\n"))
        .hasMessageContaining("this condition nests more than 1000 levels deep");
    assertThatThrownBy(() -> Trees.read("if " + "!".repeat(100_000) + "y\nendif\n"))
        .hasMessageContaining("this condition nests more than 1000 levels deep");
  }

  @Test
  void aLineOfTenMegabytesIsRead() throws Exception {
    String prompt = "x".repeat(10_000_000);
    Configuration configuration = Trees.defaults("config A\n\tbool \"" + prompt + "\"\n");
    assertThat(configuration.tree().root().children().getFirst().text()).hasSize(10_000_000);
  }

  @Test
  void aBinaryFileIsRefusedWithASentence() {
    assertThatThrownBy(() -> Trees.read("\u007fELF\u0002\u0001\0\0\0config A\n"))
        .hasMessageContaining("'Kconfig' holds NUL bytes, so it is no Kconfig file");
  }

  @Test
  void aLongChainOfDependenciesIsEvaluated() throws Exception {
    StringBuilder text = new StringBuilder("config S0\n\tbool \"0\"\n\tdefault y\n");
    for (int i = 1; i < 1000; i++) {
      text.append("config S%d\n\tbool\n\tdefault S%d\n".formatted(i, i - 1));
    }
    Configuration configuration = Trees.defaults(text.toString());
    assertThat(Trees.value(configuration, "S999")).isEqualTo("y");
    assertThat(Trees.value(Trees.set(configuration, "S0", "n"), "S999")).isEqualTo("n");
  }

  @Test
  void anythingIsReadAsAConfigurationFile() throws Exception {
    byte[] bytes = new byte[100_000];
    new java.util.Random(7).nextBytes(bytes);
    ConfigFile file = ConfigFile.read(bytes, "CONFIG_");
    assertThat(file.lines()).isEmpty();
    assertThat(file.warnings()).isNotEmpty();
  }
}
