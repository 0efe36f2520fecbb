package org.krunlab.core.experiment.confidential;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.model.ByteSize;

/**
 * The figures that count where all RAM is pinned.
 *
 * @param least empty where not even the profile's own RAM was enough
 * @param ram the RAM of the run with all of it populated
 */
public record PopulatedMemory(Optional<MinimumRam> least, ByteSize ram, CompletedRun populated) {
  /** The peak of the guest's share; null where it cannot be told apart. */
  public @Nullable ByteSize guest() {
    return populated.result().memory().peakGuestRss();
  }

  /** The peak of the whole VMM; null where it was not observed. */
  public @Nullable ByteSize whole() {
    return populated.result().memory().peakRss();
  }

  /** The least RAM, in words. */
  public String leastInWords() {
    return least
        .map(PopulatedMemory::words)
        .orElse("not found: with %s, run %s was not as expected".formatted(ram, populated.id()));
  }

  private static String words(MinimumRam least) {
    return least
        .tooLittle()
        .map(less -> "%s; %s is too little".formatted(least.enough(), less))
        .orElse(least.enough() + ", the least there is");
  }

  /** What the VMM had resident, in words. */
  public String residentInWords() {
    ByteSize guest = guest();
    return "%s with all of %s populated, %s (run %s)"
        .formatted(
            exact(whole()),
            ram,
            guest == null
                ? "in which the guest's RAM cannot be told apart"
                : "of which " + guest.exact() + " are the guest's RAM",
            populated.id());
  }

  private static String exact(@Nullable ByteSize size) {
    return size == null ? "not observed" : size.exact();
  }
}
