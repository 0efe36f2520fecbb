package org.krunlab.core.experiment;

import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/** Settles what an image of a profile must be on this machine, and has it built. */
public final class PrepareImage {
  private final ImageBuilder builder;

  public PrepareImage(ImageBuilder builder) {
    this.builder = builder;
  }

  /**
   * @throws LabException where this machine cannot boot it, before anything is built; or where it
   *     cannot be built
   * @throws CancelledException on cancel
   */
  public BuiltImage prepare(
      Profile profile,
      Narration narration,
      Capabilities machine,
      ImageBuilder.Listener listener,
      CancelToken cancel) {
    machine
        .against(profile.engine())
        .ifPresent(
            sentence -> {
              throw LabException.machine(sentence);
            });
    EngineRules.against(profile).stream()
        .findFirst()
        .ifPresent(
            sentence -> {
              throw LabException.input(sentence);
            });
    boolean shim = RingDecision.needsShim(profile, machine.ringZero());
    return builder.build(new BuildRequest(profile, narration, shim), listener, cancel);
  }
}
