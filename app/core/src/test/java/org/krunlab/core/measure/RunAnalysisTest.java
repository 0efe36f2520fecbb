package org.krunlab.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.krunlab.core.measure.RecordedRun.launched;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.bootlog.Phase;
import org.krunlab.core.measure.console.FrameBytes;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LaunchMark;
import org.krunlab.core.measure.stream.LauncherEvent;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.ByteSize;

class RunAnalysisTest {

  @Test
  void everyMilestoneHasItsMomentAndItsProvenance() {
    RunResult result = RecordedRun.analyse(wholeRun());
    Timeline timeline = result.timeline();

    assertThat(timeline.observations()).containsOnlyKeys(Milestone.values());
    assertThat(timeline.provenance(Milestone.T0)).isEqualTo(Provenance.LAUNCHER_STAMP);
    assertThat(timeline.provenance(Milestone.T3)).isEqualTo(Provenance.MARK);
    assertThat(timeline.provenance(Milestone.T4)).isEqualTo(Provenance.CONSOLE_BYTE);
    assertThat(result.marks().damagedBytes()).isZero();
    assertThat(timeline.intervals())
        .extracting(Interval::label)
        .containsExactly(
            "ready (T0 to T6)",
            "VMM (T0 to T3)",
            "guest (T3 to T5)",
            "run (T6 to T7)",
            "teardown (T7 to T8)");
    assertThat(Objects.requireNonNull(timeline.vmm()).duration()).isEqualTo(Duration.ofMillis(3));
  }

  /** KVM's trace is read after the end, and knows the entry better than the guest's own mark. */
  @Test
  void theFirstEntryIsTakenFromKvmsTraceWhereThatTellsIt() {
    long entry = 4_500_000;
    Timeline timeline =
        RecordedRun.analyse(
                launched()
                    .mark(1, 0)
                    .mark(2, 0)
                    .stamp(LaunchMark.FIRST_ENTRY, new HostInstant(entry))
                    .exited(0))
            .timeline();

    assertThat(timeline.provenance(Milestone.T3)).isEqualTo(Provenance.KVM_TRACE);
    assertThat(timeline.at(Milestone.T3)).isEqualTo(new HostInstant(entry));
  }

  @Test
  void readyOfASilentModuleEndsAtMainAndSaysSo() {
    Timeline timeline =
        RecordedRun.analyse(launched().mark(1, 0).mark(2, 0).mark(4, 0).exited(0)).timeline();

    assertThat(Objects.requireNonNull(timeline.ready()).label()).isEqualTo("ready (T0 to T5)");
    assertThat(timeline.provenance(Milestone.T6)).isEqualTo(Provenance.NOT_OBSERVED);
    assertThat(timeline.run()).isNull();
  }

  @Test
  void aRunThatNeverStartedHasNoIntervals() {
    assertThat(RecordedRun.analyse(launched().cutOff()).timeline().intervals()).isEmpty();
    assertThat(RecordedRun.analyse(new byte[0]).timeline().observations()).isEmpty();
  }

  @Test
  void theFirstPassageOfAMilestoneCounts() {
    Timeline timeline = RecordedRun.analyse(launched().mark(1, 0).mark(1, 0).exited(0)).timeline();

    assertThat(Objects.requireNonNull(timeline.at(Milestone.T3)).nanos()).isEqualTo(4_000_000);
  }

  @Test
  void phasesOfAStampedLogHaveBothClocks() {
    List<Phase> phases = RecordedRun.analyse(wholeRun()).story().phases();
    Phase banner = phase(phases, "Banner");
    Phase calibration = phase(phases, "TSC calibration");

    assertThat(banner.guestStart()).isNull();
    assertThat(banner.hostDuration()).isEqualTo(Duration.ofMillis(253));
    assertThat(calibration.guestDuration()).isEqualTo(Duration.ofNanos(100_003_000));
    assertThat(calibration.hostDuration()).isEqualTo(Duration.ofMillis(97));
    Duration sum =
        phases.stream()
            .map(phase -> Objects.requireNonNull(phase.hostDuration()))
            .reduce(Duration.ZERO, Duration::plus);
    Duration lines =
        Duration.ofNanos(
            Objects.requireNonNull(lastLine().hostNanos())
                - Objects.requireNonNull(phases.getFirst().hostStart()));
    assertThat(sum).as("phases leave no gap").isEqualTo(lines);
  }

  @Test
  void aBufferedConsoleHasTheMomentsThatTheGuestStamped() {
    RunResult whole = RecordedRun.analyse(bufferedRun(0));
    RunResult clipped = RecordedRun.analyse(bufferedRun(9));

    assertThat(whole.timeline().provenance(Milestone.T4)).isEqualTo(Provenance.GUEST_STAMP);
    assertThat(whole.timeline().at(Milestone.T4)).isEqualTo(new HostInstant(4_500_000));
    assertThat(clipped.timeline().provenance(Milestone.T4)).isEqualTo(Provenance.NOT_OBSERVED);
    assertThat(whole.log().lines())
        .extracting(LogEvent::text, LogEvent::tsc)
        .containsExactly(tuple("Calling main(1, [", 1_000_450L), tuple("Unikraft halted", null));
    assertThat(whole.log().lines().getFirst().hostNanos()).isEqualTo(4_500_000);
    assertThat(clipped.buffered().orElseThrow().lostBytes()).isEqualTo(9);
  }

