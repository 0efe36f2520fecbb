package org.krunlab.core.measure;

/** How the moment of a milestone is known. */
public enum Provenance {
  LAUNCHER_STAMP("launcher", "stamped by the launcher"),
  CONSOLE_BYTE("console", "stamp of a console byte"),
  MARK("mark", "stamp of a mark's first byte"),
  GUEST_STAMP("guest", "guest's own stamp, mapped to the host's clock"),
  KVM_TRACE("KVM trace", "KVM's own trace"),
  NOT_OBSERVED("nobody", "not observed");

  private final String witness;
  private final String words;

  Provenance(String witness, String words) {
    this.witness = witness;
    this.words = words;
  }

  /** Who saw it, in a word or two. */
  public String witness() {
    return witness;
  }

  public String words() {
    return words;
  }
}
