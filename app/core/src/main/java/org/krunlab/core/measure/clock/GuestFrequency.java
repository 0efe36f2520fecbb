package org.krunlab.core.measure.clock;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.bootlog.LogEvent;

/** What a guest took the frequency of its time stamp counter for. */
public final class GuestFrequency {
  /** Unikraft's words, and those of the clock that the host tells. */
  private static final Pattern WORDS =
      Pattern.compile("Clock source: TSC, frequency (?:estimate )?is ([0-9]{1,18}) Hz");

  private GuestFrequency() {}

  /** In hertz, as the kernel printed it; empty where it did not. */
  public static OptionalLong in(List<LogEvent> log) {
    for (LogEvent line : log) {
      Matcher matcher = WORDS.matcher(line.text());
      // A module can print the same words, but not as a library.
      if (line.lib() != null && matcher.lookingAt()) {
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
      }
    }
    return OptionalLong.empty();
  }
}
