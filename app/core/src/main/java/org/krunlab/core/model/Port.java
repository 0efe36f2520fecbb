package org.krunlab.core.model;

import java.util.Locale;

/** What a runtime stands on inside the unikernel. */
public enum Port {
  /** musl on Unikraft's system calls and file system. */
  POSIX("POSIX (musl)"),
  /** Unikraft's own small C library and a WASI of our own. */
  NATIVE("native (nolibc)");

  private final String label;

  Port(String label) {
    this.label = label;
  }

  /** The name used in profiles, on the command line and in file names. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is called where there is room for two words. */
  public String label() {
    return label;
  }
}
