package org.krunlab.core.kconfig.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.UserEdit;

/**
 * Two ways on from one configuration, joined: what only one side changed is taken from it, what
 * both changed alike is no question, and the rest is asked.
 *
 * @param merged all that needs no question, with mine where both sides differ
 * @param conflicts what both sides set, and differently
 */
public record Merge(Configuration merged, List<Conflict> conflicts) {
  /** Copies the list. */
  public Merge {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Something both sides set otherwise.
   *
   * @param symbol the symbol, or the choice whose pick differs
   * @param base what it was set to before, for a choice the value picked
   */
  public record Conflict(
      Symbol symbol, Optional<String> base, Optional<String> mine, Optional<String> theirs) {}

  /** Joins {@code mine} and {@code theirs}, which both began as {@code base}. */
  public static Merge of(Configuration base, Configuration mine, Configuration theirs) {
    return of(base, mine, base, theirs);
  }

  /**
   * Joins two ways on whose beginnings mean the same but are not set alike: a file holds every
   * value, what one worked on may hold only those the user set.
   */
  public static Merge of(
      Configuration myBase, Configuration mine, Configuration theirBase, Configuration theirs) {
    UserEdit myEdit = UserEdit.between(myBase, mine);
    UserEdit theirEdit = UserEdit.between(theirBase, theirs);
    SequencedSet<Symbol> both = Units.of(myEdit);
    both.retainAll(Units.of(theirEdit));
    List<Conflict> conflicts = new ArrayList<>();
    for (Symbol unit : both) {
      if (!UserEdit.between(mine, theirs).only(one -> Units.of(one) == unit).isEmpty()) {
        conflicts.add(
            new Conflict(
                unit,
                Units.userValue(myBase, unit),
                Units.userValue(mine, unit),
                Units.userValue(theirs, unit)));
      }
    }
    // Mine goes on top of theirs: a choice is then as one side made it, never half of each.
    Set<Symbol> mineAlone = new HashSet<>(Units.of(myEdit));
    UserEdit onlyTheirs = theirEdit.without(one -> mineAlone.contains(Units.of(one)));
    return new Merge(onlyTheirs.on(mine), conflicts);
  }

  /**
   * The joined configuration with the answers to the questions.
   *
   * @param theirs the other side
   * @param taken the conflicts that go the other side's way
   */
  public Configuration resolved(Configuration theirs, Set<Conflict> taken) {
    Set<Symbol> units = new HashSet<>();
    taken.forEach(conflict -> units.add(conflict.symbol()));
    return UserEdit.between(merged, theirs).only(one -> units.contains(Units.of(one))).on(merged);
  }
}
