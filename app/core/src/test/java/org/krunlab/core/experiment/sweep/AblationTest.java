package org.krunlab.core.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.Trees;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class AblationTest {
  private static final Profile BASE = Profile.defaults(WasmRuntime.WASM3);
  private Ablation ablation;

  @BeforeEach
  void readTree() throws KconfigException {
    KconfigTree tree =
        Trees.read(
            """
            config LOG
            	bool "log"
            	default y
            config COLOURS
            	bool "colours"
            	default y
            	depends on LOG
            config NEEDED
            	bool "needed"
            config NEEDS
            	bool "needs"
            	default y
            	select NEEDED
            config OFF
            	bool "off"
            config HIDDEN
            	bool
            	default y
            config SIZE
            	int "size"
            	default 3
            """);
    ablation =
        new Ablation(
            BASE,
            profile -> {
              var lines = new StringBuilder();
              profile
                  .kconfig()
                  .forEach(
                      (name, value) ->
                          lines
                              .append("CONFIG_")
                              .append(name)
                              .append('=')
                              .append(value)
                              .append('\n'));
              return Configuration.of(tree, ConfigFile.read(lines.toString(), "CONFIG_"));
            });
  }

  @Test
  void switchesEachOptionThatIsOnAndFreeAndTellsWhatFollows() {
    assertThat(ablation.ofWhatIsOn())
        .containsExactly(
            new Toggle(new Setting("LOG", "n"), "y", List.of("COLOURS: y -> n")),
            new Toggle(new Setting("COLOURS", "n"), "y", List.of()),
            new Toggle(new Setting("NEEDS", "n"), "y", List.of("NEEDED: y -> n")));
  }

  @Test
  void anOptionThatIsOffIsSwitchedOnWhereItIsNamed() {
    assertThat(ablation.of(List.of("CONFIG_OFF")))
        .containsExactly(new Toggle(new Setting("OFF", "y"), "n", List.of()));
  }

  @Test
  void whatCannotBeSwitchedByItselfIsRefused() {
    assertThatThrownBy(() -> ablation.of(List.of("NEEDED")))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("NEEDED cannot be switched by itself");
    assertThatThrownBy(() -> ablation.of(List.of("NOWHERE")))
        .hasMessage("There is no option NOWHERE.");
  }
}