  /** Marks at 4, 5, 6 and 7 ms; the counter reads 1,000,000 at 0 and runs at 100 kHz. */
  private static byte[] bufferedRun(int lost) {
    byte[] frame =
        FrameBytes.of(lost)
            .piece(1_000_450, "[    0.000000] Info: [libukboot] ")
            .piece(1_000_460, "Calling main(1, [\n")
            .then("Unikraft halted\n");
    int length = frame.length - "Unikraft halted\n".length();
    RecordedRun run = launched();
    run.markAt(1, 1_000_400, 0).markAt(2, 1_000_500, 0).markAt(4, 1_000_600, 0);
    return run.markAt(7, 1_000_700, length)
        .console(new String(frame, StandardCharsets.ISO_8859_1))
        .exited(0);
  }

  @Test
  void anySplitGivesTheSameResultAndTheSameLiveEvents() {
    byte[] stream = wholeRun();
    Heard expectedHeard = new Heard();
    RunResult expected = analyse(stream, stream.length, expectedHeard);
    for (int longest : new int[] {1, 13, 1000, 4096}) {
      Heard heard = new Heard();
      assertThat(analyse(stream, longest, heard)).isEqualTo(expected);
      assertThat(heard.all).isEqualTo(expectedHeard.all);
    }
  }

  @Test
  void phasesCanBeSeenWhileTheyHappen() {
    byte[] stream = launched().consoleLog("wasm3-libkrun-fib.log").cutOff();
    RunAnalysis analysis = new RunAnalysis(RunListener.NONE);
    List<Integer> seen = new ArrayList<>();
    for (int at = 0; at < stream.length; at += 100) {
      analysis.feed(stream, at, Math.min(100, stream.length - at));
      seen.add(analysis.storySoFar().phases().size());
    }

    assertThat(seen).isSorted().startsWith(0).endsWith(14);
  }

  @Test
  void memoryIsToldAtItsPeakAndAtTheMilestones() {
    RunResult result = RecordedRun.analyse(wholeRun());
    MemorySeries memory = result.memory();

    assertThat(memory.samples()).hasSize(2);
    assertThat(memory.peakRss()).isEqualTo(new ByteSize(9000));
    assertThat(memory.peakPss()).isEqualTo(new ByteSize(4000));
    assertThat(memory.peakPrivate()).isEqualTo(new ByteSize(2000));
    assertThat(memory.peakGuestRss()).isEqualTo(new ByteSize(1000));
    MemorySample atMain =
        Objects.requireNonNull(
            memory.nearest(Objects.requireNonNull(result.timeline().at(Milestone.T5))));
    assertThat(atMain.rss()).isEqualTo(new ByteSize(4000));
    assertThat(atMain.vmmRss()).isEqualTo(new ByteSize(3500));
    assertThat(new MemorySeries(List.of()).peakRss()).isNull();
  }

  @Test
  void aFloodKeepsTheBeginningAndTheEndOfTheLog() {
    RecordedRun run = launched();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 1000; i++) {
      text.append("line ").append(i).append('\n');
    }
    byte[] stream = run.console(text.toString()).exited(0);
    RunAnalysis analysis = new RunAnalysis(RunListener.NONE, 10);
    analysis.feed(stream, 0, stream.length);
    LogExcerpt log = analysis.finish().log();

    assertThat(log.omitted()).isEqualTo(980);
    assertThat(log.lines()).hasSize(20);
    assertThat(log.beginning().getLast().text()).isEqualTo("line 10");
    assertThat(log.end().getFirst().text()).isEqualTo("line 991");
    assertThat(log.end().getLast().line()).isEqualTo(1000);
  }

  @Test
  void whatTheLauncherSaysIsKept() {
    RunResult result =
        RecordedRun.analyse(launched().notice("pipe small").vmmErrors("oh\n").exited(0));

    assertThat(result.launch()).containsEntry("engine", "libkrun");
    assertThat(result.notices())
        .extracting(LauncherEvent.Notice::text)
        .containsExactly("pipe small");
    assertThat(result.vmmErrors()).isEqualTo("oh\n");
  }

  private static byte[] wholeRun() {
    return launched()
        .mark(1, 0)
        .consoleLog("wasm3-libkrun-fib.log")
        .sample(4000, 5000)
        .mark(2, 0)
        .mark(3, 1)
        .sample(8000, 9000)
        .mark(4, 0)
        .exited(0);
  }

  private static LogEvent lastLine() {
    return RecordedRun.analyse(wholeRun()).log().lines().getLast();
  }

  private static Phase phase(List<Phase> phases, String name) {
    return phases.stream().filter(phase -> phase.name().equals(name)).findFirst().orElseThrow();
  }

  private static RunResult analyse(byte[] stream, int longest, RunListener listener) {
    RunAnalysis analysis = new RunAnalysis(listener);
    for (int at = 0; at < stream.length; at += longest) {
      analysis.feed(stream, at, Math.min(longest, stream.length - at));
    }
    return analysis.finish();
  }

  private static final class Heard implements RunListener {
    private final List<Object> all = new ArrayList<>();

    @Override
    public void line(LogEvent event) {
      all.add(event);
    }

    @Override
    public void milestone(Milestone milestone, Observation observation) {
      all.add(milestone);
      all.add(observation);
    }

    @Override
    public void mark(Mark mark) {
      all.add(mark);
    }

    @Override
    public void sample(MemorySample sample) {
      all.add(sample);
    }
  }
}
