package org.krunlab.core.model;

/**
 * How a boot is made, whatever is booted. Runs that were made in different ways are series of their
 * own.
 *
 * @param memoryRun whether the machine is held at T5 and T6 and looked at in between, so that its
 *     memory at these moments is known; its times are then none of an undisturbed boot
 * @param cold whether image, initrd and libkrun are dropped from the page cache before
 * @param pinned whether the machine and what reads its output get a processor each
 * @param traced whether KVM's own trace points are asked when the guest was first entered
 */
public record BootManner(boolean memoryRun, boolean cold, boolean pinned, boolean traced) {
  /** Undisturbed, with whatever the page cache holds, wherever the scheduler likes. */
  public static final BootManner USUAL = new BootManner(false, false, false, false);

  /** The same, as a memory run. */
  public BootManner asMemoryRun() {
    return new BootManner(true, cold, pinned, traced);
  }
}
