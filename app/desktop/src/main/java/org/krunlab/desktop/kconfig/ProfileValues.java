package org.krunlab.desktop.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.desktop.kconfig.edit.Snapshot;

/** Between the values of a profile and what the user set in a configuration. */
final class ProfileValues {
  private ProfileValues() {}

  /** Lays a profile's values upon the base; those the tree cannot take are left out. */
  static Configuration on(Configuration base, Map<String, String> values) {
    Configuration next = base;
    for (Map.Entry<String, String> value : values.entrySet()) {
      Optional<Symbol> symbol = base.tree().symbol(value.getKey());
      if (symbol.isPresent()) {
        next = with(next, new Assignment(symbol.get(), value.getValue())).orElse(next);
      }
    }
    return next;
  }

  /** Empty where it is no value of its symbol's type. */
  private static Optional<Configuration> with(Configuration before, Assignment assignment) {
    try {
      return Optional.of(before.assuming(List.of(assignment)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The profile's values after an edit: what the user set otherwise than the base, and what the
   * profile said before as long as it still holds or the tree cannot tell.
   */
  static SequencedMap<String, String> of(Snapshot snapshot, Map<String, String> before) {
    Configuration now = snapshot.now();
    SequencedMap<String, String> values = new TreeMap<>();
    before.forEach(
        (name, value) -> {
          boolean kept =
              now.tree()
                  .symbol(name)
                  .map(
                      symbol ->
                          now.userValue(symbol).equals(Optional.of(value))
                              || with(now, new Assignment(symbol, value)).isEmpty())
                  .orElse(true);
          if (kept) {
            values.put(name, value);
          }
        });
    for (Symbol symbol : now.tree().options()) {
      if (snapshot.isSetByUser(symbol) && !isSaidByPick(symbol, now)) {
        now.userValue(symbol).ifPresent(value -> values.put(symbol.name(), value));
      } else if (isSaidByPick(symbol, now)) {
        values.remove(symbol.name());
      }
    }
    return values;
  }

  /** Picking one value of a choice says of the others that they are off. */
  private static boolean isSaidByPick(Symbol symbol, Configuration now) {
    return symbol.choice().isPresent()
        && now.userValue(symbol).equals(Optional.of("n"))
        && symbol.choice().get().members().stream()
            .anyMatch(other -> now.userValue(other).equals(Optional.of("y")));
  }

  /** The profile's values that are not in force, as a sentence; blank where all are. */
  static String notInForce(Configuration now, Map<String, String> values) {
    var missing = new ArrayList<String>();
    values.forEach(
        (name, value) -> {
          Optional<Symbol> symbol = now.tree().symbol(name);
          if (symbol.isEmpty()) {
            missing.add(name + "=" + value + " (no such option here)");
          } else if (!now.value(symbol.get()).equals(value)) {
            missing.add(name + "=" + value);
          }
        });
    return missing.isEmpty()
        ? ""
        : missing.stream().collect(Collectors.joining(", ", "Set by you but not in force: ", "."));
  }
}
