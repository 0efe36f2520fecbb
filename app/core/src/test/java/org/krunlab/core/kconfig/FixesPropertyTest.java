package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.answer.Fix;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.answer.Fixes.Ending;
import org.krunlab.core.kconfig.answer.SearchBound;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/** What every fix on every tree must be, tried on random ones against trying everything. */
class FixesPropertyTest {
  private static final int TREES = Integer.getInteger("krunlab.kconfig.fixes", 50);
  private static final SearchBound BOUND =
      new SearchBound(Duration.ofSeconds(20), 4_000, 5, () -> false);

  private static List<Fixes> someFixes(Configuration start) {
    List<Fixes> all = new ArrayList<>();
    for (Assignment wanted : RandomTrials.someAssignments(start.tree())) {
      all.add(Fixes.find(start, wanted, BOUND));
    }
    return all;
  }

  @Test
  void aFixGivesTheValueWithAllItsChangesInForceAndNoneToSpare() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          for (Fixes fixes : someFixes(start)) {
            for (Fix fix : fixes.fixes()) {
              String trial = fixes.wanted() + " by " + fix.changes() + " in " + about;
              Configuration after = start.assuming(fix.changes());
              assertThat(after.holds(fixes.wanted())).as(trial).isTrue();
              assertThat(fix.changes()).as(trial).allMatch(after::holds);
              assertThat(fix.result().write()).as(trial).isEqualTo(after.write());
              for (Assignment change : fix.changes()) {
                List<Assignment> without = new ArrayList<>(fix.changes());
                without.remove(change);
                assertThat(start.assuming(without).holds(fixes.wanted()))
                    .as("without %s: %s", change, trial)
                    .isFalse();
              }
            }
          }
        });
  }

  /**
   * Conditions of random trees compare anything with anything, so that a few need values nobody
   * would guess. Real ones do not.
   */
  @Test
  void nearlyEveryValueThatOneOrTwoChangesGiveIsFoundWithNoMore() throws Exception {
    int[] possible = {0};
    List<String> missed = new ArrayList<>();
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          List<Assignment> all = RandomTrials.someAssignments(start.tree());
          for (Fixes fixes : someFixes(start)) {
            int fewest = fewest(start, fixes.wanted(), all);
            possible[0] += fewest > 0 ? 1 : 0;
            boolean found = fixes.fixes().stream().anyMatch(fix -> fix.changes().size() <= fewest);
            if (fewest > 0 && !found) {
              missed.add(fixes.wanted() + " in " + about);
            }
          }
        });
    assertThat(possible[0]).isGreaterThan(5 * TREES);
    assertThat(missed).hasSizeLessThanOrEqualTo(possible[0] / 50);
  }

  /** How many changes do by trying them all; 0 when none are needed or two do not do. */
  private static int fewest(Configuration start, Assignment wanted, List<Assignment> all) {
    if (start.holds(wanted)) {
      return 0;
    }
    for (Assignment change : all) {
      if (doAll(start, wanted, List.of(change))) {
        return 1;
      }
    }
    for (Assignment change : all) {
      Configuration one = start.assuming(List.of(change));
      for (Assignment other : all) {
        if (other.symbol() != change.symbol()) {
          Configuration two = one.assuming(List.of(other));
          if (two.holds(wanted) && two.holds(change) && two.holds(other)) {
            return 2;
          }
        }
      }
    }
    return 0;
  }

  private static boolean doAll(Configuration start, Assignment wanted, List<Assignment> changes) {
    Configuration after = start.assuming(changes);
    return after.holds(wanted) && changes.stream().allMatch(after::holds);
  }

  @Test
  void whatIsSaidToBeImpossibleNeverTurnsUp() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          List<Assignment> never =
              someFixes(start).stream()
                  .filter(fixes -> fixes.ending() == Ending.NEVER)
                  .map(Fixes::wanted)
                  .toList();
          Configuration other = start;
          for (int i = 0; i < 200; i++) {
            other = RandomTrials.shuffled(other, random);
            assertThat(never).as(about).noneMatch(other::holds);
          }
        });
  }

  @Test
  void whatIsInForceNeedsNoFix() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          for (Fixes fixes : someFixes(start)) {
            assertThat(fixes.ending() == Ending.IN_FORCE_ALREADY)
                .as("%s in %s", fixes.wanted(), about)
                .isEqualTo(start.holds(fixes.wanted()));
          }
        });
  }

  @Test
  void whatHasASayInAnOptionGivesItTheSameValueByItself() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          List<Assignment> all = RandomTrials.someAssignments(start.tree());
          for (Symbol asked : start.tree().options()) {
            BitSet focus = start.tree().deciding(asked);
            List<Assignment> taken = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
              taken.add(all.get(random.nextInt(all.size())));
            }
            Configuration whole = start.assuming(taken);
            Configuration part = start.supposing(taken, focus);
            for (Symbol symbol : start.tree().options()) {
              if (focus.get(symbol.index())) {
                assertThat(part.value(symbol))
                    .as("%s by %s in %s", symbol, taken, about)
                    .isEqualTo(whole.value(symbol));
              }
            }
          }
        });
  }
}
