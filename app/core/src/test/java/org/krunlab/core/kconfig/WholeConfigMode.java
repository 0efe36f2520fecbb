package org.krunlab.core.kconfig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Probabilities;
import org.krunlab.core.kconfig.value.SaveDefConfig;
import org.krunlab.core.kconfig.value.WholeConfig;

/**
 * A way to make a whole configuration, for the tool, which writes it to {@code out.config}, and for
 * the engine.
 */
record WholeConfigMode(
    List<String> arguments, Map<String, String> environment, WholeConfigMode.Engine engine) {
  private static final List<String> PROBABILITIES = List.of("", "20", "10:60", "90:5:5", "x", "0");

  /** What the engine makes of a tree. */
  @FunctionalInterface
  interface Engine {
    String make(KconfigTree tree);
  }

  /**
   * All of them, each alone and with a file of values where it takes one.
   *
   * @param root the first file of the tree
   * @param config what stands in {@code in}
   */
  static List<WholeConfigMode> all(String root, String config, Random random) {
    ConfigFile file = ConfigFile.read(config, "CONFIG_");
    List<WholeConfigMode> modes = new ArrayList<>();
    for (Optional<ConfigFile> preset : List.of(Optional.<ConfigFile>empty(), Optional.of(file))) {
      modes.add(mode(root, "--alldefconfig", preset, tree -> WholeConfig.defaults(tree, preset)));
      for (Map.Entry<String, Tristate> all :
          Map.of("no", Tristate.NO, "mod", Tristate.MODULE, "yes", Tristate.YES).entrySet()) {
        modes.add(
            mode(
                root,
                "--all" + all.getKey() + "config",
                preset,
                tree -> WholeConfig.all(tree, all.getValue(), preset)));
      }
      int seed = random.nextInt();
      String probability = PROBABILITIES.get(random.nextInt(PROBABILITIES.size()));
      WholeConfigMode rand =
          mode(
              root,
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
        new WholeConfigMode(
            List.of("-s", "--defconfig=in", root),
            environment("out.config"),
            tree -> WholeConfig.defconfig(tree, file)));
    modes.add(
        new WholeConfigMode(
            List.of("-s", "--savedefconfig=out.config", root),
            environment("in"),
            tree -> SaveDefConfig.run(tree, file)));
    return modes;
  }

  private static WholeConfigMode mode(
      String root, String option, Optional<ConfigFile> preset, Engine engine) {
    Map<String, String> environment = environment("out.config");
    if (preset.isPresent()) {
      environment.put("KCONFIG_ALLCONFIG", "in");
    }
    return new WholeConfigMode(List.of("-s", option, root), environment, engine);
  }

  private static Map<String, String> environment(String config) {
    return new HashMap<>(Map.of("CONFIG_", "CONFIG_", "KCONFIG_CONFIG", config));
  }
}
