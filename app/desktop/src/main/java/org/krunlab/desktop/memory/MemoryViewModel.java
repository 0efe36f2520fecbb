package org.krunlab.desktop.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.report.LineChart;
import org.krunlab.desktop.session.RunPicture;
import org.krunlab.desktop.session.Session;

/** What the run on show holds in memory over time. */
public final class MemoryViewModel {
  private final ReadOnlyObjectWrapper<@Nullable LineChart> chart = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

  public MemoryViewModel(Session session) {
    session.pictureProperty().subscribe(this::show);
  }

  private void show(@Nullable RunPicture picture) {
    HostInstant origin = picture == null ? null : picture.timeline().at(Milestone.T0);
    if (picture == null || origin == null || picture.samples().isEmpty()) {
      chart.set(null);
      summary.set("");
      return;
    }
    List<MemorySample> samples = picture.samples();
    var lines = new ArrayList<LineChart.Line>();
    lines.add(line("RSS", samples, origin, MemorySample::rss));
    lines.add(line("PSS", samples, origin, MemorySample::pss));
    if (samples.stream().anyMatch(sample -> sample.guestRss() != null)) {
      lines.add(line("guest RAM touched", samples, origin, MemorySample::guestRss));
    }
    chart.set(new LineChart("Memory of the VMM process", "ms since T0, host clock", "MiB", lines));
    summary.set(summary(new MemorySeries(samples), samples.size()));
  }

  private static LineChart.Line line(
      String name,
      List<MemorySample> samples,
      HostInstant origin,
      Function<MemorySample, @Nullable ByteSize> what) {
    var points = new ArrayList<LineChart.Point>();
    for (MemorySample sample : samples) {
      ByteSize size = what.apply(sample);
      if (size != null) {
        points.add(new LineChart.Point(origin.until(sample.at()).toNanos() / 1e6, size.mib()));
      }
    }
    return new LineChart.Line(name, points);
  }

  private static String summary(MemorySeries series, int samples) {
    ByteSize peak = series.peakRss();
    ByteSize own = series.peakPrivate();
    return (peak == null ? "" : "RSS peak " + peak + " (VmHWM)")
        + (own == null ? "" : "; private " + own)
        + "; "
        + samples
        + " samples of the VMM process, no JVM in it.";
  }

  /** The lines to draw; null where nothing was sampled. */
  public ReadOnlyObjectProperty<@Nullable LineChart> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  /** The peaks in one sentence; blank where nothing was sampled. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }
}
