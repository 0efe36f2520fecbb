package org.krunlab.core.model;

/**
 * The twins of one profile. Unikraft's print level is compiled in, so each is an image of its own:
 * the silent one gives the headline figures, the narrated one feeds the log.
 */
public enum Narration {
  SILENT,
  NARRATED;

  /** The name used on the command line, in stores and file names. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
