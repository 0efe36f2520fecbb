package org.krunlab.core.experiment.confidential;

import java.util.Optional;

/** Kinds of instructions that leave a machine for its host. */
public enum Exit {
  CPUID("CPUID"),
  PORT("port I/O"),
  MSR("model-specific registers"),
  HALT("HLT"),
  CACHE("cache control"),
  COUNTER("performance counters"),
  MONITOR("MONITOR and MWAIT"),
  CALL("hypercalls");

  private final String label;

  Exit(String label) {
    this.label = label;
  }

  /** How it is called where there is room for words. */
  public String label() {
    return label;
  }

  /** The kind of an instruction, by its name as GNU objdump writes it. */
  static Optional<Exit> of(String mnemonic) {
    return Optional.ofNullable(
        switch (mnemonic) {
          case "cpuid" -> CPUID;
          case "in", "insb", "insw", "insl", "out", "outsb", "outsw", "outsl" -> PORT;
          case "rdmsr", "wrmsr" -> MSR;
          case "hlt" -> HALT;
          case "invd", "wbinvd", "wbnoinvd" -> CACHE;
          case "rdpmc", "rdpru" -> COUNTER;
          case "monitor", "mwait" -> MONITOR;
          case "vmcall", "vmmcall" -> CALL;
          default -> null;
        });
  }
}
