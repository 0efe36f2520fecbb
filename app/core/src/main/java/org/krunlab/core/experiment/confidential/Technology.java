package org.krunlab.core.experiment.confidential;

/**
 * A way in which a processor keeps a guest from its host. In each, an instruction that would leave
 * the machine for the host raises an exception in the guest instead, whose handler decides what the
 * host may see, and asks it by an instruction of its own.
 *
 * <p>The instructions are those of AMD64 Architecture Programmer's Manual, volume 2, table 15-35
 * (non-automatic exits), and of Linux, {@code Documentation/arch/x86/tdx.rst} (instructions that
 * raise #VE, always or depending on what they ask for). Memory-mapped devices, which no instruction
 * tells, are left out.
 */
public enum Technology {
  SEV_SNP("AMD SEV-SNP", "#VC", "vmgexit"),
  TDX("Intel TDX", "#VE", "tdcall");

  private final String label;
  private final String exception;
  private final String answer;

  Technology(String label, String exception, String answer) {
    this.label = label;
    this.exception = exception;
    this.answer = answer;
  }

  /** Its name. */
  public String label() {
    return label;
  }

  /** The exception that such an instruction raises. */
  public String exception() {
    return exception;
  }

  /** The instruction by which a handler asks the host. */
  public String answer() {
    return answer;
  }

  /** Whether instructions of this kind raise the exception. */
  public boolean raisesOn(Exit exit) {
    return switch (exit) {
      case CPUID, PORT, MSR, CACHE, MONITOR, CALL -> true;
      case COUNTER -> this == SEV_SNP;
      case HALT -> this == TDX;
    };
  }
}
