package org.krunlab.core.model;

import java.util.Locale;

/** How libkrun comes by the kernel. */
public enum BootMethod {
  /** From an ELF file, by krun_set_kernel. */
  KERNEL("krun_set_kernel"),
  /** From a library in place of libkrunfw, as its own Linux does. */
  BUNDLE("libkrunfw-style bundle");

  private final String label;

  BootMethod(String label) {
    this.label = label;
  }

  /** The name used in profiles and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is called where there is room for words. */
  public String label() {
    return label;
  }
}
