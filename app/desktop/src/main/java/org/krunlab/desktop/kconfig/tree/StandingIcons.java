package org.krunlab.desktop.kconfig.tree;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The shapes by which standings are told apart; colour only repeats them. */
final class StandingIcons {
  private StandingIcons() {}

  /** Null for a default, which most rows have. */
  static @Nullable Feather of(Standing standing) {
    return switch (standing) {
      case DEFAULT -> null;
      case SET -> Feather.EDIT_2;
      case BELOW -> Feather.LAYERS;
      case SELECTED -> Feather.ARROW_UP;
      case IMPLIED -> Feather.CHEVRON_UP;
      case OVERRULED -> Feather.ALERT_TRIANGLE;
      case HIDDEN -> Feather.EYE_OFF;
    };
  }

  static String styleClass(Standing standing) {
    return "standing-" + standing.name().toLowerCase(java.util.Locale.ROOT);
  }
}
