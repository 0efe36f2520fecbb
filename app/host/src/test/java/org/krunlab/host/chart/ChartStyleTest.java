package org.krunlab.host.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartStyleTest {
  private static final List<Color> INKS =
      List.of(new Color(0x1f62c9), new Color(0xc25e00), new Color(0x1b8a78));

  private static final ChartStyle STYLE =
      new ChartStyle(
          Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, INKS, ChartFont.of(11));

  @Test
  void the_first_series_have_the_colours_as_they_are() {
    assertThat(IntStream.range(0, 3).mapToObj(STYLE::series).toList()).isEqualTo(INKS);
  }

  @Test
  void three_times_as_many_series_as_colours_differ_from_each_other_and_from_the_background() {
    List<Color> shown = IntStream.range(0, 9).mapToObj(STYLE::series).toList();

    assertThat(shown).doesNotHaveDuplicates().doesNotContain(Color.WHITE);
  }
}
