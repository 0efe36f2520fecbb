package org.krunlab.core.bootlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which message opens which phase. The messages are those of Unikraft 0.10 to 0.17; one that no
 * rule knows belongs to the phase it falls into.
 *
 * @param name the phase
 * @param library the library whose message opens it
 * @param beginning how the message begins; empty for any message of the library
 */
record PhaseRule(String name, String library, String beginning) {
  static final String PLATFORM = "Platform setup";
  static final String TSC_CALIBRATION = "TSC calibration";
  static final String BANNER = "Banner";
  static final String APPLICATION = "Application";
  static final String SHUTDOWN = "Shutdown";
  static final String CRASH = "Crash dump";

  private static final String INITRD = "Initrd extraction";

  // the first that fits wins
  private static final List<PhaseRule> RULES =
      List.of(
          new PhaseRule("Memory allocator", "libukboot", "Initialize memory allocator"),
          new PhaseRule("Interrupts", "libukboot", "Initialize the IRQ subsystem"),
          new PhaseRule("Interrupts", "libukboot", "Initialize IRQ subsystem"),
          new PhaseRule("Platform time", "libukboot", "Initialize platform time"),
          new PhaseRule(TSC_CALIBRATION, "libkvmplat", "Calibrating TSC clock"),
          new PhaseRule("Clock source", "libkvmplat", "Clock source:"),
          new PhaseRule("Scheduler", "libukboot", "Initialize scheduling"),
          new PhaseRule("Scheduler", "libukschedcoop", "Initializing cooperative scheduler"),
          new PhaseRule("Init table", "libukboot", "Init Table @"),
          new PhaseRule("Random numbers", "libukswrand", "Initialize random number"),
          new PhaseRule("Random numbers", "libukrandom", "Initialize random number"),
          new PhaseRule("Buses", "libukbus", "Initialize bus handlers"),
          new PhaseRule("Network stack", "liblwip", "Initializing lwip"),
          new PhaseRule(INITRD, "libvfscore", "Extracting initrd"),
          new PhaseRule("Root file system", "libvfscore", "Mount "),
          new PhaseRule("Root file system", "libvfscore", "VFS: mounting"),
          new PhaseRule("Constructors", "libukboot", "Pre-init table at"),
          new PhaseRule("Constructors", "libukboot", "Constructor table at"),
          new PhaseRule(APPLICATION, "libukboot", "Calling main("),
          new PhaseRule(SHUTDOWN, "libukboot", "main returned"),
          new PhaseRule(SHUTDOWN, "libukboot", "Halting system"));

  /** The phase that a message opens, or null where it opens none. */
  static @Nullable PhaseRule openedBy(LogEvent message) {
    for (PhaseRule rule : RULES) {
      if (message.says(rule.library, rule.beginning)) {
        return rule;
      }
    }
    return null;
  }
}
