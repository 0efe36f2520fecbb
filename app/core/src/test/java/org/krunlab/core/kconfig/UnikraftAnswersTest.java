package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.answer.Blocker;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.answer.Fix;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.answer.Fixes.Ending;
import org.krunlab.core.kconfig.answer.MinimalAssignments;
import org.krunlab.core.kconfig.answer.Search;
import org.krunlab.core.kconfig.answer.SearchBound;
import org.krunlab.core.kconfig.answer.SearchQuery;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/** Answers on Unikraft's own tree, where this machine has its sources. */
class UnikraftAnswersTest {
  @TempDir private Path folder;
  private Configuration defaults = NONE;

  private static final Configuration NONE = none();

  private static Configuration none() {
    try {
      return Trees.defaults("");
    } catch (KconfigException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void readTree() throws Exception {
    Optional<UnikraftTree> found = UnikraftTree.found();
    assumeTrue(found.isPresent(), UnikraftTree.HOW_TO_HAVE);
    defaults = Configuration.defaults(UnikraftBuild.of(found.orElseThrow(), folder).tree());
  }

  @Test
  void nearlyEveryOptionCanBeFlippedAndEachFixHolds() {
    Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
    List<Duration> times = new ArrayList<>();
    for (Symbol symbol : defaults.tree().options()) {
      if (symbol.type().isLogic()) {
        var wanted = new Assignment(symbol, defaults.truth(symbol).not().text());
        long begun = System.nanoTime();
        Fixes fixes = Fixes.find(defaults, wanted, SearchBound.interactive());
        times.add(Duration.ofNanos(System.nanoTime() - begun));
        endings.merge(fixes.ending(), 1, Integer::sum);
        for (Fix fix : fixes.fixes()) {
          Configuration after = defaults.assuming(fix.changes());
          assertThat(after.holds(wanted)).as("%s by %s", wanted, fix.changes()).isTrue();
          assertThat(fix.changes()).allMatch(after::holds);
          assertThat(after.write()).isEqualTo(anew(after).write());
        }
      }
    }
    Collections.sort(times);
    System.out.println(
        "fixes on Unikraft: "
            + endings
            + ", half within "
            + times.get(times.size() / 2)
            + ", 99 of 100 within "
            + times.get(times.size() * 99 / 100));
    assertThat(endings.getOrDefault(Ending.NOT_FOUND, 0)).isLessThan(times.size() / 100);
    assertThat(endings.getOrDefault(Ending.NEVER, 0)).isLessThan(times.size() / 10);
  }

  @Test
  void whatIsInTheWayIsNamedForEveryOption() {
    for (Symbol symbol : defaults.tree().options()) {
      Blockers blockers = Blockers.of(defaults, symbol);
      assertThat(blockers.isBlocked()).as("%s", symbol).isNotEqualTo(defaults.isChangeable(symbol));
      for (List<Blocker> set : blockers.alternatives()) {
        assertThat(set).as("%s", symbol).isNotEmpty().noneMatch(one -> one.isMet(defaults));
      }
    }
  }

  @Test
  void minimalAssignmentsGiveRandomConfigurationsAndNoneCanBeLeftOut() {
    var random = new Random(4);
    Configuration configuration = defaults;
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 40; i++) {
        configuration = flipped(configuration, random);
      }
      Configuration whole =
          Configuration.of(
              defaults.tree(), ConfigFile.read(configuration.write(), defaults.tree().prefix()));
      MinimalAssignments minimal = MinimalAssignments.of(whole);
      assertThat(minimal.assignments()).hasSizeLessThan(defaults.tree().options().size() / 3);
      assertThat(anew(minimal.configuration()).write()).isEqualTo(configuration.write());
      for (Assignment assignment : minimal.assignments()) {
        assertThat(minimal.configuration().unset(assignment.symbol()).write())
            .as("without %s", assignment)
            .isNotEqualTo(configuration.write());
      }
    }
  }

  private static Configuration flipped(Configuration configuration, Random random) {
    List<Symbol> options = configuration.tree().options();
    Symbol symbol = options.get(random.nextInt(options.size()));
    if (!symbol.type().isLogic() || !configuration.isChangeable(symbol)) {
      return configuration;
    }
    var wanted = new Assignment(symbol, configuration.truth(symbol).not().text());
    Configuration next = configuration.assuming(List.of(wanted));
    return next.holds(wanted) ? next : configuration;
  }

  private static Configuration anew(Configuration configuration) {
    KconfigTree tree = configuration.tree();
    String lines = String.join("\n", configuration.userAssignments()) + "\n";
    return Configuration.of(tree, ConfigFile.read(lines, tree.prefix()));
  }

  @Test
  void searchFindsByNameFirst() {
    Search search = Search.of(defaults.tree());
    var result = search.find(SearchQuery.parse("CONFIG_LIBUKALLOC"), defaults, 3);
    assertThat(result.hits().getFirst().symbol().name()).isEqualTo("LIBUKALLOC");
    assertThat(result.total()).isGreaterThan(3);
  }
}
