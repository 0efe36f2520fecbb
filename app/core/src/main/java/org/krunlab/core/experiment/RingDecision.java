package org.krunlab.core.experiment;

import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingChoice;
import org.krunlab.core.model.RingZero;

/** Settles whether an image carries the ring-3 shim. */
public final class RingDecision {
  private RingDecision() {}

  /**
   * @return true where the shim goes in
   * @throws LabException where ring 0 is needed and this machine only emulates it
   */
  public static boolean needsShim(Profile profile, RingZero ringZero) {
    if (profile.engine() != Engine.LIBKRUN) {
      if (profile.ring() == RingChoice.SHIM) {
        throw LabException.input(
            "The ring-3 shim is made for libkrun's entry; choose engine libkrun, or ring auto or"
                + " native for "
                + profile.engine().label()
                + ".");
      }
      if (profile.engine() == Engine.QEMU_KVM && ringZero == RingZero.EMULATED) {
        throw LabException.machine(
            "KVM on this machine only emulates ring 0, and the ring-3 shim is made for libkrun's"
                + " entry; choose engine libkrun or qemu-tcg.");
      }
      return false;
    }
    return switch (profile.ring()) {
      case SHIM -> true;
      case AUTO -> ringZero == RingZero.EMULATED;
      case NATIVE -> {
        if (ringZero == RingZero.EMULATED) {
          throw LabException.machine(
              "KVM on this machine only emulates ring 0, where a unikernel dies at its first SSE"
                  + " instruction; set ring to auto or shim to run it in ring 3.");
        }
        yield false;
      }
    };
  }
}
