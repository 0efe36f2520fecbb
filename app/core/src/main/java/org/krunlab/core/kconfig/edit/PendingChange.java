package org.krunlab.core.kconfig.edit;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.UserEdit;

/**
 * One thing a user set otherwise than it was.
 *
 * @param symbol the symbol, or the choice whose pick changed
 * @param before what the user had set it to; for a choice the name of the value picked
 * @param after the same now
 */
public record PendingChange(Symbol symbol, Optional<String> before, Optional<String> after) {

  /** What the user changed on the way from one configuration to the other. */
  public static List<PendingChange> between(Configuration before, Configuration now) {
    return Units.of(UserEdit.between(before, now)).stream()
        .map(
            unit ->
                new PendingChange(unit, Units.userValue(before, unit), Units.userValue(now, unit)))
        .toList();
  }

  /** The configuration with this change taken back and all others kept. */
  public Configuration takenBack(Configuration before, Configuration now) {
    return UserEdit.between(now, before).only(one -> Units.of(one) == symbol).on(now);
  }
}
