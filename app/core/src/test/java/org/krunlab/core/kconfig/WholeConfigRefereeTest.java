package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.tree.KconfigTree;

/** Random trees: the C tool and the engine must make the same configurations as a whole. */
class WholeConfigRefereeTest {
  private static final int TREES = Integer.getInteger("krunlab.kconfig.trees", 60);
  private static final long FIRST_SEED = Long.getLong("krunlab.kconfig.seed", 1);

  /** The tool's own, on a tree or two of ten thousand. */
  private static final int SEGMENTATION_FAULT = 139;

  @Test
  void makesTheSameConfigurationsAsTheToolOfLinux(@TempDir Path folder) throws Exception {
    Optional<Conf> conf = Conf.ofLinux();
    assumeTrue(conf.isPresent(), "no conf of Linux 6.1; the package linux-kbuild-6.1 has it");
    compare(conf.get(), Dialect.LINUX_6_1, "modules", folder);
  }

  @Test
  void makesTheSameConfigurationsAsTheToolOfUnikraft(@TempDir Path folder) throws Exception {
    Optional<Conf> conf = UnikraftTree.found().flatMap(UnikraftTree::conf);
    assumeTrue(conf.isPresent(), UnikraftTree.HOW_TO_HAVE_CONF);
    compare(conf.get(), Dialect.UNIKRAFT, "option modules", folder);
  }

  private static void compare(Conf conf, Dialect dialect, String modulesLine, Path folder)
      throws Exception {
    int crashes = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
      RandomTree.Made made = RandomTree.make(seed, modulesLine);
      Files.writeString(folder.resolve("Kconfig"), made.text());
      Optional<KconfigTree> tree = Trees.readIfTaken(dialect, made.text());
      if (tree.isEmpty()) {
        continue;
      }
      Random random = new Random(seed);
      String config = RandomConfig.make(made.options(), random);
      for (WholeConfigMode mode : WholeConfigMode.all("Kconfig", config, random)) {
        Files.writeString(folder.resolve("in"), config);
        Files.deleteIfExists(folder.resolve("out.config"));
        int status = conf.run(folder, mode.environment(), mode.arguments());
        String description =
            "tree %s, %s, %s:%n%s%n%s"
                .formatted(seed, mode.arguments(), mode.environment(), made.text(), config);
        if (status == SEGMENTATION_FAULT) {
          crashes++;
          continue;
        }
        assertThat(status).as(description).isZero();
        assertThat(mode.engine().make(tree.get()))
            .as(description)
            .isEqualTo(Files.readString(folder.resolve("out.config")));
      }
    }
    assertThat(crashes).as("crashes of the tool, which then referees nothing").isLessThan(20);
  }
}
