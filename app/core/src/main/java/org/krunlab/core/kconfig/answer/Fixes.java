package org.krunlab.core.kconfig.answer;

import java.util.List;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * The ways to a wanted value: those with the fewest changes first, among these those that lose the
 * fewest values the user set, then those that change the least besides.
 *
 * @param ending how the search ended
 * @param sentence the same in words
 */
public record Fixes(Assignment wanted, List<Fix> fixes, Ending ending, String sentence) {

  /** How a search can end. */
  public enum Ending {
    /** Nothing has to be changed. */
    IN_FORCE_ALREADY,
    /** Here they are. */
    FOUND,
    /** No configuration of this tree has that value. */
    NEVER,
    /** Nothing was found, which does not prove that there is nothing. */
    NOT_FOUND,
    /** It was cancelled. */
    CANCELLED
  }

  /** Copies the list. */
  public Fixes {
    fixes = List.copyOf(fixes);
  }

  /** Looks for ways from {@code start} to the wanted value. */
  public static Fixes find(Configuration start, Assignment wanted, SearchBound bound) {
    return new FixSearch(start, wanted, bound).run();
  }
}
