package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/** Unikraft's own tree, where this machine has its sources. */
class UnikraftTreeTest {
  @TempDir private Path folder;
  private UnikraftTree sources = new UnikraftTree(Path.of(""));

  @BeforeEach
  void findSources() {
    Optional<UnikraftTree> found = UnikraftTree.found();
    assumeTrue(found.isPresent(), UnikraftTree.HOW_TO_HAVE);
    sources = found.orElseThrow();
  }

  @Test
  void readsTheWholeTreeWithoutRunningAnything() throws Exception {
    KconfigTree tree = UnikraftBuild.of(sources, folder).tree();
    assertThat(tree.options()).hasSizeGreaterThan(500);
    assertThat(tree.files()).hasSizeGreaterThan(80);
    assertThat(tree.root().children())
        .extracting(MenuNode::text)
        .contains("Architecture Selection", "Platform Configuration", "Application Options");
  }

  @Test
  void aToggleGivesWhatReadingTheResultAnewGives() throws Exception {
    KconfigTree tree = UnikraftBuild.of(sources, folder).tree();
    Configuration configuration = Configuration.defaults(tree);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      Symbol symbol = tree.options().get(random.nextInt(tree.options().size()));
      Tristate opposite = configuration.truth(symbol).not();
      if (symbol.type().isLogic() && configuration.isChangeable(symbol)) {
        configuration = toggled(configuration, symbol, opposite.text());
        String written = configuration.write();
        Configuration again =
            Configuration.defaults(tree)
                .with(
                    ConfigFile.read(
                        String.join("\n", configuration.userAssignments()) + "\n", "CONFIG_"));
        assertThat(written).isEqualTo(again.write());
      }
    }
  }

  private static Configuration toggled(Configuration configuration, Symbol symbol, String value) {
    return symbol.choice().isPresent() && value.equals("n")
        ? configuration
        : Trees.set(configuration, symbol.name(), value);
  }
}
