package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;

/**
 * One boot, as an engine is asked for it.
 *
 * @param engine what to boot in
 * @param boot how libkrun comes by the kernel
 * @param kernel the ELF image
 * @param initrd the archive of {@code docs/guest-initrd.md}; null for a guest that needs none
 * @param commandLine the kernel's command line
 * @param tellTsc whether the command line also tells the guest how fast its time stamp counter
 *     counts
 * @param ram the guest's RAM, whole MiB
 * @param memory how the guest comes to its RAM
 * @param timeLimit after which the run is ended
 * @param outputLimit console bytes kept; more end the run
 * @param manner how it is made
 */
public record BootRequest(
    Engine engine,
    BootMethod boot,
    Path kernel,
    @Nullable Path initrd,
    String commandLine,
    boolean tellTsc,
    ByteSize ram,
    MemoryChoice memory,
    Duration timeLimit,
    ByteSize outputLimit,
    BootManner manner) {
  public static final ByteSize DEFAULT_OUTPUT_LIMIT = ByteSize.ofMib(256);

  /** The same boot of another file. */
  public BootRequest withKernel(Path value) {
    return with(value, initrd, commandLine);
  }

  /** The same boot with the initrd elsewhere. */
  public BootRequest withInitrd(Path value) {
    return with(kernel, value, commandLine);
  }

  /** The same boot with another command line. */
  public BootRequest withCommandLine(String value) {
    return with(kernel, initrd, value);
  }

  private BootRequest with(Path otherKernel, @Nullable Path otherInitrd, String otherCommandLine) {
    return new BootRequest(
        engine,
        boot,
        otherKernel,
        otherInitrd,
        otherCommandLine,
        tellTsc,
        ram,
        memory,
        timeLimit,
        outputLimit,
        manner);
  }
}
