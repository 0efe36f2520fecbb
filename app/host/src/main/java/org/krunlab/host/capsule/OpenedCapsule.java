package org.krunlab.host.capsule;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.Licence;
import org.krunlab.core.model.Sha256;

/** A capsule that was checked; materials are read from the file when they are asked for. */
record OpenedCapsule(
    Refusal refusal,
    CapsuleZip.Source source,
    int version,
    List<CapsuleRun> runs,
    List<CapsuleExperiment> experiments,
    List<Licence> licences,
    List<Capsule.Entry> entries)
    implements Capsule {
  OpenedCapsule {
    runs = List.copyOf(runs);
  }

  @Override
  public String name() {
    return refusal.name();
  }

  @Override
  public Optional<byte[]> material(Sha256 hash) {
    String name = CapsuleFormat.material(hash);
    if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
      return Optional.empty();
    }
    try (CapsuleZip zip = CapsuleZip.open(source, refusal)) {
      byte[] bytes = zip.bytes(name, CapsuleFormat.LARGEST_MATERIAL);
      if (!Sha256.of(bytes).equals(hash)) {
        throw refusal.damaged("'%s' changed since it was checked".formatted(name));
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      throw refusal.of("it cannot be read (%s)".formatted(e.getMessage()), "check the disk");
    }
  }
}
