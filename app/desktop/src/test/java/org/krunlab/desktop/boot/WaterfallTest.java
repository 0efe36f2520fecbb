package org.krunlab.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.measure.Span;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.measure.Waterfall;
import org.krunlab.desktop.support.MadeBoot;

class WaterfallTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-6);

  @Test
  void spansFollowEachOtherFromT0ToT8() {
    List<Span> spans = spans(result());
    assertThat(spans.getFirst().start()).isZero();
    for (int i = 1; i < spans.size(); i++) {
      Span before = spans.get(i - 1);
      assertThat(spans.get(i).start()).isCloseTo(before.start() + before.duration(), EXACT);
    }
    Span last = spans.getLast();
    assertThat(last.start() + last.duration()).isCloseTo(252, EXACT);
  }

  @Test
  void phasesOfTheConsoleFillTheKernelsPartAndEndAtMain() {
    List<Span> kernel =
        spans(result()).stream().filter(span -> span.kind() == Span.Kind.KERNEL).toList();
    assertThat(kernel).extracting(Span::name).startsWith("until the first line");
    assertThat(kernel)
        .extracting(Span::name)
        .contains("TSC calibration")
        .doesNotContain("Shutdown");
    assertThat(kernel.getLast().start() + kernel.getLast().duration()).isCloseTo(218, EXACT);
  }

  @Test
  void aSilentRunHasTheKernelAsOneSpan() {
    assertThat(Waterfall.of(result().timeline(), List.of()))
        .extracting(Span::name)
        .containsExactly(
            "VMM starts",
            "VM is set up",
            "kernel boots",
            "module is loaded",
            "module runs",
            "VMM ends");
  }

  @Test
  void aProgramWithoutAGuestHasNoVmmAndNoKernel() {
    var seen = new EnumMap<>(result().timeline().observations());
    seen.remove(Milestone.T3);

    assertThat(Waterfall.of(new Timeline(seen), List.of()))
        .extracting(Span::name)
        .containsExactly(
            "process is forked",
            "program starts",
            "module is loaded",
            "module runs",
            "process ends");
  }

  private static List<Span> spans(RunResult result) {
    return Waterfall.of(result.timeline(), result.story().phases());
  }

  private static RunResult result() {
    byte[] stream = MadeBoot.stream("hello", 1);
    var analysis = new RunAnalysis(RunListener.NONE);
    analysis.feed(stream, 0, stream.length);
    return analysis.finish();
  }
}
