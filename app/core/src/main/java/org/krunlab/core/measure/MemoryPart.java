package org.krunlab.core.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.ByteSize;

/** What is told of the memory of a VMM process, from the kernel's smaps. */
public enum MemoryPart {
  RSS("RSS", "resident, what is shared counted whole") {
    @Override
    public ByteSize of(MemorySample sample) {
      return sample.rss();
    }

    // the kernel's own high-water mark, which no sample misses
    @Override
    @Nullable ByteSize peak(List<MemorySample> samples) {
      return largest(samples.stream().map(MemorySample::peakRss).toList());
    }
  },
  PSS("PSS", "resident, what is shared counted by share") {
    @Override
    public ByteSize of(MemorySample sample) {
      return sample.pss();
    }
  },
  PRIVATE("private", "resident, shared with no other process") {
    @Override
    public ByteSize of(MemorySample sample) {
      return sample.privateBytes();
    }
  },
  GUEST("guest RAM", "resident part of the guest's RAM") {
    @Override
    public @Nullable ByteSize of(MemorySample sample) {
      return sample.guestRss();
    }
  },
  VMM("VMM", "RSS less guest RAM") {
    @Override
    public @Nullable ByteSize of(MemorySample sample) {
      return sample.vmmRss();
    }
  };

  private final String label;
  private final String definition;

  MemoryPart(String label, String definition) {
    this.label = label;
    this.definition = definition;
  }

  public String label() {
    return label;
  }

  public String definition() {
    return definition;
  }

  /** Null where guest RAM could not be told apart, and the part needs that. */
  public abstract @Nullable ByteSize of(MemorySample sample);

  @Nullable ByteSize peak(List<MemorySample> samples) {
    return largest(samples.stream().map(this::of).toList());
  }

  private static @Nullable ByteSize largest(List<@Nullable ByteSize> sizes) {
    return sizes.stream().filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
  }
}
