package org.krunlab.core.kconfig.value;

/** What became of an attempt to set a symbol. */
public sealed interface SetResult {

  /**
   * It is set, and the value is in force.
   *
   * @param configuration the configuration with it
   */
  record Accepted(Configuration configuration) implements SetResult {}

  /**
   * It cannot be set to that now; nothing has changed.
   *
   * @param sentence why, and what would be possible
   */
  record Rejected(String sentence) implements SetResult {}
}
