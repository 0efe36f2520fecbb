package org.krunlab.cli.capsule;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.Verification;
import org.krunlab.core.model.Sha256;

/** One recorded run as it is named: a run of the store, or one in a capsule. */
final class RecordedSubject {
  private static final String ENDING = ".krunlab";

  private RecordedSubject() {}

  /**
   * The run that is meant.
   *
   * @param place from 1; which one in a capsule
   * @throws LabException where there is none
   */
  static Named of(Session session, String subject, int place) {
    if (!subject.endsWith(ENDING)) {
      CompletedRun run = session.open(subject);
      return new Named(
          new Stored(session, run),
          run.id().number(),
          session.lab().materials()::find,
          Optional.empty());
    }
    Capsule capsule = session.lab().capsules().open(Path.of(subject));
    if (place < 1 || place > capsule.runs().size()) {
      throw LabException.input(
          "%s has %d runs, and there is no run %d among them; give --run a number from 1 to %d."
              .formatted(subject, capsule.runs().size(), place, capsule.runs().size()));
    }
    return new Named(capsule.runs().get(place - 1), place, capsule::material, Optional.of(capsule));
  }

  /**
   * A run and what to call it by.
   *
   * @param number in the store or in the capsule
   * @param carried gives what it was made of, where that is there
   * @param capsule that it is in; empty for a run of the store
   */
  record Named(
      CapsuleRun run,
      long number,
      Function<Sha256, Optional<byte[]>> carried,
      Optional<Capsule> capsule) {
    /** What the run was given must lie in a file, if it is to be given again. */
    void keepInputs(Materials.Lease materials) {
      for (Sha256 hash : run.header().materials().inputs()) {
        carried.apply(hash).ifPresent(materials::keep);
      }
    }

    /**
     * The image, too, once all of the capsule was verified.
     *
     * @throws LabException where the capsule is not sound
     */
    void keepImage(Materials.Lease materials) {
      capsule.map(Verification::of).filter(found -> !found.isSound()).ifPresent(Named::refuse);
      run.header().materials().image().flatMap(carried).ifPresent(materials::keep);
    }

    private static void refuse(Verification found) {
      throw LabException.input(
          "The capsule is not to be trusted, and its image is not booted: %s krunlab capsule verify tells all that is wrong."
              .formatted(found.flaws().getFirst()));
    }
  }

  private record Stored(Session session, CompletedRun run) implements CapsuleRun {
    @Override
    public RunHeader header() {
      return run.header();
    }

    @Override
    public void replay(VmEngine.StreamSink sink) {
      session.lab().store().replay(run.id(), sink);
    }
  }
}
