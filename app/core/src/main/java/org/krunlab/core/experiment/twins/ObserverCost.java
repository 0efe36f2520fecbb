package org.krunlab.core.experiment.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.model.Narration;

/**
 * What it costs to watch a boot: narrated minus buffered is the device that prints, buffered minus
 * silent is the text that is made, and whatever else two images that are not the same differ in.
 * The differences are those of runs of the same turn.
 *
 * @param rows one for each interval of a boot
 */
public record ObserverCost(List<Row> rows) {

  /**
   * One interval.
   *
   * @param silent of the silent twin
   * @param formatting buffered minus silent
   * @param devices narrated minus buffered
   * @param narrated of the narrated twin
   */
  public record Row(Spread silent, Spread formatting, Spread devices, Spread narrated) {}

  public ObserverCost {
    rows = List.copyOf(rows);
  }

  public static ObserverCost of(TwinRuns twins) {
    List<List<Figure>> silent = boots(twins.of(Narration.SILENT));
    List<List<Figure>> buffered = boots(twins.of(Narration.BUFFERED));
    List<List<Figure>> narrated = boots(twins.of(Narration.NARRATED));
    var rows = new ArrayList<Row>();
    for (int i = 0; !silent.isEmpty() && i < silent.getFirst().size(); i++) {
      int row = i;
      rows.add(
          new Row(
              Spread.of(silent.stream().map(run -> run.get(row)).toList()),
              difference(buffered, silent, row),
              difference(narrated, buffered, row),
              Spread.of(narrated.stream().map(run -> run.get(row)).toList())));
    }
    return new ObserverCost(rows);
  }

  /** Writing out the buffer lengthens the teardown, which is therefore left out. */
  private static List<List<Figure>> boots(List<CompletedRun> runs) {
    return runs.stream()
        .map(run -> Figures.of(run).boot().stream().filter(f -> !f.name().equals("teardown")))
        .map(java.util.stream.Stream::toList)
        .toList();
  }

  private static Spread difference(List<List<Figure>> more, List<List<Figure>> less, int row) {
    return Spread.of(
        IntStream.range(0, Math.min(more.size(), less.size()))
            .mapToObj(turn -> minus(more.get(turn).get(row), less.get(turn).get(row)))
            .toList());
  }

  private static Figure minus(Figure more, Figure less) {
    return more.withValue(
        more.value().isPresent() && less.value().isPresent()
            ? OptionalDouble.of(more.value().getAsDouble() - less.value().getAsDouble())
            : OptionalDouble.empty());
  }
}
