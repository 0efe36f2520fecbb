package org.krunlab.core.measure;

/** How the moment of a milestone is known. */
public enum Provenance {
  LAUNCHER_STAMP("stamped by the launcher"),
  CONSOLE_BYTE("stamp of a console byte"),
  MARK("stamp of a mark's first byte"),
  GUEST_STAMP("guest's own stamp, mapped to the host's clock"),
  KVM_TRACE("KVM's own trace"),
  NOT_OBSERVED("not observed");

  private final String words;

  Provenance(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
