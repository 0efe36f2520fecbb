package org.krunlab.desktop.kconfig.pending;

import java.util.List;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.edit.PendingChange;

/**
 * What has been set since the configuration was saved or built.
 *
 * @param cascade all that differs for it
 */
public record Pending(List<PendingChange> changes, Cascade cascade) {
  public Pending {
    changes = List.copyOf(changes);
  }
}
