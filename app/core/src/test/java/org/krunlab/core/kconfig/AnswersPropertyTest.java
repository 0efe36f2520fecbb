package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.answer.Blocker;
import org.krunlab.core.kconfig.answer.Blocker.Kind;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.answer.Difference;
import org.krunlab.core.kconfig.answer.MinimalAssignments;
import org.krunlab.core.kconfig.answer.Reference;
import org.krunlab.core.kconfig.answer.References;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.QuotedText;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Change;
import org.krunlab.core.kconfig.value.Configuration;

/** What must be true of every answer, tried on random trees. */
class AnswersPropertyTest {
  private static final int TREES = 150;

  @Test
  void aCascadeIsTheDifferenceOfTwoEvaluations() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          Configuration after = RandomTrials.shuffled(start, random);
          Cascade cascade = Cascade.of(start, after);
          Map<String, String> values = values(start);
          for (Change change : cascade.changes()) {
            assertThat(values.put(change.symbol().name(), change.after()))
                .as(about)
                .isEqualTo(change.before());
          }
          // The other side is evaluated from nothing, not from what the edit left in place.
          Configuration anew = read(after, after.userAssignments());
          assertThat(values).as(about).isEqualTo(values(anew));
          Set<Symbol> shown = shown(start);
          shown.addAll(cascade.appeared());
          cascade.disappeared().forEach(shown::remove);
          assertThat(shown).as(about).isEqualTo(shown(anew));
          for (Symbol symbol : start.tree().options()) {
            Optional<String> set = start.userValue(symbol);
            boolean lost =
                set.equals(anew.userValue(symbol))
                    && set.equals(Optional.of(start.value(symbol)))
                    && !set.equals(Optional.of(anew.value(symbol)));
            assertThat(cascade.lost().stream().anyMatch(value -> value.symbol() == symbol))
                .as("%s in %s", symbol, about)
                .isEqualTo(lost);
          }
        });
  }

  @Test
  void minimalAssignmentsGiveTheConfigurationAndNoneCanBeLeftOut() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          MinimalAssignments minimal = MinimalAssignments.of(start);
          List<String> lines = minimal.lines();
          assertThat(lines).as(about).hasSameSizeAs(minimal.assignments());
          assertThat(read(start, lines).write()).as(about).isEqualTo(start.write());
          for (Assignment assignment : minimal.assignments()) {
            assertThat(minimal.configuration().unset(assignment.symbol()).write())
                .as("without %s in %s", assignment, about)
                .isNotEqualTo(start.write());
          }
        });
  }

  @Test
  void whatFollowedInADifferenceNeedsNotBeSet() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          Configuration right = RandomTrials.shuffled(start, random);
          Difference difference = Difference.of(start, right);
          Map<String, String> values = values(start);
          difference.set().forEach(row -> values.put(row.symbol().name(), row.right()));
          difference.followed().forEach(row -> values.put(row.symbol().name(), row.right()));
          assertThat(values).as(about).isEqualTo(values(right));
          for (Configuration side : List.of(start, right)) {
            List<Symbol> followed =
                difference.followed().stream().map(Difference.Row::symbol).toList();
            Configuration without = MinimalAssignments.of(side).configuration().unset(followed);
            assertThat(without.write()).as(about).isEqualTo(side.write());
          }
        });
  }

  @Test
  void whateverCannotBeSetHasABlockerAndWhateverCanHasNone() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          for (Symbol symbol : start.tree().options()) {
            Blockers blockers = Blockers.of(start, symbol);
            assertThat(blockers.isBlocked())
                .as("%s in %s", symbol, about)
                .isNotEqualTo(start.isChangeable(symbol));
            for (List<Blocker> set : blockers.alternatives()) {
              assertThat(set).as("%s in %s", symbol, about).noneMatch(one -> one.isMet(start));
            }
          }
        });
  }

  @Test
  void aSymbolCanBeSetOnceAllBlockersOfASetAreGoneAndNothingElseHasChangedForIt() throws Exception {
    int[] tried = {0};
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          for (Configuration after : oneChangeAway(start)) {
            for (Symbol symbol : start.tree().options()) {
              for (List<Blocker> set : Blockers.of(start, symbol).alternatives()) {
                if (set.stream().allMatch(one -> isJustMet(one, after))
                    && nothingElseChanged(start, after, symbol, set)) {
                  tried[0]++;
                  assertThat(after.isChangeable(symbol))
                      .as(
                          "%s after %s, %s in %s",
                          symbol, Cascade.of(start, after).changes(), set, about)
                      .isTrue();
                }
              }
            }
          }
        });
    assertThat(tried[0]).isGreaterThan(TREES / 2);
  }

  /** A tristate that has to be m may be in the way again when it is y. */
  private static boolean isJustMet(Blocker blocker, Configuration after) {
    boolean isTristate =
        blocker.symbol().stream().anyMatch(symbol -> symbol.type() == SymbolType.TRISTATE);
    return blocker.isMet(after)
        && !(isTristate
            && after.truth(after.tree().modules()) != Tristate.NO
            && after.value(blocker.condition()) != blocker.level());
  }

  private static List<Configuration> oneChangeAway(Configuration start) {
    List<Configuration> all = new ArrayList<>();
    for (Assignment change : RandomTrials.someAssignments(start.tree())) {
      all.add(start.assuming(List.of(change)));
    }
    return all;
  }

  /**
   * Whether of all that has a say in the symbol's visibility only the set's symbols changed. One
   * that is compared and occurs elsewhere, too, may change both.
   */
  private static boolean nothingElseChanged(
      Configuration start, Configuration after, Symbol symbol, List<Blocker> set) {
    if (symbol.choice().stream().anyMatch(choice -> choice.type() == SymbolType.TRISTATE)) {
      // What shows one of its values depends on what the choice itself is.
      return false;
    }
    List<Symbol> looked = new ArrayList<>();
    symbol.prompts().forEach(prompt -> prompt.condition().forEachSymbol(looked::add));
    symbol.reverseDependency().forEachSymbol(looked::add);
    symbol
        .choice()
        .ifPresent(
            choice ->
                choice.prompts().forEach(prompt -> prompt.condition().forEachSymbol(looked::add)));
    looked.add(start.tree().modules());
    for (Blocker blocker : set) {
      Symbol about = blocker.symbol().orElse(null);
      if (blocker.condition() instanceof Expr.Compare
          && looked.stream().filter(one -> one == about).count() > 1) {
        return false;
      }
      looked.removeIf(one -> one == about);
    }
    return looked.stream().allMatch(one -> start.value(one).equals(after.value(one)));
  }

  @Test
  void anImpossibleSetIsNeverMet() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          Configuration after = RandomTrials.shuffled(start, random);
          for (Symbol symbol : start.tree().options()) {
            boolean never =
                Blockers.of(start, symbol).alternatives().stream()
                    .anyMatch(set -> set.stream().anyMatch(one -> one.kind() == Kind.NO_PROMPT));
            assertThat(never && after.isChangeable(symbol)).as("%s %s", symbol, about).isFalse();
          }
        });
  }

  @Test
  void everyStatementOfAChainIsTrue() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          // Read back from the file, so that the statements are not judged by themselves.
          Map<String, String> written = written(start);
          for (Symbol symbol : start.tree().options()) {
            check(
                Why.of(start, symbol).root(), start, written, "%s in %s".formatted(symbol, about));
          }
        });
  }

  private static void check(
      Why.Node node, Configuration configuration, Map<String, String> written, String about) {
    if (node.role() == Why.Role.SYMBOL) {
      Symbol symbol = node.symbol().orElseThrow();
      String value = written.getOrDefault(symbol.name(), symbol.type().isLogic() ? "n" : "");
      if (symbol.kind() == Symbol.Kind.OPTION && symbol.isDefined()) {
        boolean hidden = !written.containsKey(symbol.name());
        boolean isText = symbol.type() == SymbolType.STRING;
        assertThat(hidden || node.now().equals(isText ? '"' + value + '"' : value))
            .as("%s=%s, written %s: %s", symbol, node.now(), value, about)
            .isTrue();
      }
    }
    List<String> parts =
        node.children().stream().filter(one -> !one.decisive()).map(Why.Node::now).toList();
    if (node.role() == Why.Role.ALL_OF && !parts.isEmpty() && isTruths(parts)) {
      assertThat(node.now()).as(about).isEqualTo(weakest(parts));
    }
    if (node.role() == Why.Role.ANY_OF && isTruths(parts)) {
      assertThat(node.now()).as(about).isEqualTo(strongest(parts));
    }
    if (node.role() == Why.Role.NOT && isTruths(parts)) {
      assertThat(node.now())
          .as(about)
          .isEqualTo(Tristate.fromText(parts.getFirst()).orElseThrow().not().text());
    }
    node.children().forEach(child -> check(child, configuration, written, about));
  }

  private static boolean isTruths(List<String> parts) {
    return parts.stream().allMatch(part -> part.matches("[ymn]"));
  }

  private static String weakest(List<String> parts) {
    return parts.stream()
        .map(part -> Tristate.fromText(part).orElseThrow())
        .reduce(Tristate.YES, Tristate::and)
        .text();
  }

  private static String strongest(List<String> parts) {
    return parts.stream()
        .map(part -> Tristate.fromText(part).orElseThrow())
        .reduce(Tristate.NO, Tristate::or)
        .text();
  }

  @Test
  void whatAChainCallsDecisiveDecides() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          for (Symbol symbol : start.tree().options()) {
            boolean userDecides =
                Why.of(start, symbol).root().children().stream()
                    .anyMatch(node -> node.role() == Why.Role.USER_VALUE && node.decisive());
            if (userDecides && symbol.choice().isEmpty()) {
              Configuration other = start;
              for (String value : RandomTrials.someValues(symbol)) {
                other = start.assuming(List.of(new Assignment(symbol, value)));
                if (!other.value(symbol).equals(start.value(symbol))) {
                  break;
                }
              }
              boolean changeable = start.isChangeable(symbol);
              assertThat(!changeable || !other.value(symbol).equals(start.value(symbol)))
                  .as("%s in %s", symbol, about)
                  .isTrue();
            }
          }
        });
  }

  @Test
  void referencesAreTheSameInBothDirections() throws Exception {
    RandomTrials.onRandomTrees(
        TREES,
        (start, random, about) -> {
          References references = References.of(start.tree());
          for (Symbol symbol : start.tree().symbols()) {
            for (Reference reference : references.from(symbol)) {
              assertThat(references.to(reference.to())).as(about).contains(reference);
            }
            for (Property.Selection selection : symbol.selectedBy()) {
              assertThat(references.to(symbol))
                  .as(about)
                  .anyMatch(
                      one ->
                          one.kind() == Reference.Kind.SELECTS
                              && one.from() == selection.source()
                              && one.location().equals(selection.location()));
            }
          }
        });
  }

  private static Configuration read(Configuration configuration, List<String> lines) {
    return Configuration.of(
        configuration.tree(), ConfigFile.read(String.join("\n", lines) + "\n", "CONFIG_"));
  }

  private static Map<String, String> values(Configuration configuration) {
    Map<String, String> values = new LinkedHashMap<>();
    configuration
        .tree()
        .options()
        .forEach(symbol -> values.put(symbol.name(), configuration.value(symbol)));
    return values;
  }

  private static Map<String, String> written(Configuration configuration) {
    Map<String, String> values = new LinkedHashMap<>();
    ConfigFile.read(configuration.write(), "CONFIG_")
        .lines()
        .forEach(
            line ->
                values.put(line.name(), QuotedText.unquote(line.value()).orElseGet(line::value)));
    return values;
  }

  private static Set<Symbol> shown(Configuration configuration) {
    Set<Symbol> shown = new HashSet<>();
    for (Symbol symbol : configuration.tree().options()) {
      if (configuration.visibility(symbol) != Tristate.NO) {
        shown.add(symbol);
      }
    }
    return shown;
  }
}
