package org.krunlab.core.measure.anatomy;

/** What a section of an image is for. */
public enum SectionKind {
  /** Executable. */
  TEXT("text"),
  /** Neither executable nor writable. */
  RODATA("rodata"),
  /** Writable, with bytes in the file. */
  DATA("data"),
  /** Without bytes in the file; zero when the guest begins. */
  BSS("bss");

  private final String label;

  SectionKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
