package org.krunlab.core.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.BootLogParser;
import org.krunlab.core.bootlog.BootStory;
import org.krunlab.core.bootlog.LineKind;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.measure.clock.ClockMapping;
import org.krunlab.core.measure.console.ConsoleInput;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkDecoder;
import org.krunlab.core.measure.stream.Chunks;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LaunchMark;
import org.krunlab.core.measure.stream.LauncherEvent;
import org.krunlab.core.measure.stream.LauncherStreamDecoder;
import org.krunlab.core.measure.stream.MemorySample;

/**
 * The one way from the launcher's stream to a result, for live runs and replayed ones alike. Feed
 * it the bytes as they come; it tells its listener what it learns and gives the result at the end.
 * Not safe for use by several threads.
 */
public final class RunAnalysis {
  private final RunListener listener;
  private final LauncherStreamDecoder stream = new LauncherStreamDecoder(this::event);
  private final MarkDecoder markDecoder = new MarkDecoder(this::mark);
  private final BootLogParser console = new BootLogParser(this::line);
  private final ConsoleInput input = new ConsoleInput(new Console());
  private final BootStory.Teller story = new BootStory.Teller();
  private final LogExcerpt.Collector log;
  private final TextTail vmmErrors = new TextTail();

  private final Map<Milestone, Observation> observations = new EnumMap<>(Milestone.class);
  private final List<Mark> marks = new ArrayList<>();
  private final List<MemorySample> samples = new ArrayList<>();
  private final List<LauncherEvent.Notice> notices = new ArrayList<>();
  private Map<String, Object> launch = Map.of();
  private @Nullable EndFacts end;
  private String lastText = "";

  public RunAnalysis(RunListener listener) {
    this(listener, LogExcerpt.LINES_KEPT);
  }

  RunAnalysis(RunListener listener, int linesKept) {
    this.listener = listener;
    this.log = new LogExcerpt.Collector(linesKept);
  }

  /**
   * Takes the next bytes of the launcher's stream.
   *
   * @throws org.krunlab.core.measure.stream.StreamFormatException where this is no such stream, one
   *     of another version, or damaged
   */
  public void feed(byte[] bytes, int offset, int length) {
    stream.feed(bytes, offset, length);
  }

  /**
   * The phases and counts up to the last console line that is complete; for a view of a live run.
   */
  public BootStory storySoFar() {
    return story.story();
  }

  /** The stream has ended. A stream that broke off gives a result, too. */
  public RunResult finish() {
    stream.finish();
    input.finish();
    console.finish();
    Marks received = new Marks(marks, markDecoder.damagedBytes(), markDecoder.unknownRecords());
    Timeline timeline = new Timeline(observations);
    BootStory told = story.story();
    RunEvidence evidence =
        new RunEvidence(end, received, timeline, told, lastText, isProgram(), vmmErrors.lastLine());
    return new RunResult(
        OutcomeClassifier.classify(evidence),
        timeline,
        log.excerpt(),
        told,
        new MemorySeries(samples),
        received,
        launch,
        end,
        notices,
        vmmErrors.text(),
        input.frame());
  }

  /** A program that has no guest's RAM to tell apart is no VMM (docs/launcher-protocol.md). */
  private boolean isProgram() {
    return "exec".equals(launch.get("engine"))
        && launch.get("ramMib") instanceof Number ram
        && ram.longValue() == 0;
  }

  private void event(LauncherEvent event) {
    switch (event) {
      case Chunks chunks ->
          chunks.forEach((bytes, at, length, stamp) -> chunk(chunks, bytes, at, length, stamp));
      case LauncherEvent.Launch about -> launch = about.facts();
      case LauncherEvent.Stamp stamp -> stamped(stamp);
      case LauncherEvent.Sample sample -> {
        samples.add(sample.sample());
        listener.sample(sample.sample());
      }
      case LauncherEvent.End facts -> end = facts.facts();
      case LauncherEvent.Notice notice -> {
        notices.add(notice);
        listener.notice(notice);
      }
    }
  }

  private void chunk(Chunks chunks, byte[] bytes, int offset, int length, HostInstant at) {
    switch (chunks.channel()) {
      case CONSOLE -> input.feed(bytes, offset, length, at);
      case MARKS -> markDecoder.feed(bytes, offset, length, at);
      case VMM_ERRORS -> vmmErrors.add(bytes, offset, length);
    }
  }

  /** The console's text, however it came, as lines. */
  private final class Console implements ConsoleInput.Sink {
    @Override
    public void live(byte[] bytes, int offset, int length, HostInstant at) {
      // What follows a frame is no first byte, whatever became of those before it.
      if (input.frame().isEmpty()) {
        observe(Milestone.T4, at, Provenance.CONSOLE_BYTE);
      }
      console.feed(bytes, offset, length, at.nanos());
    }

    @Override
    public void stamped(byte[] bytes, int offset, int length, @Nullable HostInstant at, long tsc) {
      // The first byte that is left is not the first one where others gave way to it.
      boolean first = input.frame().map(frame -> frame.lostBytes() == 0).orElse(false);
      if (at != null && first) {
        observe(Milestone.T4, at, Provenance.GUEST_STAMP);
      }
      console.feed(bytes, offset, length, at == null ? null : at.nanos(), tsc);
    }
  }

  private void mark(Mark mark) {
    marks.add(mark);
    listener.mark(mark);
    switch (mark.kind()) {
      case GUEST_ENTRY -> observe(Milestone.T3, mark.at(), Provenance.MARK);
      case MAIN -> observe(Milestone.T5, mark.at(), Provenance.MARK);
      case FIRST_OUTPUT -> observe(Milestone.T6, mark.at(), Provenance.MARK);
      case MAIN_RETURNED -> observe(Milestone.T7, mark.at(), Provenance.MARK);
      case RING_0_LOOP, RING_3_LOOP -> {}
      case BUFFERED_CONSOLE ->
          input.announce(Integer.toUnsignedLong(mark.value()), ClockMapping.of(marks));
    }
  }

  private void line(LogEvent event) {
    story.accept(event);
    log.add(event);
    if (event.kind() == LineKind.TEXT && !event.text().isBlank()) {
      lastText = event.text();
    }
    listener.line(event);
  }

  /** The first observation of a milestone counts: a guest that resets itself passes some twice. */
  private void observe(Milestone milestone, HostInstant at, Provenance provenance) {
    if (!observations.containsKey(milestone)) {
      Observation observation = new Observation(at, provenance);
      observations.put(milestone, observation);
      listener.milestone(milestone, observation);
    }
  }

  private void stamped(LauncherEvent.Stamp stamp) {
    Milestone milestone = milestone(stamp.mark());
    if (stamp.mark() == LaunchMark.FIRST_ENTRY) {
      // Nearer to the entry than the guest's own mark, which was read before.
      observations.remove(milestone);
      observe(milestone, stamp.at(), Provenance.KVM_TRACE);
    } else {
      observe(milestone, stamp.at(), Provenance.LAUNCHER_STAMP);
    }
  }

  private static Milestone milestone(LaunchMark mark) {
    return switch (mark) {
      case T0 -> Milestone.T0;
      case T1 -> Milestone.T1;
      case T2 -> Milestone.T2;
      case FIRST_ENTRY -> Milestone.T3;
      case T8 -> Milestone.T8;
    };
  }
}
