package org.krunlab.core.experiment.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krunlab.core.experiment.LabException;

class KraftfileTest {
  private static ForeignValues read(String text) {
    return ForeignValues.read(text.getBytes(StandardCharsets.UTF_8), "Kraftfile", "Kraftfile");
  }

  @Test
  void givesTheValuesOfUnikraftItsLibrariesAndTheTarget() {
    ForeignValues read =
        read(
            """
            spec: v0.6
            name: nginx
            unikraft:
              version: stable
              kconfig:
                CONFIG_LIBVFSCORE: 'y'
                CONFIG_LIBUKLIBPARAM: true
                CONFIG_STACK_SIZE: 0x4000
                CONFIG_UK_NAME: "a name"
            libraries:
              musl:
                version: stable
                kconfig:
                  - CONFIG_LIBMUSL_AIO=n
                  - CONFIG_LIBMUSL_NAME="quoted"
            targets:
            - architecture: arm64
              platform: qemu
              kconfig:
                CONFIG_ARM: 'y'
            - architecture: x86_64
              platform: fc
              kconfig:
              - CONFIG_LIBUKDEBUG_PRINTK_INFO=y
            """);

    assertThat(read.name()).contains("nginx");
    assertThat(read.values())
        .containsExactly(
            entry("LIBVFSCORE", "y"),
            entry("LIBUKLIBPARAM", "y"),
            entry("STACK_SIZE", "0x4000"),
            entry("UK_NAME", "a name"),
            entry("LIBMUSL_AIO", "n"),
            entry("LIBMUSL_NAME", "quoted"),
            entry("LIBUKDEBUG_PRINTK_INFO", "y"));
    assertThat(read.notes())
        .containsExactly("Kraftfile: of its targets the first for x86_64 on KVM was taken.");
  }

  @Test
  void saysWhatHasNoPlaceInAProfile() {
    ForeignValues read =
        read(
            """
            specification: '0.5'
            unikraft: stable
            rootfs: ./rootfs
            cmd: ["/helloworld"]
            """);

    assertThat(read.values()).isEmpty();
    assertThat(read.notes())
        .containsExactly("Kraftfile: cmd, rootfs have no place in a profile and are left out.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                                | is no mapping
          [a, b                                             | is no YAML
          a: 1                                              | is no Kraftfile: it states no "spec"
          {spec: v0.6, libraries: [musl]}                   | "libraries" is no mapping
          {spec: v0.6, unikraft: {kconfig: y}}              | "unikraft.kconfig" is no mapping
          {spec: v0.6, unikraft: {kconfig: [CONFIG_X]}}     | 'CONFIG_X' is no assignment
          {spec: v0.6, unikraft: {kconfig: {"a b": y}}}     | 'a b' is no symbol
          """)
  void refusesWhatIsNoKraftfile(String text, String sentence) {
    assertThatThrownBy(() -> read(text == null ? "" : text))
        .isInstanceOf(LabException.class)
        .hasMessageContaining(sentence)
        .hasMessageStartingWith("Kraftfile");
  }

  @Test
  void refusesAliasesThatGrowWithoutBound() {
    var text = new StringBuilder("spec: v0.6\na0: &a0 [x]\n");
    for (int i = 1; i < 100; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, "*a" + (i - 1) + ",*a" + (i - 1)));
    }

    assertThatThrownBy(() -> read(text.toString())).hasMessageContaining("is no YAML");
  }
}
