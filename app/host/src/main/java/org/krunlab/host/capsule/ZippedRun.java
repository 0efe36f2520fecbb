package org.krunlab.host.capsule;

import java.io.IOException;
import java.util.Optional;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.model.Sha256;

/** A run whose stream is read from the file each time, and held against what was checked. */
record ZippedRun(
    Refusal refusal,
    CapsuleZip.Source source,
    RunHeader header,
    Capsule.Entry stream,
    Optional<String> derived)
    implements CapsuleRun {
  @Override
  public void replay(VmEngine.StreamSink sink) {
    var digest = Sha256.digest();
    try (CapsuleZip zip = CapsuleZip.open(source, refusal)) {
      zip.copy(
          stream.name(),
          CapsuleFormat.LARGEST_STREAM,
          (bytes, offset, length) -> {
            digest.update(bytes, offset, length);
            sink.accept(bytes, offset, length);
          });
    } catch (IOException e) {
      throw refusal.of("it cannot be read (%s)".formatted(e.getMessage()), "check the disk");
    }
    if (!Sha256.of(digest).equals(stream.sha256())) {
      throw refusal.damaged("'%s' changed since it was checked".formatted(stream.name()));
    }
  }
}
