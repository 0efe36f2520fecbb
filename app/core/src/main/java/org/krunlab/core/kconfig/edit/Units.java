package org.krunlab.core.kconfig.edit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.UserEdit;

/** What a user sets in one go: a symbol, or a choice with all its values. */
final class Units {
  private Units() {}

  /** The choice a symbol is a value of, or the symbol. */
  static Symbol of(Symbol symbol) {
    return symbol.choice().orElse(symbol);
  }

  /** The units an edit is about, in its order. */
  static SequencedSet<Symbol> of(UserEdit edit) {
    return edit.symbols().stream()
        .map(Units::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the user set it to; for a choice the name of the value that was picked. */
  static Optional<String> userValue(Configuration configuration, Symbol unit) {
    if (!unit.isChoice()) {
      return configuration.userValue(unit);
    }
    return unit.members().stream()
        .filter(member -> isOn(configuration.userValue(member)))
        .reduce((first, second) -> isPicked(configuration, second) ? second : first)
        .map(Symbol::name);
  }

  private static boolean isOn(Optional<String> value) {
    return value.isPresent() && !value.get().equals("n");
  }

  private static boolean isPicked(Configuration configuration, Symbol member) {
    return member.choice().flatMap(configuration::picked).equals(Optional.of(member));
  }
}
