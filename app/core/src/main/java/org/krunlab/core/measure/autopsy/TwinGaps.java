package org.krunlab.core.measure.autopsy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gaps of a boot beside the same gaps of its twin, found by what opens them: addresses, sizes
 * and moments differ from image to image, the words do not.
 */
public final class TwinGaps {
  /** How many lines one twin may say that the other does not, in a row. */
  private static final int LOOK_AHEAD = 50;

  private TwinGaps() {}

  /**
   * How long the twin took for each gap, in the order of the boot's; empty where the twin has not
   * the same two lines one after the other.
   */
  public static List<Optional<Duration>> of(BootAutopsy boot, BootAutopsy twin) {
    int[] partners = partners(boot.gaps(), twin.gaps());
    var durations = new ArrayList<Optional<Duration>>();
    for (int i = 0; i < partners.length; i++) {
      boolean last = i + 1 == partners.length;
      int next = last ? twin.gaps().size() : partners[i + 1];
      boolean adjacent = partners[i] >= 0 && next == partners[i] + 1;
      durations.add(
          adjacent ? Optional.of(twin.gaps().get(partners[i]).duration()) : Optional.empty());
    }
    return List.copyOf(durations);
  }

  private static int[] partners(List<Gap> gaps, List<Gap> others) {
    int[] partners = new int[gaps.size()];
    int from = 0;
    for (int i = 0; i < partners.length; i++) {
      partners[i] = -1;
      for (int j = from; j < Math.min(others.size(), from + LOOK_AHEAD); j++) {
        if (words(gaps.get(i)).equals(words(others.get(j)))) {
          partners[i] = j;
          from = j + 1;
          break;
        }
      }
    }
    return partners;
  }

  private static String words(Gap gap) {
    return gap.library() + " " + gap.opener().replaceAll("0x[0-9a-f]+|[0-9]+", "0");
  }
}
