package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Probabilities;
import org.krunlab.core.kconfig.value.SaveDefConfig;
import org.krunlab.core.kconfig.value.WholeConfig;

/** Random trees: the C tool and the engine must make the same configurations as a whole. */
class WholeConfigRefereeTest {
  private static final int TREES = Integer.getInteger("krunlab.kconfig.trees", 60);
  private static final long FIRST_SEED = Long.getLong("krunlab.kconfig.seed", 1);
  private static final List<String> PROBABILITIES = List.of("", "20", "10:60", "90:5:5", "x", "0");

  /** A way to make a configuration, for the tool and for the engine. */
  private record Mode(List<String> arguments, Map<String, String> environment, Engine engine) {}

  /** What the engine makes of a tree. */
  @FunctionalInterface
  private interface Engine {
    String make(KconfigTree tree);
  }

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
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
      RandomTree.Made made = RandomTree.make(seed, modulesLine);
      Files.writeString(folder.resolve("Kconfig"), made.text());
      Optional<KconfigTree> tree = Trees.readIfTaken(dialect, made.text());
      if (tree.isEmpty()) {
        continue;
      }
      Random random = new Random(seed);
      String config = RandomConfig.make(made.options(), random);
      for (Mode mode : modes(config, random)) {
        Files.writeString(folder.resolve("in"), config);
        Files.deleteIfExists(folder.resolve("out"));
        int status = conf.run(folder, mode.environment(), mode.arguments());
        String description =
            "tree %s, %s, %s:%n%s%n%s"
                .formatted(seed, mode.arguments(), mode.environment(), made.text(), config);
        assertThat(status).as(description).isZero();
        assertThat(mode.engine().make(tree.get()))
            .as(description)
            .isEqualTo(Files.readString(folder.resolve("out")));
      }
    }
  }

  private static List<Mode> modes(String config, Random random) {
    ConfigFile file = ConfigFile.read(config, "CONFIG_");
    List<Mode> modes = new ArrayList<>();
    for (Optional<ConfigFile> preset : List.of(Optional.<ConfigFile>empty(), Optional.of(file))) {
      modes.add(mode("--alldefconfig", preset, tree -> WholeConfig.defaults(tree, preset)));
      for (Map.Entry<String, Tristate> all :
          Map.of("no", Tristate.NO, "mod", Tristate.MODULE, "yes", Tristate.YES).entrySet()) {
        modes.add(
            mode(
                "--all" + all.getKey() + "config",
                preset,
                tree -> WholeConfig.all(tree, all.getValue(), preset)));
      }
      int seed = random.nextInt();
      String probability = PROBABILITIES.get(random.nextInt(PROBABILITIES.size()));
      Mode rand =
          mode(
              "--randconfig",
              preset,
              tree ->
                  WholeConfig.random(
                      tree, seed, Probabilities.parse(probability).orElseThrow(), preset));
      rand.environment().put("KCONFIG_SEED", "0x" + Integer.toHexString(seed));
      rand.environment().put("KCONFIG_PROBABILITY", probability);
      modes.add(rand);
    }
    modes.add(
        new Mode(
            List.of("-s", "--defconfig=in", "Kconfig"),
            environment("out"),
            tree -> WholeConfig.defconfig(tree, file)));
    modes.add(
        new Mode(
            List.of("-s", "--savedefconfig=out", "Kconfig"),
            environment("in"),
            tree -> SaveDefConfig.run(tree, file)));
    return modes;
  }

  private static Mode mode(String option, Optional<ConfigFile> preset, Engine engine) {
    Map<String, String> environment = environment("out");
    if (preset.isPresent()) {
      environment.put("KCONFIG_ALLCONFIG", "in");
    }
    return new Mode(List.of("-s", option, "Kconfig"), environment, engine);
  }

  private static Map<String, String> environment(String config) {
    return new HashMap<>(Map.of("CONFIG_", "CONFIG_", "KCONFIG_CONFIG", config));
  }
}
