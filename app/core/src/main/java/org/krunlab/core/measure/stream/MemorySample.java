package org.krunlab.core.measure.stream;

import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.ByteSize;

/**
 * The memory of the VMM process at one moment, from the kernel's smaps.
 *
 * @param at when it was taken
 * @param rss resident bytes, shared ones counted whole
 * @param pss resident bytes, shared ones counted by share
 * @param privateBytes resident bytes no other process shares, clean and dirty
 * @param peakRss the largest RSS so far (VmHWM)
 * @param guestRss resident bytes of the mapping that is the guest's RAM; null where it could not be
 *     told apart
 * @param guestRam size of the guest's RAM; null where it could not be told apart
 * @param standstill of which moment it is; null where the process went on meanwhile
 */
public record MemorySample(
    HostInstant at,
    ByteSize rss,
    ByteSize pss,
    ByteSize privateBytes,
    ByteSize peakRss,
    @Nullable ByteSize guestRss,
    @Nullable ByteSize guestRam,
    @Nullable Standstill standstill) {

  /** Resident bytes that are not guest RAM; null where the two could not be told apart. */
  public @Nullable ByteSize vmmRss() {
    ByteSize guest = guestRss;
    return guest == null ? null : new ByteSize(Math.max(0, rss.bytes() - guest.bytes()));
  }

  /** Whether the process stood still for it at that moment. */
  public boolean isOf(Standstill.Moment moment) {
    Standstill held = standstill;
    return held != null && held.moment() == moment;
  }
}
