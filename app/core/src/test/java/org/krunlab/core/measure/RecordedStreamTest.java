package org.krunlab.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;
import org.krunlab.core.measure.stream.EndFacts;

/** The launcher's own recording of the probe guest in libkrun, with the folders masked. */
class RecordedStreamTest {

  @Test
  void aRealRecordingOfTheProbeGuestIsClean() throws IOException {
    RunResult result = recorded();

    assertThat(result.outcome()).isEqualTo(new RunOutcome.CleanHalt());
    assertThat(result.launch()).containsEntry("engine", "libkrun").containsEntry("ramMib", 64);
    assertThat(result.notices()).isEmpty();
    assertThat(result.log().lines().getFirst().text()).isEqualTo("krunlab probe guest");
  }

  @Test
  void itsMilestonesFollowEachOther() throws IOException {
    Timeline timeline = recorded().timeline();

    assertThat(timeline.observations()).containsOnlyKeys(Milestone.values());
    assertThat(timeline.intervals()).hasSize(5).allMatch(i -> i.duration().isPositive());
  }

  @Test
  void itsBytesAreAllAccountedFor() throws IOException {
    RunResult result = recorded();
    EndFacts end = Objects.requireNonNull(result.end());
    long console =
        result.story().counts().bytes().values().stream().mapToLong(Long::longValue).sum();

    assertThat(console).isEqualTo(end.console().bytes());
    assertThat(result.marks().damagedBytes()).isZero();
    assertThat(result.marks().received())
        .extracting(Mark::kind)
        .containsExactly(
            MarkKind.GUEST_ENTRY,
            MarkKind.MAIN,
            MarkKind.FIRST_OUTPUT,
            MarkKind.RING_0_LOOP,
            MarkKind.RING_3_LOOP,
            MarkKind.MAIN_RETURNED);
    assertThat(result.marks().received().size() * 15L).isEqualTo(end.marks().bytes());
  }

  @Test
  void itsMemoryIsPlausible() throws IOException {
    MemorySeries memory = recorded().memory();

    assertThat(memory.samples()).hasSizeGreaterThan(3);
    assertThat(memory.samples())
        .allSatisfy(
            sample -> {
              assertThat(sample.pss()).isLessThanOrEqualTo(sample.rss());
              assertThat(sample.privateBytes()).isLessThanOrEqualTo(sample.pss());
              assertThat(sample.rss()).isLessThanOrEqualTo(sample.peakRss());
            });
    assertThat(memory.peakGuestRss()).isNotNull();
  }

  private static RunResult recorded() throws IOException {
    String name = "/streams/probe-libkrun.stream";
    try (InputStream in = RecordedStreamTest.class.getResourceAsStream(name)) {
      return RecordedRun.analyse(Objects.requireNonNull(in, name).readAllBytes());
    }
  }
}
