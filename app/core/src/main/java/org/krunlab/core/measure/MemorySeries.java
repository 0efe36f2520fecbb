package org.krunlab.core.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.ByteSize;

/**
 * The memory of the VMM process over a run. Samples are taken at intervals, so a peak between two
 * of them shows only in the kernel's own high-water mark.
 *
 * @param samples in the order of their moments
 */
public record MemorySeries(List<MemorySample> samples) {

  public MemorySeries {
    samples = List.copyOf(samples);
  }

  /** The kernel's high-water mark of the RSS (VmHWM); null where nothing was sampled. */
  public @Nullable ByteSize peakRss() {
    return samples.stream().map(MemorySample::peakRss).max(Comparator.naturalOrder()).orElse(null);
  }

  /** The largest sampled private memory, the figure runs are ranked by; null without samples. */
  public @Nullable ByteSize peakPrivate() {
    return samples.stream()
        .map(MemorySample::privateBytes)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The largest sampled PSS; null without samples. */
  public @Nullable ByteSize peakPss() {
    return samples.stream().map(MemorySample::pss).max(Comparator.naturalOrder()).orElse(null);
  }

  /** The largest sampled resident part of the guest's RAM; null where it was never told apart. */
  public @Nullable ByteSize peakGuestRss() {
    return samples.stream()
        .map(MemorySample::guestRss)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The sample nearest to a moment; its own moment tells how near. Null without samples. */
  public @Nullable MemorySample nearest(HostInstant moment) {
    return samples.stream()
        .min(Comparator.comparing(sample -> sample.at().until(moment).abs()))
        .orElse(null);
  }
}
