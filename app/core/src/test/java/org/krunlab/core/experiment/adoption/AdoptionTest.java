package org.krunlab.core.experiment.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.Trees;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

class AdoptionTest {
  private static final String TREE =
      """
      config LIBMUSL
        bool "musl"
      config LIBLWIP
        bool "lwip"
        depends on NET
        select SOCKETS
      config SOCKETS
        bool "sockets"
      config NET
        bool "networking"
      config BUFFERS
        int "buffers"
        range 1 64
        default 8 if NET
        default 2
      config KVM_VMM_QEMU
        bool "QEMU"
      config HIDDEN
        bool
        default NET
      choice
        prompt "level"
        default LEVEL_ERROR
      config LEVEL_ERROR
        bool "errors"
      config LEVEL_INFO
        bool "information"
      endchoice
      """;

  private static Configuration base() throws KconfigException {
    return Trees.defaults(TREE).with(ConfigFile.read("CONFIG_LIBMUSL=y\n", "CONFIG_"));
  }

  private static Adoption adopt(String config) throws KconfigException {
    return Adoption.of(
        ForeignValues.read(config.getBytes(StandardCharsets.UTF_8), ".config", ".config"), base());
  }

  @Test
  void keepsWhatMakesADifference() throws KconfigException {
    Adoption adoption =
        adopt(
            """
            CONFIG_LIBMUSL=y
            CONFIG_NET=y
            CONFIG_LIBLWIP=y
            CONFIG_SOCKETS=y
            CONFIG_BUFFERS=8
            CONFIG_HIDDEN=y
            # CONFIG_LEVEL_ERROR is not set
            CONFIG_LEVEL_INFO=y
            """);

    assertThat(adoption.kconfig())
        .containsExactly(entry("NET", "y"), entry("LIBLWIP", "y"), entry("LEVEL_INFO", "y"));
    assertThat(adoption.notes()).isEmpty();
  }

  @Test
  void saysWhatItLeavesOut() throws KconfigException {
    Adoption adoption =
        adopt(
            """
            # CONFIG_LIBMUSL is not set
            CONFIG_KVM_VMM_QEMU=y
            CONFIG_OLD_OPTION=y
            # CONFIG_OTHER_OLD_OPTION is not set
            CONFIG_BUFFERS=many
            """);

    assertThat(adoption.kconfig()).isEmpty();
    assertThat(adoption.notes())
        .containsExactly(
            "LIBMUSL=n is left out: the profile's runtime or engine needs y.",
            "KVM_VMM_QEMU=y is left out: the profile's engine decides it.",
            "BUFFERS=many is left out: that is no integer.",
            "Not options of this Unikraft and left out: OLD_OPTION.");
  }

  @Test
  void keepsWhatCannotCountNowAndSaysWhy() throws KconfigException {
    Adoption adoption = adopt("CONFIG_LIBLWIP=y\n");

    assertThat(adoption.kconfig()).containsExactly(entry("LIBLWIP", "y"));
    assertThat(adoption.notes())
        .containsExactly("LIBLWIP=y is kept but not in force. It needs NET; NET is n.");
  }

  @Test
  void refusesAFileWithoutAnyValue() {
    assertThatThrownBy(() -> adopt("# nothing\n"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining(".config holds no Kconfig value");
  }

  @Test
  void meansWhatTheFileMeantAndNothingInItCanBeLeftOut() throws KconfigException {
    Configuration base = Trees.defaults(TREE);
    var random = new Random(1211);
    for (int i = 0; i < 500; i++) {
      String text = anyConfiguration(base, random).write();
      Configuration meant = Configuration.of(base.tree(), ConfigFile.read(text, "CONFIG_"));

      Adoption adoption =
          Adoption.of(
              ForeignValues.read(text.getBytes(StandardCharsets.UTF_8), "defconfig", "it"), base);

      // Which VMM it is, the profile says.
      assertThat(laidUpon(base, adoption.kconfig()).assignments())
          .as(text)
          .containsExactlyEntriesOf(without("KVM_VMM_QEMU", meant.assignments()));
      for (String name : adoption.kconfig().keySet()) {
        var fewer = new java.util.LinkedHashMap<>(adoption.kconfig());
        fewer.remove(name);
        assertThat(laidUpon(base, fewer).assignments())
            .as("%s without %s", text, name)
            .isNotEqualTo(without("KVM_VMM_QEMU", meant.assignments()));
      }
    }
  }

  private static Map<String, String> without(String symbol, Map<String, String> values) {
    values.replace(symbol, "n");
    return values;
  }

  private static Configuration laidUpon(Configuration base, Map<String, String> values) {
    List<Assignment> assignments = new ArrayList<>();
    values.forEach(
        (name, value) ->
            assignments.add(new Assignment(base.tree().symbol(name).orElseThrow(), value)));
    return base.assuming(assignments);
  }

  private static Configuration anyConfiguration(Configuration base, Random random) {
    List<Assignment> assignments = new ArrayList<>();
    for (Symbol symbol : base.tree().options()) {
      if (random.nextBoolean()) {
        String truth = random.nextBoolean() ? "y" : "n";
        String number = Integer.toString(1 + random.nextInt(64));
        assignments.add(new Assignment(symbol, symbol.type().isLogic() ? truth : number));
      }
    }
    return base.assuming(assignments);
  }
}
