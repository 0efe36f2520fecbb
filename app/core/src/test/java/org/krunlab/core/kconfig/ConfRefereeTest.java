package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.OldDefConfig;

/** Random trees and configurations: the C tool and the engine must write the same bytes. */
class ConfRefereeTest {
  private static final int TREES = Integer.getInteger("krunlab.kconfig.trees", 250);
  private static final int CONFIGS = 3;
  private static final long FIRST_SEED = Long.getLong("krunlab.kconfig.seed", 1);

  @Test
  void writesTheSameBytesAsTheToolOfLinux(@TempDir Path folder) throws Exception {
    Optional<Conf> conf = Conf.ofLinux();
    assumeTrue(conf.isPresent(), "no conf of Linux 6.1; the package linux-kbuild-6.1 has it");
    compare(conf.get(), Dialect.LINUX_6_1, "modules", folder);
  }

  @Test
  void writesTheSameBytesAsTheToolOfUnikraft(@TempDir Path folder) throws Exception {
    Optional<Conf> conf = UnikraftTree.found().flatMap(UnikraftTree::conf);
    assumeTrue(conf.isPresent(), UnikraftTree.HOW_TO_HAVE_CONF);
    compare(conf.get(), Dialect.UNIKRAFT, "option modules", folder);
  }

  private static void compare(Conf conf, Dialect dialect, String modulesLine, Path folder)
      throws Exception {
    int refused = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
      RandomTree.Made made = RandomTree.make(seed, modulesLine, true);
      Files.writeString(folder.resolve("Kconfig"), made.text());
      Optional<KconfigTree> tree = read(dialect, made.text(), folder);
      if (tree.isEmpty()) {
        refused++;
      }
      Random random = new Random(seed);
      for (int i = 0; i < CONFIGS; i++) {
        String config = RandomConfig.make(made.options(), random);
        Files.writeString(folder.resolve(".config"), config);
        boolean taken = conf.oldDefConfig(folder, "Kconfig", RandomMacros.ENVIRONMENT);
        assertThat(taken)
            .as("conf takes tree %s:%n%s", seed, made.text())
            .isEqualTo(tree.isPresent());
        if (taken) {
          assertThat(OldDefConfig.run(tree.orElseThrow(), ConfigFile.read(config, "CONFIG_")))
              .as("tree %s, configuration %s:%n%s%n%s", seed, i, made.text(), config)
              .isEqualTo(Files.readString(folder.resolve(".config")));
        }
      }
    }
    assertThat(refused).as("trees that neither takes").isLessThan(TREES / 2);
  }

  private static Optional<KconfigTree> read(Dialect dialect, String text, Path folder) {
    ShellPort shell = command -> Conf.shell(command, folder, RandomMacros.ENVIRONMENT);
    try {
      return Optional.of(
          KconfigTree.read(
              new KconfigSource(
                  "Kconfig",
                  MemoryFiles.of("Kconfig", text),
                  shell,
                  RandomMacros.ENVIRONMENT,
                  dialect)));
    } catch (KconfigException e) {
      return Optional.empty();
    }
  }
}
