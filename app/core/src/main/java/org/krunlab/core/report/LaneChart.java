package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * A lane for each of several things, with bars where it was at work.
 *
 * @param unit of the time axis, which begins at 0
 * @param end where the axis ends
 * @param lanes first on top
 */
public record LaneChart(String caption, String unit, double end, List<Lane> lanes)
    implements Chart {
  public LaneChart {
    lanes = List.copyOf(lanes);
  }

  /**
   * One lane.
   *
   * @param stretches when it was at work, in order
   */
  public record Lane(String name, List<Stretch> stretches) {
    public Lane {
      name = Printable.of(name);
      stretches = List.copyOf(stretches);
    }

    /** All of its stretches together. */
    public double total() {
      return stretches.stream().mapToDouble(Stretch::duration).sum();
    }
  }

  /** From when on and for how long, in the chart's unit. */
  public record Stretch(double start, double duration) {}

  @Override
  public boolean isEmpty() {
    return lanes.stream().allMatch(lane -> lane.stretches().isEmpty());
  }
}
