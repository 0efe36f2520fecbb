package org.krunlab.core.experiment.conduct;

import java.util.List;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/**
 * How often something is booted, whatever it is.
 *
 * @param narration which of an image's twins
 * @param manner how each boot is made
 * @param times how often each profile counts
 * @param warmUps how many turns come before those, and count for nothing
 * @param again whether the first profile is booted as a further variant, for the floor
 * @param seed of the order
 */
public record Series(
    Narration narration, BootManner manner, int times, int warmUps, boolean again, long seed) {
  /** With boots made in the usual way. */
  public Series(Narration narration, int times, int warmUps, boolean again, long seed) {
    this(narration, BootManner.USUAL, times, warmUps, again, seed);
  }

  /** The series of some profiles. */
  public RepeatPlan of(List<Profile> profiles) {
    return new RepeatPlan(profiles, narration, manner, times, warmUps, again, seed);
  }
}
