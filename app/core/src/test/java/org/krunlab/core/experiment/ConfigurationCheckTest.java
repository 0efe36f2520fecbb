package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.BuiltImage.RefusedValue;
import org.krunlab.core.experiment.ConfigurationCheck.Disagreement;
import org.krunlab.core.experiment.ConfigurationCheck.NotTaken;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.Trees;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.value.Configuration;

class ConfigurationCheckTest {
  private static final String TREE =
      """
      config NET
        bool "networking"
      config LWIP
        bool "lwip"
        depends on NET
        select SOCKETS
      config SOCKETS
        bool "sockets"
      config PAGES
        int "pages"
        range 1 64
        default 2
      config BASE
        hex "base"
        default 0x10
      """;

  private static Configuration ours(String config) throws KconfigException {
    return Trees.defaults(TREE).with(ConfigFile.read(config, "CONFIG_"));
  }

  @Test
  void findsNothingWhereAllIsAsItWasAsked() throws KconfigException {
    Configuration ours = ours("CONFIG_NET=y\nCONFIG_LWIP=y\nCONFIG_BASE=0x1F\n");

    ConfigurationCheck check =
        ConfigurationCheck.of(
            Map.of("NET", "y", "LWIP", "y", "BASE", "0x01f"), ours, ours.assignments());

    assertThat(check).isEqualTo(new ConfigurationCheck(List.of(), List.of()));
  }

  @Test
  void saysTheRuleThatKeptAValueFromBeingTaken() throws KconfigException {
    Configuration ours = ours("CONFIG_LWIP=y\nCONFIG_PAGES=100\n");

    ConfigurationCheck check =
        ConfigurationCheck.of(
            new TreeMap<>(Map.of("LWIP", "y", "PAGES", "100", "GONE", "y")),
            ours,
            ours.assignments());

    assertThat(check.notTaken())
        .extracting(NotTaken::sentence)
        .containsExactly(
            "GONE=y was not taken; in force is n. This tree has no option of that name.",
            "LWIP=y was not taken; in force is n. It needs NET; NET is n.",
            "PAGES=100 was not taken; in force is 64. PAGES is 64 because its range is from 1 to"
                + " 64. It was set to 100, which is not in force.");
    assertThat(check.disagreements()).isEmpty();
  }

  @Test
  void checksAFileByItself() throws KconfigException {
    ConfigurationCheck check =
        ConfigurationCheck.of(ours("CONFIG_LWIP=y\nCONFIG_NEWER=y\nCONFIG_PAGES=7\n"));

    assertThat(check.notTaken())
        .extracting(NotTaken::sentence)
        .containsExactly(
            "LWIP=y was not taken; in force is n. It needs NET; NET is n.",
            "NEWER=y was not taken; in force is nothing. This tree has no option of that name.");
  }

  @Test
  void namesWhatSelectsAnOptionThatWillNotTurnOff() throws KconfigException {
    Configuration ours = ours("CONFIG_NET=y\nCONFIG_LWIP=y\n# CONFIG_SOCKETS is not set\n");

    assertThat(ConfigurationCheck.explained(List.of(new RefusedValue("SOCKETS", "n", "y")), ours))
        .extracting(NotTaken::rule)
        .containsExactly("It is selected by LWIP.");
  }

  @Test
  void showsBothWhereTheEnginesDisagree() throws KconfigException {
    Configuration ours = ours("CONFIG_NET=y\n");
    var builds = new TreeMap<>(ours.assignments());
    builds.put("PAGES", "3");
    builds.put("NET", "n");

    ConfigurationCheck check = ConfigurationCheck.of(Map.of("NET", "y"), ours, builds);

    assertThat(check.disagreements())
        .containsExactly(new Disagreement("NET", "y", "n"), new Disagreement("PAGES", "2", "3"));
    assertThat(check.notTaken())
        .extracting(NotTaken::rule)
        .containsExactly("Krunlab's engine gives it y and knows no rule for what the build did.");
  }
}
