package org.krunlab.core.experiment;

/** Remembers which trees may run their commands, by their content and not by their place. */
public interface TreeTrust {
  /**
   * Whether the user let this very tree run its commands before.
   *
   * @throws LabException where that cannot be read
   */
  boolean isTrusted(KconfigFolders.Untrusted tree);

  /**
   * Lets it run them from now on.
   *
   * @throws LabException where that cannot be kept
   */
  void remember(KconfigFolders.Untrusted tree);
}
