package org.krunlab.core.measure.autopsy;

/** What a part of a boot's time is put down to. */
public enum Share {
  VMM("VMM"),
  CONSOLE("console output"),
  CALIBRATION("TSC calibration"),
  INITRD("initrd extraction"),
  ALLOCATOR("allocator"),
  SCHEDULER("scheduler"),
  MODULE("module load"),
  /** Whatever nothing above explains; never left out. */
  REST("not attributed");

  private final String label;

  Share(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** What happens in a phase of the boot, by the phase's name. */
  static Share ofPhase(String phase) {
    return switch (phase) {
      case "TSC calibration" -> CALIBRATION;
      case "Initrd extraction" -> INITRD;
      case "Memory allocator" -> ALLOCATOR;
      case "Scheduler" -> SCHEDULER;
      default -> REST;
    };
  }
}
