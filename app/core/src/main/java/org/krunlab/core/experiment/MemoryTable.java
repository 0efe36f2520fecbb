package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.MemoryPart;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.Standstill;
import org.krunlab.core.measure.stream.Standstill.Moment;
import org.krunlab.core.model.ByteSize;

/**
 * The memory of a VMM process at T5, at T6, at its end and at its peak, in KiB.
 *
 * @param rows one for each part
 * @param notes how exact the moments are, one sentence each
 */
public record MemoryTable(List<Row> rows, List<String> notes) {
  /** The columns of each row. */
  public static final List<String> COLUMNS =
      Stream.concat(Arrays.stream(Moment.values()).map(Moment::label), Stream.of("peak")).toList();

  private static final String UNIT = "KiB";

  /**
   * One part of the memory.
   *
   * @param cells a figure for each column
   */
  public record Row(MemoryPart part, List<Figure> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public MemoryTable {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  public static MemoryTable of(MemorySeries memory) {
    return new MemoryTable(
        Arrays.stream(MemoryPart.values()).map(part -> new Row(part, cells(part, memory))).toList(),
        notes(memory));
  }

  /**
   * What a guest takes beyond an empty one: each figure less that of the same moment there, but for
   * the part of which a process has a share only.
   */
  public static MemoryTable beyond(MemorySeries memory, MemorySeries empty) {
    return new MemoryTable(
        Arrays.stream(MemoryPart.values())
            .filter(part -> part != MemoryPart.PSS)
            .map(part -> new Row(part, less(cells(part, memory), cells(part, empty))))
            .toList(),
        List.of());
  }

  private static List<Figure> cells(MemoryPart part, MemorySeries memory) {
    var cells = new ArrayList<Figure>();
    for (Moment moment : Moment.values()) {
      cells.add(figure(part, moment.label(), memory.at(moment, part)));
    }
    cells.add(figure(part, "peak", memory.peak(part)));
    return cells;
  }

  private static Figure figure(MemoryPart part, String column, @Nullable ByteSize size) {
    return new Figure(
        part.label() + " at " + column,
        part.definition(),
        UNIT,
        size == null ? OptionalDouble.empty() : OptionalDouble.of(size.kib()),
        0);
  }

  private static List<Figure> less(List<Figure> figures, List<Figure> floor) {
    var less = new ArrayList<Figure>();
    for (int i = 0; i < figures.size(); i++) {
      OptionalDouble size = figures.get(i).value();
      OptionalDouble off = floor.get(i).value();
      less.add(
          figures
              .get(i)
              .withValue(
                  size.isPresent() && off.isPresent()
                      ? OptionalDouble.of(size.getAsDouble() - off.getAsDouble())
                      : OptionalDouble.empty()));
    }
    return less;
  }

  private static List<String> notes(MemorySeries memory) {
    var notes = new ArrayList<String>();
    for (Moment moment : List.of(Moment.T5, Moment.T6)) {
      MemorySample sample = memory.at(moment);
      Standstill standstill = sample == null ? null : sample.standstill();
      notes.add(
          standstill == null
              ? moment.label() + " was not passed, or the machine was not held there."
              : String.format(
                  Locale.ROOT,
                  "%s: the machine stood still within %.2f ms of the mark.",
                  moment.label(),
                  standstill.within().toNanos() / 1e6));
    }
    return notes;
  }
}
