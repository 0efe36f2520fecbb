package org.krunlab.core.model;

/**
 * The twins of one profile. Unikraft's print level is compiled in, so each is an image of its own:
 * the silent one gives the headline figures, the narrated one feeds the log as it happens, the
 * buffered one tells the phases without a device that they would wait for.
 */
public enum Narration {
  SILENT,
  NARRATED,
  /** As narrated, but to RAM, and written out when the machine ends. */
  BUFFERED;

  /** The name used on the command line, in stores and file names. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
