package org.krunlab.core.kconfig.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.krunlab.core.kconfig.answer.Blocker.Kind;

/**
 * Alternatives, each a set of conditions that together would do. An empty list cannot be met; the
 * empty set is met already. Only the smallest are kept, since their number grows with every
 * condition that can be met in several ways.
 */
record BlockerSets(List<Set<Blocker>> sets) {
  private static final int MOST = 48;

  static final BlockerSets MET = new BlockerSets(List.of(Set.of()));
  static final BlockerSets UNMEETABLE = new BlockerSets(List.of());

  static BlockerSets of(Blocker blocker) {
    return new BlockerSets(List.of(Set.of(blocker)));
  }

  /** Either of the two does. */
  BlockerSets or(BlockerSets other) {
    List<Set<Blocker>> all = new ArrayList<>(sets);
    all.addAll(other.sets);
    return new BlockerSets(smallest(all));
  }

  /** Only both do. */
  BlockerSets and(BlockerSets other) {
    List<Set<Blocker>> all = new ArrayList<>();
    for (Set<Blocker> left : sets) {
      for (Set<Blocker> right : other.sets) {
        Set<Blocker> both = new LinkedHashSet<>(left);
        both.addAll(right);
        if (!contradicts(both)) {
          all.add(both);
        }
      }
    }
    return new BlockerSets(smallest(all));
  }

  /** The sets as lists; those that can never be met only when there is no other. */
  List<List<Blocker>> asLists() {
    List<List<Blocker>> possible =
        sets.stream()
            .filter(set -> set.stream().noneMatch(blocker -> blocker.kind() == Kind.NEVER))
            .map(List::copyOf)
            .toList();
    return possible.isEmpty() ? sets.stream().map(List::copyOf).toList() : possible;
  }

  private static List<Set<Blocker>> smallest(List<Set<Blocker>> all) {
    List<Set<Blocker>> bySize = new ArrayList<>(all);
    bySize.sort(Comparator.comparingInt(Set::size));
    List<Set<Blocker>> kept = new ArrayList<>();
    for (Set<Blocker> set : bySize) {
      if (kept.size() < MOST && kept.stream().noneMatch(set::containsAll)) {
        kept.add(set);
      }
    }
    return kept;
  }

  private static boolean contradicts(Set<Blocker> set) {
    for (Blocker one : set) {
      for (Blocker other : set) {
        if (one.atLeast()
            && !other.atLeast()
            && one.level().above(other.level())
            && one.condition().equals(other.condition())) {
          return true;
        }
      }
    }
    return false;
  }
}
