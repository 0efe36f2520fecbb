package org.krunlab.cli.shell;

import org.krunlab.core.model.BootManner;
import picocli.CommandLine.Option;

/** How boots are made, which makes series of their own of them. */
public final class MannerOptions {
  @Option(
      names = "--memory-run",
      description = "hold the machine at T5 and T6 to read its memory; its times tell nothing then")
  private boolean memoryRun;

  @Option(
      names = "--cold",
      description = "drop image, initrd and libkrun from the page cache before each boot")
  private boolean cold;

  @Option(
      names = "--pin",
      description = "give the machine and what reads its output a processor each")
  private boolean pinned;

  @Option(
      names = "--kvm-trace",
      description = "take T3 from KVM's own trace points, not from the guest's first mark; as root")
  private boolean traced;

  public BootManner manner() {
    return new BootManner(memoryRun, cold, pinned, traced);
  }
}
