package org.krunlab.host.vm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.BundleWriter;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.Engine;

/**
 * Boots in a child process, the launcher, and passes its stream on. Holding the launcher's standard
 * input open is what keeps a run alive: should this JVM die, the launcher ends the machine and
 * itself.
 */
public final class LauncherEngine implements VmEngine, BundleWriter {
  private static final int BUFFER = 1 << 16;

  private final NativeFiles files;
  private final KrunLibrary library;
  private final Firmware firmware;
  private final TscFrequency frequency;

  /**
   * @param firmware the kernel of Linux guests
   */
  public LauncherEngine(
      NativeFiles files, KrunLibrary library, Firmware firmware, TscFrequency frequency) {
    this.files = files;
    this.library = library;
    this.firmware = firmware;
    this.frequency = frequency;
  }

  @Override
  public void boot(BootRequest request, StreamSink sink, CancelToken cancel) {
    cancel.throwIfCancelled();
    if (request.boot() == BootMethod.BUNDLE) {
      try (var bundle = TemporaryBundle.of(told(request))) {
        run(request.withKernel(bundle.library()), sink, cancel);
      }
    } else if (request.engine() == Engine.LINUX) {
      try (var guest = LinuxRoot.of(request)) {
        run(request.withKernel(firmware.library()).withInitrd(guest.folder()), sink, cancel);
      }
    } else if (request.engine().isVm() || request.initrd() == null) {
      run(told(request), sink, cancel);
    } else {
      try (var folder = UnpackedInitrd.of(request.initrd())) {
        run(request.withInitrd(folder.root()), sink, cancel);
      }
    }
  }

  private void run(BootRequest request, StreamSink sink, CancelToken cancel) {
    List<String> command = LauncherCommand.of(request, files.launcher(), library.file());
    try (var launcher = LauncherProcess.start(command);
        var _ = cancel.onCancel(launcher::askToStop)) {
      pump(launcher.stream(), sink);
      launcher.awaitReport();
    } catch (IOException e) {
      throw LabException.machine(
          "krunlab-launcher cannot be talked to (%s); build it again with make in launcher-native."
              .formatted(e.getMessage()),
          e);
    }
  }

  @Override
  public OptionalLong libraryBytes() {
    try {
      LauncherReport report = LauncherReport.ask(files.launcher(), library.file());
      return report
          .libkrunFile()
          .filter(file -> report.libkrunUsable())
          .map(file -> OptionalLong.of(file.toFile().length()))
          .orElse(OptionalLong.empty());
    } catch (LabException e) {
      // Without a launcher nothing boots, but there may be images to look into.
      return OptionalLong.empty();
    }
  }

  @Override
  public String commandLine(BootRequest request) {
    return told(request).commandLine();
  }

  @Override
  public void write(BootRequest request, Path library) {
    KernelBundle.write(request.kernel(), request.initrd(), told(request).commandLine(), library);
  }

  /** The request whose command line tells what the guest is to be told. */
  private BootRequest told(BootRequest request) {
    return request.tellTsc()
        ? request.withCommandLine(
            request.commandLine() + " krunlab.tsc_hz=" + frequency.hertz(files.launcher()))
        : request;
  }

  private static void pump(InputStream stream, StreamSink sink) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
      sink.accept(buffer, 0, length);
    }
  }
}
