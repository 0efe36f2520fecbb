package org.krunlab.core.measure.autopsy;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The time of a boot without a hole: gaps that follow each other, each put down to something.
 *
 * @param clock by whose time
 * @param gaps in the order they happened
 */
public record BootAutopsy(Clock clock, List<Gap> gaps) {

  /** Whose time the gaps are measured in. */
  public enum Clock {
    HOST("host's clock, from T0"),
    GUEST("guest's clock, as printed");

    private final String label;

    Clock(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public BootAutopsy {
    gaps = List.copyOf(gaps);
  }

  /** All gaps together. */
  public Duration total() {
    return gaps.stream().map(Gap::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /** What each share comes to, the largest first; they add up to the total. */
  public SequencedMap<Share, Duration> shares() {
    Map<Share, Duration> sums = new EnumMap<>(Share.class);
    for (Gap gap : gaps) {
      sums.merge(Share.CONSOLE, gap.console(), Duration::plus);
      sums.merge(gap.share(), gap.rest(), Duration::plus);
    }
    var sorted = new LinkedHashMap<Share, Duration>();
    sums.entrySet().stream()
        .filter(entry -> !entry.getValue().isZero())
        .sorted(Map.Entry.<Share, Duration>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** The gaps, the longest first. */
  public List<Gap> longestFirst() {
    return gaps.stream().sorted(comparing(Gap::duration).reversed()).toList();
  }

  /**
   * The gaps that each library's lines open, in the order in which the libraries first spoke; what
   * marks and lines of no library open is left out.
   */
  public SequencedMap<String, List<Gap>> libraries() {
    var libraries = new LinkedHashMap<String, List<Gap>>();
    for (Gap gap : gaps) {
      if (!gap.library().isEmpty()) {
        libraries.merge(
            gap.library(),
            List.of(gap),
            (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
      }
    }
    return libraries;
  }
}
