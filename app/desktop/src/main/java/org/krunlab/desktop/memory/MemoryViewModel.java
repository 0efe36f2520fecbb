package org.krunlab.desktop.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.MemoryTable;
import org.krunlab.core.measure.MemoryPart;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.report.LineChart;
import org.krunlab.desktop.session.RunPicture;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.Workbench;

/** What the run on show holds in memory, over time and at its moments. */
public final class MemoryViewModel {
  static final String NOTHING_YET =
      "Boot something: what its VMM holds in memory appears here, in KiB at its end. Memory run"
          + " boots the profile once to show it over time, and at T5 and T6.";
  static final String END_ONLY =
      "Reading memory takes time from a boot, so an ordinary run was looked at once, at its end."
          + " Memory run boots the profile once to show it over time, and at T5 and T6.";

  /**
   * One part of the memory; figures in KiB.
   *
   * @param cells as in {@link MemoryTable#COLUMNS}
   */
  public record Row(String part, String definition, List<String> cells) {}

  private final ReadOnlyObjectWrapper<@Nullable LineChart> chart = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(NOTHING_YET);
  private final Session session;
  private final Workbench workbench;

  public MemoryViewModel(Session session, Workbench workbench) {
    this.session = session;
    this.workbench = workbench;
    session.pictureProperty().subscribe(this::show);
  }

  private void show(@Nullable RunPicture picture) {
    HostInstant origin = picture == null ? null : picture.timeline().at(Milestone.T0);
    if (picture == null || origin == null || picture.samples().isEmpty()) {
      chart.set(null);
      rows.set(List.of());
      note.set("");
      hint.set(NOTHING_YET);
      return;
    }
    List<MemorySample> samples = picture.samples();
    var series = new MemorySeries(samples);
    chart.set(samples.size() < 2 ? null : chart(picture, samples, origin));
    hint.set(END_ONLY);
    MemoryTable table = MemoryTable.of(series);
    rows.set(table.rows().stream().map(MemoryViewModel::row).toList());
    note.set(note(picture, table, samples.size()));
  }

  private static Row row(MemoryTable.Row row) {
    return new Row(
        row.part().label(),
        row.part().definition(),
        row.cells().stream().map(Figure::number).toList());
  }

  private static LineChart chart(
      RunPicture picture, List<MemorySample> samples, HostInstant origin) {
    return new LineChart(
        "Memory of the VMM process",
        "ms since T0, host clock",
        "MiB",
        Arrays.stream(MemoryPart.values())
            .map(part -> line(part, samples, origin))
            .filter(line -> !line.points().isEmpty())
            .toList(),
        moments(picture, samples, origin));
  }

  private static LineChart.Line line(
      MemoryPart part, List<MemorySample> samples, HostInstant origin) {
    var points = new ArrayList<LineChart.Point>();
    for (MemorySample sample : samples) {
      ByteSize size = part.of(sample);
      if (size != null) {
        points.add(new LineChart.Point(millis(origin, sample.at()), size.mib()));
      }
    }
    return new LineChart.Line(part.label(), points);
  }

  private static List<LineChart.Moment> moments(
      RunPicture picture, List<MemorySample> samples, HostInstant origin) {
    var moments = new ArrayList<LineChart.Moment>();
    for (Milestone milestone : List.of(Milestone.T5, Milestone.T6)) {
      HostInstant at = picture.timeline().at(milestone);
      if (at != null) {
        moments.add(new LineChart.Moment(milestone.name(), millis(origin, at)));
      }
    }
    samples.stream()
        .max(Comparator.comparing(MemorySample::rss))
        .map(MemorySample::at)
        .ifPresent(at -> moments.add(new LineChart.Moment("peak", millis(origin, at))));
    return moments;
  }

  private static double millis(HostInstant origin, HostInstant at) {
    return origin.until(at).toNanos() / 1e6;
  }

  private static String note(RunPicture picture, MemoryTable table, int samples) {
    boolean memoryRun = picture.completed() != null && picture.completed().result().isMemoryRun();
    String looked =
        (samples == 1 ? "Looked at once" : "Looked at " + samples + " times")
            + ". The VMM process alone; the peak is VmHWM for RSS, else the largest sample.";
    return memoryRun ? String.join(" ", table.notes()) + " " + looked : looked;
  }

  /** Boots the profile once, held at T5 and T6 for its memory to be read. */
  public void memoryRun() {
    workbench.memoryRun();
  }

  /** Whether a boot can be begun now. */
  public ObservableBooleanValue idleProperty() {
    return Bindings.createBooleanBinding(
        () -> session.activityProperty().get() == Activity.IDLE, session.activityProperty());
  }

  /** What to draw; null where there are not two moments to draw a line between. */
  public ReadOnlyObjectProperty<@Nullable LineChart> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  /** The parts at T5, T6, the end and the peak; empty where nothing was looked at. */
  public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** How exact the figures are, in sentences; blank without any. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** What stands where nothing is drawn: why, and what would change that. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }
}
