package org.krunlab.desktop.kconfig.tree;

/** Where the value of a row comes from, as far as a glance tells. */
public enum Standing {
  /** Nothing set it, or it was set to what it would be anyway. */
  DEFAULT("Has its default"),
  SET("Set by you"),
  /** Set by what stands below the user's values. */
  BELOW("Set by the runtime or the engine of the profile"),
  SELECTED("Selected by another option"),
  IMPLIED("Implied by another option"),
  /** The user set it, and something else is in force. */
  OVERRULED("Set by you, but another value is in force"),
  HIDDEN("Not shown in menus now");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
