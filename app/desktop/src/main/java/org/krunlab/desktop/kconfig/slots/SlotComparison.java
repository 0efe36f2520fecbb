package org.krunlab.desktop.kconfig.slots;

import java.util.List;
import org.krunlab.core.kconfig.value.Change;

/**
 * How two configurations differ.
 *
 * @param left what the first is called: A, B
 * @param right what the second is called: B, now
 * @param set what the user set otherwise
 * @param followed what differs because of it
 */
public record SlotComparison(String left, String right, List<Change> set, List<Change> followed) {
  public SlotComparison {
    set = List.copyOf(set);
    followed = List.copyOf(followed);
  }
}
