package org.krunlab.desktop.boot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.measure.ClockText;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Span;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.measure.Waterfall;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.desktop.session.RunPicture;
import org.krunlab.desktop.session.Session;

/** Where the time of the run on show goes. */
public final class BootViewModel {

  /**
   * A milestone in the table.
   *
   * @param name such as T3
   * @param millis since T0, or a dash; with a word where the machine was held on the way
   * @param meaning what happens at it
   * @param witness who saw it
   */
  public record Mark(String name, String millis, String meaning, String witness) {}

  private final ReadOnlyObjectWrapper<List<Span>> spans = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Gaps> gaps = new ReadOnlyObjectWrapper<>(Gaps.NONE);
  private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper held = new ReadOnlyStringWrapper("");
  private final ObservableList<Mark> marks = FXCollections.observableArrayList();

  public BootViewModel(Session session) {
    session.pictureProperty().subscribe(this::show);
  }

  private void show(@Nullable RunPicture picture) {
    if (picture == null) {
      spans.set(List.of());
      gaps.set(Gaps.NONE);
      clock.set("");
      held.set("");
      marks.clear();
      return;
    }
    Timeline timeline = picture.timeline();
    spans.set(Waterfall.of(timeline, picture.phases()));
    CompletedRun run = picture.completed();
    gaps.set(run == null ? Gaps.NONE : Gaps.of(run));
    clock.set(run == null ? "" : ClockText.of(run.result()).strip());
    held.set(held(run));
    boolean memoryRun = !held.get().isEmpty();
    marks.setAll(Arrays.stream(Milestone.values()).map(m -> mark(m, timeline, memoryRun)).toList());
  }

  private static String held(@Nullable CompletedRun run) {
    return run != null && run.result().isMemoryRun() ? run.timesCost().orElse("") : "";
  }

  private static Mark mark(Milestone milestone, Timeline timeline, boolean memoryRun) {
    HostInstant origin = timeline.at(Milestone.T0);
    HostInstant at = timeline.at(milestone);
    String millis =
        origin == null || at == null
            ? "-"
            : String.format(
                Locale.ROOT, memoryRun ? "%.2f held" : "%.2f", origin.until(at).toNanos() / 1e6);
    String witness = timeline.provenance(milestone).witness();
    return new Mark(milestone.name(), millis, milestone.meaning(), witness);
  }

  /** Why the times are none of an undisturbed boot; blank where they are. */
  public ReadOnlyStringProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /** What happened so far, in order. */
  public ReadOnlyObjectProperty<List<Span>> spansProperty() {
    return spans.getReadOnlyProperty();
  }

  /** Where the time went, once the run is complete. */
  ReadOnlyObjectProperty<Gaps> gapsProperty() {
    return gaps.getReadOnlyProperty();
  }

  /** How the guest's clock lies on the host's; blank where no marks tell. */
  ReadOnlyStringProperty clockProperty() {
    return clock.getReadOnlyProperty();
  }

  public ObservableList<Mark> marks() {
    return marks;
  }
}
