package org.krunlab.core.report;

/** Figures as a picture. */
public sealed interface Chart extends Block
    permits BarChart, LineChart, StripChart, GanttChart, LaneChart, TimeChart, TreemapChart {

  /** What it shows. */
  String caption();

  /** Of the axis that values are read from, such as {@code ms}. */
  String unit();

  /** Whether there is nothing to draw. */
  boolean isEmpty();

  /** What it shows to someone who cannot see it: every value, or what they span. */
  default String altText() {
    return ChartWords.of(this);
  }
}
