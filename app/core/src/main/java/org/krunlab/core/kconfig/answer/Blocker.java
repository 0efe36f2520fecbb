package org.krunlab.core.kconfig.answer;

import java.util.Optional;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * One condition that is not met.
 *
 * @param symbol what would have to change; empty where nothing could
 * @param condition what is to be of at least or at most {@code level}
 * @param atLeast whether it has to reach the level, as opposed to not exceed it
 * @param level the truth value to reach or not to exceed
 * @param needed the same as one would write it
 * @param location where it is written
 * @param sentence all of it in words
 */
public record Blocker(
    Kind kind,
    Optional<Symbol> symbol,
    Expr<Symbol> condition,
    boolean atLeast,
    Tristate level,
    String needed,
    Optional<Location> location,
    String sentence) {

  /** What kind of condition it is. */
  public enum Kind {
    /** A dependency or another condition of a prompt. */
    CONDITION,
    /** Something selects it. */
    SELECTED,
    /** A choice has to fall on another value. */
    CHOICE,
    /** The value is out of range. */
    RANGE,
    /** It has no prompt, so nobody can set it. */
    NO_PROMPT,
    /** The condition never holds, or the value is none of its type. */
    NEVER
  }

  /** Whether it is met in a configuration of the same tree. */
  public boolean isMet(Configuration configuration) {
    Tristate now = configuration.value(condition);
    return atLeast ? !level.above(now) : !now.above(level);
  }
}
