package org.krunlab.host.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreemapTest {
  @Test
  void areasAreAsLargeAsTheirSizesAndDoNotOverlap() {
    var random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<Long> sizes =
          IntStream.range(0, 1 + random.nextInt(40))
              .mapToObj(i -> 1L + random.nextInt(5000))
              .sorted(Comparator.reverseOrder())
              .toList();
      List<Treemap.Area> areas = Treemap.divide(sizes, 300, 200);

      double perByte = 60_000.0 / sizes.stream().mapToLong(Long::longValue).sum();
      assertThat(areas).hasSameSizeAs(sizes);
      for (int i = 0; i < areas.size(); i++) {
        Treemap.Area area = areas.get(i);
        assertThat(area.width() * area.height())
            .isCloseTo(sizes.get(i) * perByte, within(0.001 * 60_000));
        assertThat(area.x() + area.width()).isLessThan(300.001);
        assertThat(area.y() + area.height()).isLessThan(200.001);
        for (Treemap.Area other : areas.subList(0, i)) {
          assertThat(overlap(area, other)).isLessThan(0.001);
        }
      }
    }
  }

  @Test
  void equalSizesBecomeSquares() {
    assertThat(Treemap.divide(List.of(5L, 5L, 5L, 5L), 100, 100))
        .allSatisfy(
            area -> {
              assertThat(area.width()).isCloseTo(50, within(0.001));
              assertThat(area.height()).isCloseTo(50, within(0.001));
            });
  }

  @Test
  void noRoomAndNothingToShowAreFine() {
    assertThat(Treemap.divide(List.of(1L), 0, 10)).isEmpty();
    assertThat(Treemap.divide(List.of(), 10, 10)).isEmpty();
  }

  private static double overlap(Treemap.Area a, Treemap.Area b) {
    double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    return Math.max(0, width) * Math.max(0, height);
  }
}
