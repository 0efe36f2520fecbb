package org.krunlab.core.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/** Random configurations of random trees, to try what must hold on any. */
final class RandomTrials {
  private RandomTrials() {}

  /** What to try on one tree. */
  @FunctionalInterface
  interface Trial {
    /**
     * @param about names the tree in a failure
     */
    void run(Configuration start, Random random, String about) throws Exception;
  }

  static void onRandomTrees(int trees, Trial trial) throws Exception {
    for (long seed = 1; seed <= trees; seed++) {
      RandomTree.Made made = RandomTree.make(seed, "modules");
      Optional<KconfigTree> tree = read(made.text());
      if (tree.isPresent()) {
        Random random = new Random(seed);
        List<RandomConfig.Option> options = new ArrayList<>();
        for (int i = 0; i < made.types().size(); i++) {
          options.add(new RandomConfig.Option("S" + i, made.types().get(i)));
        }
        ConfigFile file = ConfigFile.read(RandomConfig.make(options, random), "CONFIG_");
        trial.run(Configuration.of(tree.get(), file), random, "tree " + seed + "\n" + made.text());
      }
    }
  }

  private static Optional<KconfigTree> read(String text) {
    try {
      return Optional.of(Trees.read(text));
    } catch (KconfigException e) {
      return Optional.empty();
    }
  }

  /** All values of a truth value, or a few of a string or number. */
  static List<String> someValues(Symbol symbol) {
    return switch (symbol.type()) {
      case BOOL -> List.of("y", "n");
      case TRISTATE -> List.of("y", "m", "n");
      case STRING -> List.of("", "a", "b c");
      case INT -> List.of("0", "1", "7", "20", "42");
      case HEX -> List.of("0x0", "0x1", "0x10", "0x2a");
      case UNKNOWN -> List.of();
    };
  }

  /** Each symbol with some values. */
  static List<Assignment> someAssignments(KconfigTree tree) {
    List<Assignment> all = new ArrayList<>();
    for (Symbol symbol : tree.options()) {
      someValues(symbol).forEach(value -> all.add(new Assignment(symbol, value)));
    }
    return all;
  }

  /** The configuration after a few random assignments, in force or not. */
  static Configuration shuffled(Configuration start, Random random) {
    List<Assignment> all = someAssignments(start.tree());
    List<Assignment> taken = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      taken.add(all.get(random.nextInt(all.size())));
    }
    return start.assuming(taken);
  }
}
