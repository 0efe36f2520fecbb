package org.krunlab.core.measure;

/**
 * How far a run had come when it ended.
 *
 * @param last the last milestone of the guest that was observed, or T0
 * @param phase the phase of the boot its console last told of; empty where it told of none
 */
public record Stage(Milestone last, String phase) {

  /** The stage as a part of a sentence, such as {@code between guest entry and main}. */
  public String words() {
    String where =
        switch (last) {
          case T0, T1, T2 -> "before the guest was entered";
          case T3, T4 -> "between guest entry and main";
          case T5 -> "in the application, before the module wrote anything";
          case T6 -> "while the module ran";
          case T7, T8 -> "after main had returned";
        };
    return phase.isEmpty() ? where : where + " (phase: " + phase + ")";
  }
}
