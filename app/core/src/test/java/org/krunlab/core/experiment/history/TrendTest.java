package org.krunlab.core.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.RingZero;

class TrendTest {

  @Test
  void pointsAreInTheOrderInWhichRunsBegan() {
    var trend = Trend.of("ready", List.of(Entries.run(2).ready(8).entry(), Entries.run(1).entry()));

    assertThat(trend.figure()).isEqualTo("ready (T0 to T6)");
    assertThat(trend.unit()).isEqualTo("ms");
    assertThat(trend.lines()).hasSize(1);
    assertThat(trend.lines().getFirst().points())
        .extracting(Trend.Point::value)
        .containsExactly(10.0, 8.0);
  }

  @Test
  void whatMustNotBeComparedIsNeverInOneLine() {
    var trend =
        Trend.of(
            "ready",
            List.of(
                Entries.run(1).entry(),
                Entries.run(2).ringZero(RingZero.EMULATED).entry(),
                Entries.run(3).engine(Engine.QEMU_TCG).entry(),
                Entries.run(4).narration(Narration.NARRATED).entry(),
                Entries.run(5).host("Some CPU, Linux 6.2.0").entry(),
                Entries.run(6).entry()));

    assertThat(trend.lines()).hasSize(5);
    assertThat(trend.lines().getFirst().points())
        .extracting(point -> point.run().number())
        .containsExactly(1L, 6L);
  }

  @Test
  void aMedianIsTakenOfEachImageByItself() {
    var trend =
        Trend.of(
            "ready",
            List.of(
                Entries.run(1).ready(10).entry(),
                Entries.run(2).ready(14).entry(),
                Entries.run(3).ready(7).image("b", "ba9876543210").entry(),
                Entries.run(4).ready(6).image("c", "ba9876543210").entry()));

    Trend.Line line = trend.lines().getFirst();
    assertThat(line.points())
        .extracting(Trend.Point::change)
        .containsExactly(
            Trend.Change.NONE, Trend.Change.NONE, Trend.Change.CONFIGURATION, Trend.Change.SOURCES);
    assertThat(line.stretches())
        .extracting(stretch -> stretch.median().text())
        .containsExactly("12.00 ms", "7.00 ms", "6.00 ms");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    var trend =
        Trend.of("ready", List.of(Entries.run(1).unclean().entry(), Entries.run(2).entry()));
    var unobserved = Trend.of("rss", List.of(Entries.run(1).entry()));

    assertThat(trend.unclean()).isEqualTo(1);
    assertThat(trend.lines().getFirst().points()).hasSize(1);
    assertThat(unobserved.unobserved()).isEqualTo(1);
    assertThat(unobserved.lines()).isEmpty();
  }

  @Test
  void saysWhichFiguresThereAre() {
    assertThatThrownBy(() -> Trend.of("speed", List.of(Entries.run(1).entry())))
        .isInstanceOf(LabException.class)
        .hasMessage("'speed' names no figure; there are: ready, RSS peak.");
    assertThatThrownBy(() -> Trend.of("ready", List.of()))
        .hasMessageStartingWith("There is no run to draw a trend of");
  }
}
