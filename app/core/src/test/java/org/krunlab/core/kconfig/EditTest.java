package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.edit.History;
import org.krunlab.core.kconfig.edit.Merge;
import org.krunlab.core.kconfig.edit.PendingChange;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.SetResult;

/** Undo, taking back and merging, on random trees with random edits. */
class EditTest {
  private static final int TREES = 200;
  private static final int STEPS = 25;

  /** What to try on one tree. */
  @FunctionalInterface
  private interface Trial {
    void run(Configuration start, Random random, String about);
  }

  private static void onRandomTrees(Trial trial) {
    int tried = 0;
    for (long seed = 1; seed <= TREES; seed++) {
      RandomTree.Made made = RandomTree.make(seed, "modules");
      KconfigTree tree;
      try {
        tree = Trees.read(made.text());
      } catch (KconfigException e) {
        continue;
      }
      Random random = new Random(seed);
      List<RandomConfig.Option> options = new ArrayList<>();
      for (int i = 0; i < made.types().size(); i++) {
        options.add(new RandomConfig.Option("S" + i, made.types().get(i)));
      }
      ConfigFile file = ConfigFile.read(RandomConfig.make(options, random), "CONFIG_");
      trial.run(Configuration.of(tree, file), random, "tree " + seed + "\n" + made.text());
      tried++;
    }
    assertThat(tried).isGreaterThan(TREES / 2);
  }

  private static Configuration edited(Configuration configuration, Random random) {
    List<Symbol> options = configuration.tree().options();
    Symbol symbol = options.get(random.nextInt(options.size()));
    if (random.nextInt(4) == 0) {
      return configuration.unset(symbol);
    }
    String text =
        switch (symbol.type()) {
          case BOOL, TRISTATE -> List.of("y", "m", "n").get(random.nextInt(3));
          case STRING -> "t" + random.nextInt(9);
          default -> Integer.toString(1 + random.nextInt(60));
        };
    return configuration.set(symbol, text) instanceof SetResult.Accepted(Configuration next)
        ? next
        : configuration;
  }

  private static String everything(Configuration configuration) {
    StringBuilder out = new StringBuilder(configuration.write());
    configuration.userAssignments().forEach(line -> out.append(line).append('\n'));
    for (Symbol symbol : configuration.tree().symbols()) {
      if (symbol.isDefined()) {
        out.append(configuration.value(symbol)).append(configuration.assignable(symbol));
      }
    }
    return out.toString();
  }

  @Test
  void undoAndRedoComeByEveryConfigurationThereWas() {
    onRandomTrees(
        (start, random, about) -> {
          History history = History.of(start);
          List<String> seen = new ArrayList<>(List.of(everything(start)));
          for (int i = 0; i < STEPS; i++) {
            History next = history.to(edited(history.present(), random), "step " + i);
            if (next != history) {
              seen.add(everything(next.present()));
            }
            history = next;
          }
          for (int i = seen.size() - 2; i >= 0; i--) {
            history = history.undo();
            assertThat(everything(history.present())).as(about).isEqualTo(seen.get(i));
          }
          assertThat(history.undoable()).isEmpty();
          for (int i = 1; i < seen.size(); i++) {
            history = history.redo();
            assertThat(everything(history.present())).as(about).isEqualTo(seen.get(i));
          }
          assertThat(history.redoable()).isEmpty();
        });
  }

  @Test
  void aStepAfterAnUndoForgetsWhatWasTakenBack() {
    onRandomTrees(
        (start, random, about) -> {
          History one = History.of(start).to(edited(start, random), "one");
          History back = one.undo();
          History other = back.to(edited(back.present(), random), "other");
          if (other != back) {
            assertThat(other.redoable()).isEmpty();
            assertThat(other.undoable()).contains("other");
            assertThat(everything(other.undo().present())).as(about).isEqualTo(everything(start));
          }
        });
  }

  @Test
  void takingBackEveryPendingChangeLeadsToTheStart() {
    onRandomTrees(
        (start, random, about) -> {
          Configuration now = start;
          for (int i = 0; i < STEPS; i++) {
            now = edited(now, random);
          }
          List<PendingChange> pending = PendingChange.between(start, now);
          for (PendingChange change : pending) {
            Configuration next = change.takenBack(start, now);
            assertThat(PendingChange.between(start, next))
                .as("%s in %s", change, about)
                .extracting(PendingChange::symbol)
                .doesNotContain(change.symbol())
                .hasSize(PendingChange.between(start, now).size() - 1);
            now = next;
          }
          assertThat(everything(now)).as(about).isEqualTo(everything(start));
        });
  }

  @Test
  void aMergeKeepsWhatEitherSideSetAndAsksWhereTheyDiffer() {
    onRandomTrees(
        (base, random, about) -> {
          Configuration mine = edited(edited(edited(base, random), random), random);
          Configuration theirs = edited(edited(edited(base, random), random), random);
          Merge merge = Merge.of(base, mine, theirs);
          Set<Symbol> asked = new HashSet<>();
          merge.conflicts().forEach(conflict -> asked.add(conflict.symbol()));
          for (PendingChange change : PendingChange.between(base, mine)) {
            assertThat(PendingChange.between(mine, merge.merged()))
                .as("mine: %s in %s", change, about)
                .extracting(PendingChange::symbol)
                .doesNotContain(change.symbol());
          }
          for (PendingChange change : PendingChange.between(base, theirs)) {
            boolean kept =
                PendingChange.between(theirs, merge.merged()).stream()
                    .noneMatch(other -> other.symbol() == change.symbol());
            assertThat(kept || asked.contains(change.symbol()))
                .as("theirs: %s in %s", change, about)
                .isTrue();
          }
          Configuration allTheirs = merge.resolved(theirs, Set.copyOf(merge.conflicts()));
          for (PendingChange change : PendingChange.between(base, theirs)) {
            assertThat(PendingChange.between(theirs, allTheirs))
                .as("their answers: %s in %s", change, about)
                .extracting(PendingChange::symbol)
                .doesNotContain(change.symbol());
          }
        });
  }

  @Test
  void mergingWithOneselfChangesNothing() {
    onRandomTrees(
        (base, random, about) -> {
          Configuration mine = edited(base, random);
          assertThat(everything(Merge.of(base, mine, mine).merged()))
              .as(about)
              .isEqualTo(everything(mine));
          assertThat(Merge.of(base, mine, mine).conflicts()).as(about).isEmpty();
          assertThat(everything(Merge.of(base, base, mine).merged()))
              .as(about)
              .isEqualTo(everything(mine));
        });
  }

  @Test
  void aPickNamesTheValueThatWasPicked() throws Exception {
    Configuration start =
        Configuration.defaults(
            Trees.read(
                """
                choice
                  prompt "Level"
                config LOW
                  bool "low"
                config HIGH
                  bool "high"
                endchoice
                """));
    Configuration low = ((SetResult.Accepted) start.set("LOW", "y")).configuration();
    Configuration high = ((SetResult.Accepted) low.set("HIGH", "y")).configuration();
    assertThat(PendingChange.between(low, high))
        .extracting(PendingChange::before, PendingChange::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Optional.of("LOW"), Optional.of("HIGH")));
  }
}
