package org.krunlab.core.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.krunlab.core.experiment.confidential.LaunchMeasurement;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Profile;

/** Boots an image with a profile's module and records the run. */
public final class BootRun {
  private final VmEngine engine;
  private final ModuleSource modules;
  private final BootRequests requests;
  private final RunRecorder recorder;
  private final Materials materials;
  private final InstantSource clock;

  public BootRun(
      VmEngine engine,
      ModuleSource modules,
      InitrdWriter initrds,
      RunStore store,
      Materials materials,
      InstantSource clock) {
    this.engine = engine;
    this.modules = modules;
    this.requests = new BootRequests(modules, initrds);
    this.recorder = new RunRecorder(store);
    this.materials = materials;
    this.clock = clock;
  }

  /**
   * Boots and returns when the run is in the store, however it ended; a cancelled run is kept, too.
   *
   * @throws LabException where the module cannot be had or the launcher cannot be started
   */
  public CompletedRun boot(
      Profile profile, BuiltImage image, HostFacts host, RunListener listener, CancelToken cancel) {
    return boot(profile, image, host, Optional.empty(), listener, cancel);
  }

  /** Boots in the usual way and keeps with the run what the module was expected to do. */
  public CompletedRun boot(
      Profile profile,
      BuiltImage image,
      HostFacts host,
      Optional<Expectation> expected,
      RunListener listener,
      CancelToken cancel) {
    return boot(profile, image, host, expected, BootManner.USUAL, listener, cancel);
  }

  /**
   * Boots and keeps with the run what the module was expected to do.
   *
   * @param expected what the oracle said, where it was asked
   * @param manner how the boot is made
   */
  public CompletedRun boot(
      Profile profile,
      BuiltImage image,
      HostFacts host,
      Optional<Expectation> expected,
      BootManner manner,
      RunListener listener,
      CancelToken cancel) {
    ModuleFile module = modules.load(profile, cancel);
    try (Materials.Lease lease = materials.lease()) {
      var header =
          new RunHeader(
              clock.instant(),
              profile,
              image.image(),
              module.name(),
              new ByteSize(module.bytes().length),
              host,
              expected,
              requests.materials(profile, module, lease, cancel).withImage(image.given()),
              false);
      return requests.with(
          profile,
          image,
          module,
          manner,
          cancel,
          request -> recorder.record(header, listener, sink -> engine.boot(request, sink, cancel)));
    }
  }

  /**
   * What identifies the guest that {@link #boot} would start.
   *
   * @throws LabException where the module cannot be had or a file cannot be read
   */
  public LaunchMeasurement measure(Profile profile, BuiltImage image, CancelToken cancel) {
    return requests.with(
        profile, image, modules.load(profile, cancel), BootManner.USUAL, cancel, this::measured);
  }

  private LaunchMeasurement measured(BootRequest request) {
    try {
      return LaunchMeasurement.of(
          request.kernel(), requireNonNull(request.initrd()), engine.commandLine(request));
    } catch (IOException e) {
      throw LabException.machine(
          "What the guest is made of cannot be read (" + e.getMessage() + "); try again.", e);
    }
  }
}
