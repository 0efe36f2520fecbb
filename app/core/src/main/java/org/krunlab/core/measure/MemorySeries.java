package org.krunlab.core.measure;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.Standstill;
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
    return peak(MemoryPart.RSS);
  }

  /** The largest sampled private memory, the figure runs are ranked by; null without samples. */
  public @Nullable ByteSize peakPrivate() {
    return peak(MemoryPart.PRIVATE);
  }

  /** The largest sampled PSS; null without samples. */
  public @Nullable ByteSize peakPss() {
    return peak(MemoryPart.PSS);
  }

  /** The largest sampled resident part of the guest's RAM; null where it was never told apart. */
  public @Nullable ByteSize peakGuestRss() {
    return peak(MemoryPart.GUEST);
  }

  /** The sample nearest to a moment; its own moment tells how near. Null without samples. */
  public @Nullable MemorySample nearest(HostInstant moment) {
    return samples.stream()
        .min(Comparator.comparing(sample -> sample.at().until(moment).abs()))
        .orElse(null);
  }

  /**
   * The sample of a process that stood still at a moment; null where it was not held there. Runs
   * recorded before launchers said so have their last sample for the end, where it was taken.
   */
  public @Nullable MemorySample at(Standstill.Moment moment) {
    MemorySample held =
        samples.stream().filter(sample -> sample.isOf(moment)).findFirst().orElse(null);
    return held == null && moment == Standstill.Moment.END && !samples.isEmpty()
        ? samples.getLast()
        : held;
  }

  /** A part at a moment, as {@link #at(Standstill.Moment)}. */
  public @Nullable ByteSize at(Standstill.Moment moment, MemoryPart part) {
    MemorySample sample = at(moment);
    return sample == null ? null : part.of(sample);
  }

  /** The largest of a part: of the RSS the kernel's high-water mark, else of all samples. */
  public @Nullable ByteSize peak(MemoryPart part) {
    return part.peak(samples);
  }
}
