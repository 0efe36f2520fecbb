package org.krunlab.core.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.Phase;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.measure.Span;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.measure.Waterfall;
import org.krunlab.core.measure.autopsy.BootAutopsy;
import org.krunlab.core.measure.autopsy.Gap;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.GanttChart;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LineChart;

/** The charts of one or more runs as data, the same in the window and in a report. */
public final class RunCharts {
  private static final List<Milestone> BOOT_CUTS =
      List.of(Milestone.T0, Milestone.T2, Milestone.T3, Milestone.T5, Milestone.T6, Milestone.T7);
  private static final List<String> BOOT_NAMES =
      List.of(
          "VMM starts (T0-T2)",
          "VM set up (T2-T3)",
          "kernel boots (T3-T5)",
          "runtime loads (T5-T6)",
          "module runs (T6-T7)");

  /** Of a program on the host, which enters no guest; T3 is never observed there. */
  private static final List<String> PROGRAM_NAMES =
      List.of(
          "process forks (T0-T2)",
          "guest entered (T2-T3)",
          "program starts (T2-T5)",
          "runtime loads (T5-T6)",
          "module runs (T6-T7)");

  /** Fewer samples show no course. */
  private static final int LEAST_SAMPLES = 4;

  private RunCharts() {}

  /** Where the time goes between the milestones, by the host's clock. */
  public static BarChart boot(List<CompletedRun> runs) {
    return boot(runs, titles(runs));
  }

  /**
   * The same.
   *
   * @param names of the runs
   */
  public static BarChart boot(List<CompletedRun> runs, List<String> names) {
    return new BarChart("Boot by milestones, host clock", "ms", bars(runs, names, RunCharts::boot));
  }

  private static List<String> titles(List<CompletedRun> runs) {
    return runs.stream().map(CompletedRun::title).toList();
  }

  private static List<BarChart.Bar> bars(
      List<CompletedRun> runs,
      List<String> names,
      Function<CompletedRun, List<BarChart.Segment>> segments) {
    return IntStream.range(0, runs.size())
        .mapToObj(i -> new BarChart.Bar(names.get(i), segments.apply(runs.get(i))))
        .toList();
  }

  /** A stretch whose beginning or end was not observed is joined to the next one that was. */
  private static List<BarChart.Segment> boot(CompletedRun run) {
    Timeline timeline = run.result().timeline();
    List<String> names = run.header().profile().engine().isVm() ? BOOT_NAMES : PROGRAM_NAMES;
    var segments = new ArrayList<BarChart.Segment>();
    @Nullable HostInstant from = timeline.at(BOOT_CUTS.getFirst());
    for (int i = 1; i < BOOT_CUTS.size(); i++) {
      @Nullable HostInstant to = timeline.at(BOOT_CUTS.get(i));
      if (from != null && to != null) {
        segments.add(new BarChart.Segment(names.get(i - 1), millis(from.until(to))));
        from = to;
      }
    }
    return segments;
  }

  /** What happened one after the other, each where it lies in time. */
  public static GanttChart waterfall(CompletedRun run) {
    RunResult result = run.result();
    return waterfall(Waterfall.of(result.timeline(), result.story().phases()));
  }

  /** The same of a run that may still go on. */
  public static GanttChart waterfall(List<Span> spans) {
    return new GanttChart(
        "What happened when, host clock",
        "ms since T0",
        spans.stream()
            .map(
                span ->
                    new GanttChart.Span(
                        span.name(), span.kind().label(), span.start(), span.duration()))
            .toList());
  }

  /** When the word was with which library, in the order in which they first spoke. */
  public static LaneChart libraries(BootAutopsy boot) {
    return new LaneChart(
        "When each library had the word, host clock",
        "ms since T0",
        millis(boot.total()),
        boot.libraries().entrySet().stream()
            .map(
                library ->
                    new LaneChart.Lane(
                        library.getKey(),
                        library.getValue().stream().map(RunCharts::stretch).toList()))
            .toList());
  }

  private static LaneChart.Stretch stretch(Gap gap) {
    return new LaneChart.Stretch(millis(gap.start()), millis(gap.duration()));
  }

  /** The phases the console told of, by the host's clock; empty bars for silent images. */
  public static BarChart phases(List<CompletedRun> runs) {
    return new BarChart(
        "Phases told by the console, host clock",
        "ms",
        bars(runs, titles(runs), run -> told(run.result().story().phases())));
  }

  private static List<BarChart.Segment> told(List<Phase> phases) {
    var segments = new ArrayList<BarChart.Segment>();
    for (Phase phase : phases) {
      Duration duration = phase.hostDuration();
      if (duration != null) {
        segments.add(new BarChart.Segment(phase.name(), millis(duration)));
      }
    }
    return segments;
  }

  /** What the images consist of. */
  public static BarChart image(List<CompletedRun> runs) {
    return image(runs, titles(runs));
  }

  /**
   * The same.
   *
   * @param names of the runs
   */
  public static BarChart image(List<CompletedRun> runs, List<String> names) {
    return new BarChart(
        "Image by kind of section",
        "KiB",
        bars(runs, names, run -> image(run.header().image().anatomy())));
  }

  private static List<BarChart.Segment> image(ImageAnatomy anatomy) {
    return List.of(
        new BarChart.Segment("text", anatomy.text().kib()),
        new BarChart.Segment("rodata", anatomy.rodata().kib()),
        new BarChart.Segment("data", anatomy.data().kib()),
        new BarChart.Segment("bss (not in the file)", anatomy.bss().kib()));
  }

  /**
   * RSS of the VMM process: its course since the launch where one of the runs was followed, else
   * the peaks as bars. Timed runs are looked at once, at their end.
   */
  public static Chart memory(List<CompletedRun> runs) {
    return memory(runs, titles(runs));
  }

  /**
   * The same.
   *
   * @param names of the runs
   */
  public static Chart memory(List<CompletedRun> runs, List<String> names) {
    List<LineChart.Line> courses =
        IntStream.range(0, runs.size()).mapToObj(i -> course(runs.get(i), names.get(i))).toList();
    boolean followed = courses.stream().anyMatch(line -> line.points().size() >= LEAST_SAMPLES);
    return followed
        ? new LineChart("RSS of the VMM process", "ms since T0", "MiB", courses)
        : new BarChart("RSS peak of the VMM process", "KiB", peaks(runs, names));
  }

  private static List<BarChart.Bar> peaks(List<CompletedRun> runs, List<String> names) {
    return bars(runs, names, RunCharts::peak).stream()
        .filter(bar -> !bar.segments().isEmpty())
        .toList();
  }

  private static List<BarChart.Segment> peak(CompletedRun run) {
    return Figures.of(run).peakRss().value().stream()
        .mapToObj(peak -> new BarChart.Segment("RSS peak", peak))
        .toList();
  }

  private static LineChart.Line course(CompletedRun run, String name) {
    @Nullable HostInstant start = run.result().timeline().at(Milestone.T0);
    var points = new ArrayList<LineChart.Point>();
    if (start != null) {
      for (MemorySample sample : run.result().memory().samples()) {
        points.add(new LineChart.Point(millis(start.until(sample.at())), sample.rss().mib()));
      }
    }
    return new LineChart.Line(name, points);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
