package org.krunlab.core.measure;

/** The moments of a run, in their usual order. */
public enum Milestone {
  T0("launcher about to fork the VMM"),
  T1("first instruction of the VMM child"),
  T2("VMM about to enter the guest"),
  T3("guest entry"),
  T4("first console byte"),
  T5("the application's main"),
  T6("first byte written by the Wasm module"),
  T7("main returned"),
  T8("VMM process ended");

  private final String meaning;

  Milestone(String meaning) {
    this.meaning = meaning;
  }

  /** What happens at it, in words. */
  public String meaning() {
    return meaning;
  }
}
