package org.krunlab.desktop.runs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunStore;

/** A run in the list. What has to be derived from its stream comes a little later. */
public final class RunRow {

  /**
   * What the stream says.
   *
   * @param ready milliseconds, or a dash
   * @param memory KiB, or a dash
   * @param outcome its short name
   * @param sentence the outcome in a sentence
   */
  public record Derived(String ready, String memory, String outcome, String sentence) {
    static Derived of(CompletedRun run) {
      Figures figures = Figures.of(run);
      return new Derived(
          figures.ready().number(),
          figures.peakRss().number(),
          run.result().outcome().id(),
          run.result().outcome().sentence());
    }
  }

  private final RunStore.Entry entry;
  private final ReadOnlyObjectWrapper<@Nullable Derived> derived = new ReadOnlyObjectWrapper<>();

  RunRow(RunStore.Entry entry) {
    this.entry = entry;
  }

  public RunStore.Entry entry() {
    return entry;
  }

  public String number() {
    return entry.id().toString();
  }

  public String runtime() {
    return entry.header().profile().runtime().label();
  }

  public String module() {
    return entry.header().moduleTitle();
  }

  /** Engine and console; {@code recorded} where it was made elsewhere. */
  public String kind() {
    RunHeader header = entry.header();
    return header.profile().engine().id()
        + ", "
        + header.image().narration().id()
        + (header.peculiarities().isEmpty() ? "" : ", " + header.peculiarities())
        + (header.recorded() ? ", recorded" : "");
  }

  /** Bytes of the image file. */
  public String image() {
    return String.format(
        java.util.Locale.ROOT, "%,d", entry.header().image().anatomy().file().bytes());
  }

  /** By the host's wall clock, in UTC. */
  public String started() {
    return entry.header().startedAt().toString().substring(0, 19).replace('T', ' ');
  }

  /** Null until it has been derived. */
  public ReadOnlyObjectProperty<@Nullable Derived> derivedProperty() {
    return derived.getReadOnlyProperty();
  }

  void derive(Derived value) {
    derived.set(value);
  }
}
