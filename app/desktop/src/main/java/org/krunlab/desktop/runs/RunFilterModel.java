package org.krunlab.desktop.runs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.HistoryFilter;
import org.krunlab.core.experiment.history.RunDigest;
import org.krunlab.core.model.WasmRuntime;

/** What is asked of the list of runs, and what can be asked with the runs that there are. */
public final class RunFilterModel {

  /** How long ago. */
  public enum Age {
    DAY("the last day", Duration.ofDays(1)),
    WEEK("the last 7 days", Duration.ofDays(7)),
    MONTH("the last 30 days", Duration.ofDays(30));

    private final String label;
    private final Duration span;

    Age(String label, Duration span) {
      this.label = label;
      this.span = span;
    }

    public String label() {
      return label;
    }
  }

  private final InstantSource clock;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable WasmRuntime> runtime = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> module = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> outcome = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> tag = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Age> age = new SimpleObjectProperty<>();
  private final ObservableList<WasmRuntime> runtimes = FXCollections.observableArrayList();
  private final ObservableList<String> modules = FXCollections.observableArrayList();
  private final ObservableList<String> outcomes = FXCollections.observableArrayList();
  private final ObservableList<String> tags = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<HistoryFilter> filter =
      new ReadOnlyObjectWrapper<>(HistoryFilter.ALL);

  RunFilterModel(InstantSource clock) {
    this.clock = clock;
    Stream.<ObservableValue<?>>of(search, runtime, module, outcome, tag, age)
        .forEach(property -> property.subscribe((before, now) -> filter.set(asked())));
  }

  private HistoryFilter asked() {
    var asked = new TreeSet<String>();
    Optional.ofNullable(tag.get()).ifPresent(asked::add);
    return new HistoryFilter(
            Optional.ofNullable(runtime.get()),
            Optional.ofNullable(module.get()).orElse(""),
            Optional.ofNullable(outcome.get()).orElse(""),
            asked,
            Optional.ofNullable(age.get()).map(span -> clock.instant().minus(span.span)),
            Optional.empty(),
            "",
            List.of())
        .withSearch(search.get());
  }

  /** Offers what occurs among these; a choice that does not occur any more stays made. */
  void offer(List<HistoryEntry> entries) {
    set(runtimes, entries, digest -> digest.runtime());
    set(modules, entries, RunDigest::module);
    set(outcomes, entries, digest -> digest.outcome().id());
    List<String> used =
        entries.stream()
            .flatMap(entry -> entry.annotation().tags().stream())
            .distinct()
            .sorted()
            .toList();
    if (!tags.equals(used)) {
      tags.setAll(used);
    }
  }

  private static <T extends Comparable<? super T>> void set(
      ObservableList<T> offered, List<HistoryEntry> entries, Function<RunDigest, T> value) {
    List<T> found =
        entries.stream()
            .flatMap(entry -> entry.digest().stream())
            .map(value)
            .distinct()
            .sorted()
            .toList();
    if (!offered.equals(found)) {
      offered.setAll(found);
    }
  }

  /** Asks nothing any more. */
  public void clear() {
    search.set("");
    Stream.<ObjectProperty<?>>of(runtime, module, outcome, tag, age)
        .forEach(property -> property.set(null));
  }

  /** What is asked in all. */
  public ReadOnlyObjectProperty<HistoryFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /** Words in notes, tags and names. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Null for any, as with the others. */
  public ObjectProperty<@Nullable WasmRuntime> runtimeProperty() {
    return runtime;
  }

  public ObjectProperty<@Nullable String> moduleProperty() {
    return module;
  }

  public ObjectProperty<@Nullable String> outcomeProperty() {
    return outcome;
  }

  public ObjectProperty<@Nullable String> tagProperty() {
    return tag;
  }

  public ObjectProperty<@Nullable Age> ageProperty() {
    return age;
  }

  public ObservableList<WasmRuntime> runtimes() {
    return runtimes;
  }

  public ObservableList<String> modules() {
    return modules;
  }

  public ObservableList<String> outcomes() {
    return outcomes;
  }

  public ObservableList<String> tags() {
    return tags;
  }
}
