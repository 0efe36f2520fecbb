package org.krunlab.desktop.runs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.HistoryFilter;
import org.krunlab.core.experiment.history.RunDigest;
import org.krunlab.core.model.WasmRuntime;

/** What is asked of the lists, and what can be asked with the runs that there are. */
public final class RunFilterModel {

  /** So many configurations are offered, those of the newest runs; any can be typed. */
  private static final int MOST_CONFIGURATIONS = 10;

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{1,64}");

  /** What runs of one configuration have in common, which fixes the runtime. */
  private record Described(String runtime, int runs) {}

  private final InstantSource clock;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable WasmRuntime> runtime = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> module = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> outcome = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> tag = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> configuration = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Began> began = new SimpleObjectProperty<>();
  private final ObservableList<WasmRuntime> runtimes = FXCollections.observableArrayList();
  private final ObservableList<String> modules = FXCollections.observableArrayList();
  private final ObservableList<String> outcomes = FXCollections.observableArrayList();
  private final ObservableList<String> configurations = FXCollections.observableArrayList();
  private final ObservableList<String> tags = FXCollections.observableArrayList();
  private Map<String, Described> described = Map.of();
  private final ReadOnlyObjectWrapper<HistoryFilter> filter =
      new ReadOnlyObjectWrapper<>(HistoryFilter.ALL);

  public RunFilterModel(InstantSource clock) {
    this.clock = clock;
    Stream.<ObservableValue<?>>of(search, runtime, module, outcome, tag, configuration, began)
        .forEach(property -> property.subscribe((before, now) -> filter.set(asked())));
  }

  private HistoryFilter asked() {
    var asked = new TreeSet<String>();
    Optional.ofNullable(tag.get()).ifPresent(asked::add);
    Instant now = clock.instant();
    return new HistoryFilter(
            Optional.ofNullable(runtime.get()),
            Optional.ofNullable(module.get()).orElse(""),
            Optional.ofNullable(outcome.get()).orElse(""),
            asked,
            Optional.ofNullable(began.get()).flatMap(span -> span.first(now)),
            Optional.ofNullable(began.get()).flatMap(span -> span.end(now)),
            Optional.ofNullable(configuration.get()).orElse(""),
            List.of())
        .withSearch(search.get());
  }

  /**
   * Asks for a span of time, each end as the command line takes it and blank for none.
   *
   * @throws LabException where that is no span of time
   */
  void askBegan(String since, String until) {
    Began typed = Began.typed(since, until, clock.instant());
    began.set(typed.isAny() ? null : typed);
  }

  /**
   * Asks for images whose key, or whose configuration's hash, begins like that.
   *
   * @throws LabException where none can begin like that
   */
  void askConfiguration(String beginning) {
    String hash = beginning.strip().toLowerCase(Locale.ROOT);
    if (!hash.isEmpty() && !HASH.matcher(hash).matches()) {
      throw LabException.input(
          "'%s' is no hash: type its first digits, of 0 to 9 and a to f, such as 0123abcd."
              .formatted(beginning.strip()));
    }
    configuration.set(hash.isEmpty() ? null : hash);
  }

  /**
   * Offers what occurs among these; a choice that does not occur any more stays made.
   *
   * @param entries the newest first
   * @param noted of what else is in the lists
   */
  void offer(List<HistoryEntry> entries, List<Annotation> noted) {
    set(runtimes, entries, digest -> digest.runtime());
    set(modules, entries, RunDigest::module);
    set(outcomes, entries, digest -> digest.outcome().id());
    List<String> used =
        Stream.concat(entries.stream().map(HistoryEntry::annotation), noted.stream())
            .flatMap(annotation -> annotation.tags().stream())
            .distinct()
            .sorted()
            .toList();
    if (!tags.equals(used)) {
      tags.setAll(used);
    }
    var descriptions = new LinkedHashMap<String, Described>();
    entries.stream()
        .flatMap(entry -> entry.digest().stream())
        .forEach(
            digest ->
                descriptions.merge(
                    digest.configuration(),
                    new Described(digest.runtime().label(), 1),
                    (one, more) -> new Described(one.runtime(), one.runs() + 1)));
    described = descriptions;
    List<String> newest = descriptions.keySet().stream().limit(MOST_CONFIGURATIONS).toList();
    if (!configurations.equals(newest)) {
      configurations.setAll(newest);
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
    Stream.<ObjectProperty<?>>of(runtime, module, outcome, tag, configuration, began)
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

  /** How the image's key or the configuration's hash begins. */
  public ObjectProperty<@Nullable String> configurationProperty() {
    return configuration;
  }

  public ObjectProperty<@Nullable Began> beganProperty() {
    return began;
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

  /** Hashes of the configurations of the newest runs. */
  public ObservableList<String> configurations() {
    return configurations;
  }

  /** A configuration as it is offered, such as {@code 0123456789ab: Wasm3, 12 runs}. */
  public String description(String configuration) {
    Described its = described.get(configuration);
    return its == null
        ? configuration
        : "%s: %s, %,d %s"
            .formatted(configuration, its.runtime(), its.runs(), its.runs() == 1 ? "run" : "runs");
  }

  public ObservableList<String> tags() {
    return tags;
  }
}
