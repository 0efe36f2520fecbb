package org.krunlab.core.kconfig.answer;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Change;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * What differs between two configurations of one tree, what was set apart from what followed. A
 * configuration file does not tell the two apart; what has to be set to get it does.
 *
 * @param set options that have to be set to get one of the two configurations
 * @param followed options whose values follow from those
 */
public record Difference(List<Row> set, List<Row> followed) {

  /** Copies the lists. */
  public Difference {
    set = List.copyOf(set);
    followed = List.copyOf(followed);
  }

  /** An option with two values; n or empty where it has none. */
  public record Row(Symbol symbol, String left, String right) {}

  /**
   * What differs.
   *
   * @throws IllegalArgumentException when they are of different trees
   */
  public static Difference of(Configuration left, Configuration right) {
    List<Change> changes = right.changesFrom(left);
    if (changes.isEmpty()) {
      return new Difference(List.of(), List.of());
    }
    Configuration leastLeft = MinimalAssignments.of(left).configuration();
    Configuration leastRight = MinimalAssignments.of(right).configuration();
    List<Row> set = new ArrayList<>();
    List<Row> followed = new ArrayList<>();
    for (Change change : changes) {
      Symbol symbol = change.symbol();
      boolean isSet =
          leastLeft.userValue(symbol).isPresent() || leastRight.userValue(symbol).isPresent();
      (isSet ? set : followed).add(new Row(symbol, change.before(), change.after()));
    }
    return new Difference(set, followed);
  }

  /** Whether no value differs. */
  public boolean isEmpty() {
    return set.isEmpty() && followed.isEmpty();
  }
}
