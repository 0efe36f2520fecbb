package org.krunlab.desktop.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A choice that the engine has a say in. What cannot be honoured is kept rather than changed behind
 * the user's back: it is told of, and can be changed.
 */
public final class JudgedChoice<T> {
  private final String name;
  private final List<T> values;
  private final ObjectProperty<T> value;
  private final ReadOnlyStringWrapper fixed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param name as in {@code no choice of clock}
   */
  JudgedChoice(String name, List<T> values, T start) {
    this.name = name;
    this.values = List.copyOf(values);
    this.value = new SimpleObjectProperty<>(start);
  }

  /**
   * Judges anew.
   *
   * @param against why a value cannot be honoured
   * @param idle why no value makes a difference
   */
  void judge(Function<T, Optional<String>> against, Optional<String> idle) {
    Optional<String> refused = against.apply(value.get());
    problem.set(refused.orElse(""));
    List<String> others =
        values.stream()
            .filter(other -> !other.equals(value.get()))
            .flatMap(other -> against.apply(other).stream())
            .toList();
    boolean alone = refused.isEmpty() && others.size() == values.size() - 1;
    fixed.set(idle.orElse(alone ? others.getFirst() : ""));
  }

  public String name() {
    return name;
  }

  public List<T> values() {
    return values;
  }

  public ObjectProperty<T> valueProperty() {
    return value;
  }

  /** Why there is nothing to choose; blank where there is. */
  public ReadOnlyStringProperty fixedProperty() {
    return fixed.getReadOnlyProperty();
  }

  /** Why what is chosen cannot be had; blank where it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
