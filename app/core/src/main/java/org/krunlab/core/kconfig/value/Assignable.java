package org.krunlab.core.kconfig.value;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;

/** What a user can set a symbol to now. */
public sealed interface Assignable {

  /**
   * One of these truth values; the one in force is among them.
   *
   * @param values weakest first, at least two, or y alone for a value of a choice
   */
  record OneOf(List<Tristate> values) implements Assignable {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * A text or a number.
   *
   * @param type string, int or hex
   * @param range the bounds a number must keep to, both included
   */
  record Text(SymbolType type, Optional<Bounds> range) implements Assignable {}

  /**
   * Bounds as their texts.
   *
   * @param low the least value
   * @param high the greatest value
   */
  record Bounds(String low, String high) {}

  /**
   * Nothing.
   *
   * @param obstacles why not
   */
  record Nothing(List<Obstacle> obstacles) implements Assignable {
    /** Copies the list. */
    public Nothing {
      obstacles = List.copyOf(obstacles);
    }
  }
}
