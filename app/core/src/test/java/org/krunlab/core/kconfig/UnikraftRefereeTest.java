package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.OldDefConfig;

/**
 * Random configurations of Unikraft's own tree, with the tool of its own build as referee. How many
 * and from which one on can be said, so that a long run can be split or taken up again.
 */
class UnikraftRefereeTest {
  private static final int CONFIGS = Integer.getInteger("krunlab.kconfig.configs", 30);
  private static final int FIRST = Integer.getInteger("krunlab.kconfig.first", 0);
  private static final int REPORT_EVERY = 1000;

  /** All modes of one configuration take as long as this many runs of one mode. */
  private static final int WHOLE_SHARE = 10;

  /** How much of the tree a configuration sets. */
  enum Kind {
    COMPLETE,
    PARTIAL
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesAsTheToolOfItsBuild(Kind kind, @TempDir Path folder, TestReporter reporter)
      throws Exception {
    Optional<UnikraftTree> sources = UnikraftTree.found();
    assumeTrue(sources.isPresent(), UnikraftTree.HOW_TO_HAVE);
    Optional<Conf> conf = sources.get().conf();
    assumeTrue(conf.isPresent(), UnikraftTree.HOW_TO_HAVE_CONF);
    try (UnikraftBuild build = UnikraftBuild.withListsMadeOnce(sources.get(), folder)) {
      compare(kind, build, conf.get(), reporter);
    }
  }

  private static void compare(Kind kind, UnikraftBuild build, Conf conf, TestReporter reporter)
      throws Exception {
    KconfigTree tree = build.tree();
    List<RandomConfig.Option> options = RandomConfig.options(tree);
    for (int i = FIRST; i < FIRST + CONFIGS; i++) {
      Random random = new Random(i);
      String config =
          kind == Kind.COMPLETE
              ? RandomConfig.make(options, random, 1)
              : RandomConfig.make(options, random);
      Files.writeString(build.config(), config);
      assertThat(conf.oldDefConfig(build.folder(), build.root(), build.environment()))
          .as("conf takes configuration %s", i)
          .isTrue();
      assertThat(OldDefConfig.run(tree, ConfigFile.read(config, tree.prefix())))
          .as("configuration %s", i)
          .isEqualTo(Files.readString(build.config()));
      if ((i + 1 - FIRST) % REPORT_EVERY == 0) {
        reporter.publishEntry(kind + " configurations equal", String.valueOf(i + 1 - FIRST));
      }
    }
  }

  @Test
  void makesTheSameWholeConfigurationsAsTheToolOfItsBuild(@TempDir Path folder) throws Exception {
    Optional<UnikraftTree> sources = UnikraftTree.found();
    assumeTrue(sources.isPresent(), UnikraftTree.HOW_TO_HAVE);
    Optional<Conf> conf = sources.get().conf();
    assumeTrue(conf.isPresent(), UnikraftTree.HOW_TO_HAVE_CONF);
    try (UnikraftBuild build = UnikraftBuild.withListsMadeOnce(sources.get(), folder)) {
      KconfigTree tree = build.tree();
      List<RandomConfig.Option> options = RandomConfig.options(tree);
      for (int i = FIRST; i < FIRST + CONFIGS / WHOLE_SHARE; i++) {
        Random random = new Random(i);
        String config = RandomConfig.make(options, random);
        for (WholeConfigMode mode : WholeConfigMode.all(build.root(), config, random)) {
          compare(mode, config, build, tree, conf.get());
        }
      }
    }
  }

  private static void compare(
      WholeConfigMode mode, String config, UnikraftBuild build, KconfigTree tree, Conf conf)
      throws Exception {
    Map<String, String> environment = build.environment();
    environment.putAll(mode.environment());
    Files.writeString(build.folder().resolve("in"), config);
    Files.deleteIfExists(build.folder().resolve("out.config"));
    assertThat(conf.run(build.folder(), environment, mode.arguments()))
        .as("%s takes%n%s", mode.arguments(), config)
        .isZero();
    assertThat(mode.engine().make(tree))
        .as("%s %s of%n%s", mode.arguments(), mode.environment(), config)
        .isEqualTo(Files.readString(build.folder().resolve("out.config")));
  }
}
