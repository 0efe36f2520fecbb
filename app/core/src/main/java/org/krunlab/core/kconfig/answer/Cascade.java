package org.krunlab.core.kconfig.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Change;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * All that differs between two configurations of one tree, as the effect of going from the first to
 * the second.
 *
 * @param changes options with another value in force, those the user set and those that followed
 * @param appeared options the menus show only in the second
 * @param disappeared options the menus show only in the first
 * @param lost values the user set that were in force and no longer are
 */
public record Cascade(
    List<Change> changes, List<Symbol> appeared, List<Symbol> disappeared, List<LostValue> lost) {

  /** Copies the lists. */
  public Cascade {
    changes = List.copyOf(changes);
    appeared = List.copyOf(appeared);
    disappeared = List.copyOf(disappeared);
    lost = List.copyOf(lost);
  }

  /**
   * A value the user set that is no longer in force; it counts again as soon as it can.
   *
   * @param set what the user set
   * @param now what is in force instead
   */
  public record LostValue(Symbol symbol, String set, String now) {}

  /**
   * What going from one configuration to the other does.
   *
   * @throws IllegalArgumentException when they are of different trees
   */
  public static Cascade of(Configuration before, Configuration after) {
    List<Symbol> appeared = new ArrayList<>();
    List<Symbol> disappeared = new ArrayList<>();
    List<LostValue> lost = new ArrayList<>();
    List<Change> changes = after.changesFrom(before);
    for (Symbol symbol : after.tree().options()) {
      boolean was = before.visibility(symbol) != Tristate.NO;
      boolean is = after.visibility(symbol) != Tristate.NO;
      if (was != is) {
        (is ? appeared : disappeared).add(symbol);
      }
    }
    for (Change change : changes) {
      Optional<String> set = after.userValue(change.symbol());
      boolean wasInForce = before.userValue(change.symbol()).equals(Optional.of(change.before()));
      if (wasInForce && set.equals(Optional.of(change.before()))) {
        lost.add(new LostValue(change.symbol(), change.before(), change.after()));
      }
    }
    return new Cascade(changes, appeared, disappeared, lost);
  }

  /** The changes the user did not make. */
  public List<Change> followed() {
    return changes.stream().filter(change -> !change.byUser()).toList();
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return changes.isEmpty() && appeared.isEmpty() && disappeared.isEmpty();
  }
}
