package org.krunlab.core.experiment.capsule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.model.Sha256;

/**
 * What a capsule was checked for beyond being readable at all.
 *
 * @param checked what was looked at, one sentence each
 * @param flaws what is not right, one sentence each; empty where all is well
 */
public record Verification(List<String> checked, List<String> flaws) {
  public Verification {
    checked = List.copyOf(checked);
    flaws = List.copyOf(flaws);
  }

  public boolean isSound() {
    return flaws.isEmpty();
  }

  /** Recomputes every figure of a capsule whose entries were checked when it was opened. */
  public static Verification of(Capsule capsule) {
    var checked = new ArrayList<String>();
    var flaws = new ArrayList<String>();
    long bytes = capsule.entries().stream().mapToLong(entry -> entry.size().bytes()).sum();
    checked.add(
        capsule.version() == 1
            ? "Entries: %,d with %,d bytes; each has the CRC-32 of the zip file, and version 1 has no other check."
                .formatted(capsule.entries().size(), bytes)
            : "Entries: %,d with %,d bytes; each has the size and the SHA-256 of the manifest, and none is unlisted."
                .formatted(capsule.entries().size(), bytes));
    int figures = 0;
    int materials = 0;
    for (int i = 0; i < capsule.runs().size(); i++) {
      CapsuleRun run = capsule.runs().get(i);
      CompletedRun completed = RecordedRun.of(run, i + 1L);
      Optional<String> derived = run.derived();
      if (derived.isPresent()) {
        figures++;
        String place = "Run %d of %s".formatted(i + 1, capsule.name());
        DerivedFigures.differences(derived.get(), completed, place)
            .forEach(difference -> flaws.add(place + ": " + difference + "."));
      }
      materials += materials(capsule, run.header(), i + 1, flaws);
    }
    checked.add("Streams: %,d; each frame can be read.".formatted(capsule.runs().size()));
    checked.add("Derived figures: of %,d runs, computed anew from the streams.".formatted(figures));
    checked.add("Modules and images: %,d, against what the runs say of them.".formatted(materials));
    if (!capsule.experiments().isEmpty()) {
      checked.add(
          "Experiments: %,d; each run is one that the plan has."
              .formatted(capsule.experiments().size()));
    }
    return new Verification(checked, flaws);
  }

  private static int materials(Capsule capsule, RunHeader header, int run, List<String> flaws) {
    return size(
            capsule,
            header.materials().module(),
            header.moduleSize().bytes(),
            "The module of run " + run,
            flaws)
        + size(
            capsule,
            header.materials().image(),
            header.image().anatomy().file().bytes(),
            "The image of run " + run,
            flaws);
  }

  private static int size(
      Capsule capsule, Optional<Sha256> hash, long said, String what, List<String> flaws) {
    Optional<byte[]> bytes = hash.flatMap(capsule::material);
    if (bytes.isPresent() && bytes.get().length != said) {
      flaws.add(
          "%s has %,d bytes, and the run says %,d.".formatted(what, bytes.get().length, said));
    }
    return bytes.isPresent() ? 1 : 0;
  }
}
