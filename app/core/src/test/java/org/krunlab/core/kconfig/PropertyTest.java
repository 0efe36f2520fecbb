package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignable;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.SetResult;

/** What must hold on any tree, tried on random ones. */
class PropertyTest {
  private static final int TREES = 300;

  /** What to try on one tree. */
  @FunctionalInterface
  private interface Trial {
    void run(Configuration start, Random random, String about) throws Exception;
  }

  private static void onRandomTrees(Trial trial) throws Exception {
    for (long seed = 1; seed <= TREES; seed++) {
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

  private static String anyText(Symbol symbol, Random random) {
    return switch (symbol.type()) {
      case BOOL, TRISTATE -> List.of("y", "m", "n").get(random.nextInt(3));
      case STRING -> "t" + random.nextInt(9);
      default -> Integer.toString(1 + random.nextInt(60));
    };
  }

  private static String everything(Configuration configuration) {
    StringBuilder out = new StringBuilder(configuration.write());
    for (Symbol symbol : configuration.tree().options()) {
      out.append(symbol)
          .append(configuration.value(symbol))
          .append(configuration.assignable(symbol))
          .append(configuration.why(symbol).sentences());
    }
    return out.toString();
  }

  @Test
  void anEditEqualsReadingTheUsersValuesAnew() throws Exception {
    onRandomTrees(
        (start, random, about) -> {
          Configuration configuration = start;
          for (int i = 0; i < 8; i++) {
            List<Symbol> options = configuration.tree().options();
            Symbol symbol = options.get(random.nextInt(options.size()));
            Configuration next =
                random.nextInt(5) == 0
                    ? configuration.unset(symbol)
                    : after(configuration, symbol, anyText(symbol, random));
            String lines = String.join("\n", next.userAssignments()) + "\n";
            Configuration again = Configuration.of(next.tree(), ConfigFile.read(lines, "CONFIG_"));
            assertThat(everything(next)).as(about).isEqualTo(everything(again));
            configuration = next;
          }
        });
  }

  private static Configuration after(Configuration configuration, Symbol symbol, String text) {
    return configuration.set(symbol, text) instanceof SetResult.Accepted(Configuration next)
        ? next
        : configuration;
  }

  @Test
  void whatIsAcceptedIsInForceAndWhatIsAssignableIsAccepted() throws Exception {
    onRandomTrees(
        (start, random, about) -> {
          for (Symbol symbol : start.tree().options()) {
            if (start.assignable(symbol) instanceof Assignable.OneOf(var values)) {
              for (var value : values) {
                assertThat(start.set(symbol, value.text()))
                    .as("%s=%s in %s", symbol, value, about)
                    .isInstanceOfSatisfying(
                        SetResult.Accepted.class,
                        accepted ->
                            assertThat(accepted.configuration().truth(symbol))
                                .as("%s=%s in %s", symbol, value, about)
                                .isEqualTo(value));
              }
            } else {
              String text = anyText(symbol, random);
              if (start.set(symbol, text) instanceof SetResult.Accepted(Configuration next)) {
                assertThat(next.value(symbol)).as(about).endsWith(text);
              }
            }
          }
        });
  }

  @Test
  void aWrittenConfigurationReadsBackAsItself() throws Exception {
    onRandomTrees(
        (start, random, about) -> {
          if (hasVariableBounds(start.tree())) {
            return;
          }
          String written = start.write();
          Configuration again = Configuration.of(start.tree(), ConfigFile.read(written, "CONFIG_"));
          // A comment in a choice none of whose values is visible comes and goes, as with the
          // tools.
          assertThat(again.assignments()).as(about).isEqualTo(start.assignments());
          assertThat(again.changesFrom(start)).as(about).isEmpty();
        });
  }

  /**
   * With bounds that cross each other or are empty, the tools give another value at each reading.
   */
  private static boolean hasVariableBounds(KconfigTree tree) {
    return tree.options().stream()
        .flatMap(symbol -> symbol.ranges().stream())
        .anyMatch(range -> range.low().isDefined() || range.high().isDefined());
  }

  @Test
  void whatCannotBeSetHasAnObstacle() throws Exception {
    onRandomTrees(
        (start, random, about) -> {
          for (Symbol symbol : start.tree().options()) {
            assertThat(start.whyNotSettable(symbol).isEmpty())
                .as("%s in %s", symbol, about)
                .isEqualTo(start.isChangeable(symbol));
          }
        });
  }
}
