package org.krunlab.core.experiment;

import java.util.OptionalLong;

/** Boots unikernels. The same launcher supervises every engine, so the same clock stamps all. */
public interface VmEngine {

  /**
   * Takes the launcher's stream ({@code docs/launcher-protocol.md}) as it arrives. Called from one
   * thread; an exception thrown here ends the run.
   */
  @FunctionalInterface
  interface StreamSink {
    void accept(byte[] bytes, int offset, int length);
  }

  /**
   * Boots and returns when the launcher has ended. Cancelling ends the run in an orderly way: the
   * stream is then complete and says so, and this returns normally.
   *
   * @throws LabException where the launcher itself cannot be started
   */
  void boot(BootRequest request, StreamSink sink, CancelToken cancel);

  /** Bytes of libkrun's library, where there is one that can be used. */
  default OptionalLong libraryBytes() {
    return OptionalLong.empty();
  }

  /** What the guest of {@link #boot} finds as its command line. */
  default String commandLine(BootRequest request) {
    return request.commandLine();
  }
}
