package org.krunlab.core.experiment.capsule;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.Sha256;

/** The image that a run was recorded with, to be booted as it is. */
public final class RecordedImage {
  /** What whoever boots one has to know. */
  public static final String CAUTION =
      "The image comes from the capsule and was not built here: it is somebody else's code, and it"
          + " runs in the virtual machine only.";

  private static final String NAME = "image.elf";

  private RecordedImage() {}

  /**
   * Makes it ready to be booted. It is known by its own bytes from then on: what else is said of
   * it, such as what it was built from, is the word of whoever recorded it.
   *
   * @param materials where it is kept
   * @throws LabException where it is not there, is not what the run says of it, cannot be booted
   *     here, or would run without a machine around it
   */
  public static BuiltImage of(RunHeader header, Materials materials, Capabilities here) {
    if (!header.profile().engine().isVm()) {
      throw LabException.input(
          "An image that was not built here runs in a virtual machine only, and the run was made by %s; build it here instead."
              .formatted(header.profile().engine().label()));
    }
    here.against(header.profile().engine())
        .ifPresent(
            sentence -> {
              throw LabException.machine(sentence);
            });
    if (header.image().target() == Engine.LIBKRUN
        && !header.image().ringShim()
        && here.ringZero() == RingZero.EMULATED) {
      throw LabException.machine(
          "The recorded image runs in ring 0, which KVM on this machine only emulates; build it"
              + " here instead, with the ring-3 shim.");
    }
    Sha256 hash = header.materials().image().orElseThrow(RecordedImage::notHeld);
    byte[] elf = materials.find(hash).orElseThrow(RecordedImage::notHeld);
    if (elf.length != header.image().anatomy().file().bytes()) {
      throw LabException.input(
          "The image has %,d bytes and the run says %s; it is not booted."
              .formatted(elf.length, header.image().anatomy().file().exact()));
    }
    return new BuiltImage(
        header.image().withKey(new ImageKey(hash.hex())),
        materials.file(hash, NAME),
        true,
        List.of(),
        Optional.of(hash));
  }

  private static LabException notHeld() {
    return LabException.input(
        "The capsule does not hold the run's image; build it here instead, or have the run exported"
            + " with --with-image.");
  }
}
