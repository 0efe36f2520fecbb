package org.krunlab.desktop.kconfig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.SetResult;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/**
 * The configuration of the profile. The user's values are kept in the profile, also those that are
 * not in force; the values in force follow from them.
 */
public final class KconfigViewModel {
  private final Session session;
  private final ConfigurationSource source;
  private final TaskRunner tasks;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Row> root = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private @Nullable Configuration base;
  private @Nullable Configuration configuration;
  private @Nullable Basis basis;

  /** What the base follows from; anything else in a profile leaves it as it is. */
  private record Basis(Object runtime, Object engine, Object ring, String revision) {
    static Basis of(Profile profile) {
      return new Basis(
          profile.runtime(), profile.engine(), profile.ring(), profile.unikraftRevision());
    }
  }

  public KconfigViewModel(Session session, ConfigurationSource source, TaskRunner tasks) {
    this.session = session;
    this.source = source;
    this.tasks = tasks;
    query.subscribe(this::show);
    session.profileProperty().subscribe(this::profileChanged);
  }

  /** Fetches sources where needed and reads the options. */
  public void load() {
    if (loading.get()) {
      return;
    }
    loading.set(true);
    Profile profile = session.profileProperty().get();
    tasks.start(
        "Reading Unikraft's options",
        (progress, cancel) -> source.base(profile, progress, cancel),
        new Outcome<Configuration>() {
          @Override
          public void done(Configuration read) {
            base = read;
            basis = Basis.of(profile);
            apply();
          }

          @Override
          public void failed(String sentence) {
            session.troubleProperty().set(sentence);
          }

          @Override
          public void ended() {
            loading.set(false);
            if (base != null) {
              profileChanged();
            }
          }
        });
  }

  private void profileChanged() {
    if (base != null && !Basis.of(session.profileProperty().get()).equals(basis)) {
      load();
    }
  }

  /** Lays the user's values upon the base, each as soon as those before it make it possible. */
  private void apply() {
    Configuration next = base;
    if (next == null) {
      return;
    }
    Map<String, String> left = new LinkedHashMap<>(session.profileProperty().get().kconfig());
    boolean progress = true;
    while (progress && !left.isEmpty()) {
      progress = false;
      for (var value : List.copyOf(left.entrySet())) {
        if (next.set(value.getKey(), value.getValue())
            instanceof SetResult.Accepted(Configuration with)) {
          next = with;
          left.remove(value.getKey());
          progress = true;
        }
      }
    }
    waiting.set(
        left.isEmpty()
            ? ""
            : "Set by you but not in force: "
                + left.entrySet().stream()
                    .map(value -> value.getKey() + "=" + value.getValue())
                    .collect(Collectors.joining(", "))
                + ".");
    configuration = next;
    show();
  }

  private void show() {
    Configuration shown = configuration;
    if (shown != null) {
      root.set(Rows.of(shown, session.profileProperty().get().kconfig().keySet(), query.get()));
    }
  }

  /** Sets a symbol and puts it into the profile, or says why that cannot be. */
  public void set(Symbol symbol, String text) {
    Configuration now = configuration;
    if (now == null) {
      return;
    }
    switch (now.set(symbol, text)) {
      case SetResult.Accepted(Configuration with) -> {
        problem.set("");
        var values = new TreeMap<>(session.profileProperty().get().kconfig());
        symbol.choice().ifPresent(choice -> choice.members().forEach(m -> values.remove(m.name())));
        values.put(symbol.name(), text);
        store(values);
      }
      case SetResult.Rejected(String sentence) -> {
        problem.set(sentence);
        show();
      }
    }
  }

  /** Takes back what the user set. */
  public void unset(Symbol symbol) {
    var values = new TreeMap<>(session.profileProperty().get().kconfig());
    values.remove(symbol.name());
    symbol.members().forEach(member -> values.remove(member.name()));
    problem.set("");
    store(values);
  }

  private void store(Map<String, String> values) {
    session.profileProperty().set(session.profileProperty().get().withKconfig(values));
    apply();
  }

  /** Everything there is to say about a row: what it is, its value and why, its help. */
  public String describe(Row row) {
    Configuration shown = configuration;
    Symbol symbol = row.symbol();
    if (shown == null || symbol == null) {
      return row.text();
    }
    var lines = new ArrayList<String>();
    if (!symbol.isChoice()) {
      lines.add(symbol.name() + " (" + symbol.type().text() + ") is " + inWords(row.value()) + ".");
    }
    lines.addAll(shown.why(symbol).sentences());
    shown.whyNotSettable(symbol).forEach(obstacle -> lines.add(obstacle.sentence()));
    symbol.nodes().stream()
        .map(node -> node.help())
        .filter(help -> !help.isBlank())
        .findFirst()
        .ifPresent(help -> lines.add("\n" + help));
    return String.join("\n", lines);
  }

  private static String inWords(String value) {
    return switch (value) {
      case "y" -> "on";
      case "n" -> "off";
      case "" -> "empty";
      default -> value;
    };
  }

  /** Narrows the rows; blank shows all that can be set now. */
  public StringProperty queryProperty() {
    return query;
  }

  /** The rows; null while the options have not been read. */
  public ReadOnlyObjectProperty<@Nullable Row> rootProperty() {
    return root.getReadOnlyProperty();
  }

  /** Why the last change was refused; blank otherwise. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The user's values that are not in force; blank where all are. */
  public ReadOnlyStringProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }
}
