package org.krunlab.core.kconfig.answer;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * Why a symbol has its value: everything that has a say in it, as a tree that goes on with why each
 * of those has its own.
 *
 * @param root the symbol itself
 */
public record Why(Node root) {
  /** How many symbols deep a chain is followed where nothing else is asked for. */
  public static final int USUAL_DEPTH = 4;

  /** What part of a chain a node is. */
  public enum Role {
    /** A symbol and its value. */
    SYMBOL,
    /** What the user set. */
    USER_VALUE,
    /** A prompt: while its condition holds, the user can set the symbol. */
    PROMPT,
    /** The choice it is a value of. */
    CHOICE,
    /** A select of another symbol. */
    SELECT,
    /** An imply of another symbol. */
    IMPLY,
    /** A default. */
    DEFAULT,
    /** A range. */
    RANGE,
    /** Conditions that all have to hold. */
    ALL_OF,
    /** Conditions of which one has to hold. */
    ANY_OF,
    /** A condition that must not hold. */
    NOT,
    /** A comparison. */
    COMPARISON
  }

  /**
   * One statement.
   *
   * @param text the statement as one would write it
   * @param now what it gives now: a value, or the truth value of its condition
   * @param decisive whether the value of the symbol above comes from it
   * @param cut whether there would be more below it: the symbol is explained elsewhere in the tree,
   *     or too deep
   */
  public record Node(
      Role role,
      String text,
      String now,
      Optional<Symbol> symbol,
      boolean decisive,
      Optional<Location> location,
      List<Node> children,
      boolean cut) {
    /** Copies the list. */
    public Node {
      children = List.copyOf(children);
    }
  }

  /** The chain, {@link #USUAL_DEPTH} symbols deep. */
  public static Why of(Configuration configuration, Symbol symbol) {
    return of(configuration, symbol, USUAL_DEPTH);
  }

  /**
   * The chain. Each symbol is explained once, so that neither cycles nor repetition make it grow.
   *
   * @param depth how many symbols deep, at least 1
   */
  public static Why of(Configuration configuration, Symbol symbol, int depth) {
    return new Why(new WhyBuilder(configuration).root(symbol, depth));
  }
}
