package org.krunlab.desktop.kconfig;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * An entry of the configuration as it is shown.
 *
 * @param id the place of its node in the tree, which stays when values change
 * @param text the prompt
 * @param symbol what it sets; null for menus and comments
 * @param editor how it is set
 * @param value in force; {@code n} or empty where it has none
 * @param changeable whether the user can change it now
 * @param userSet whether the user has set it, in force or not
 * @param children the entries below
 */
public record Row(
    int id,
    String text,
    @Nullable Symbol symbol,
    Editor editor,
    String value,
    boolean changeable,
    boolean userSet,
    List<Row> children) {

  /** How an entry is set. */
  public enum Editor {
    /** Not at all: a menu, a comment, a choice, whose members are set instead. */
    NONE,
    /** On or off. */
    CHECK,
    /** One of its siblings is on. */
    RADIO,
    /** Typed: a text or a number. */
    TEXT
  }

  public Row {
    children = List.copyOf(children);
  }

  public boolean isOn() {
    return !value.equals("n") && !value.isEmpty();
  }
}
