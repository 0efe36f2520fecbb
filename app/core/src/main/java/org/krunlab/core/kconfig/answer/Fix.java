package org.krunlab.core.kconfig.answer;

import java.util.List;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * A way to a wanted value. It was tried: with all its changes the value is in force, and so is each
 * of the changes; without any one of them it is not.
 *
 * @param changes what to set, in an order in which each can be set after those before it where
 *     there is such an order
 * @param result the configuration with all of them
 * @param cascade what they do
 */
public record Fix(List<Assignment> changes, Configuration result, Cascade cascade) {
  /** Copies the list. */
  public Fix {
    changes = List.copyOf(changes);
  }
}
