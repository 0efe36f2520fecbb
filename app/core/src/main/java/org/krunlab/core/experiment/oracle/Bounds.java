package org.krunlab.core.experiment.oracle;

import java.time.Duration;
import org.krunlab.core.model.ByteSize;

/**
 * What a module may use up before the oracle gives it up.
 *
 * @param time of the wall clock
 * @param memory linear memory; growing beyond it is refused, as a runtime may
 * @param output bytes on standard output and standard error together
 */
public record Bounds(Duration time, ByteSize memory, ByteSize output) {
  public static final Bounds USUAL =
      new Bounds(Duration.ofSeconds(20), ByteSize.ofMib(512), ByteSize.ofMib(4));

  public Bounds withTime(Duration value) {
    return new Bounds(value, memory, output);
  }
}
