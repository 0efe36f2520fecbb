package org.krunlab.core.measure.clock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krunlab.core.bootlog.BootLogParser;

class GuestFrequencyTest {
  private static final String HEADER = "[    0.100003] Info: [libkvmplat] <tscclock.c @  276> ";

  @ParameterizedTest
  @CsvSource({
    "'Clock source: TSC, frequency estimate is 2596556560 Hz',2596556560",
    "'Clock source: TSC, frequency is 2600000000 Hz',2600000000"
  })
  void isWhatTheKernelPrinted(String words, long hertz) {
    assertThat(in(HEADER + words)).hasValue(hertz);
    assertThat(in(words)).as("a module that says so").isEmpty();
  }

  private static OptionalLong in(String log) {
    return GuestFrequency.in(BootLogParser.parse(log.getBytes(UTF_8)));
  }
}
