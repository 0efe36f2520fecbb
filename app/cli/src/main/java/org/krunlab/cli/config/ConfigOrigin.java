package org.krunlab.cli.config;

import java.util.List;
import java.util.stream.Collectors;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Reason;

/** Values and where they come from, in a word or two. */
final class ConfigOrigin {
  private ConfigOrigin() {}

  /** A value as one would write it: texts in quotes, {@code -} for none. */
  static String shown(Symbol symbol, String value) {
    if (symbol.type() == SymbolType.STRING) {
      return '"' + value + '"';
    }
    return value.isEmpty() ? "-" : value;
  }

  static String of(Configuration configuration, Symbol symbol) {
    return switch (configuration.why(symbol).reason()) {
      case Reason.SetByUser() -> "set";
      case Reason.KeptInRange(Property.Range range) ->
          "kept in range, " + ConfigText.place(range.location());
      case Reason.ByDefault(Property.Default used) ->
          "default, " + ConfigText.place(used.location());
      case Reason.Selected(List<Property.Selection> by) -> "selected by " + names(by);
      case Reason.Implied(List<Property.Selection> by) -> "implied by " + names(by);
      case Reason.Chosen(Symbol choice, boolean byUser) ->
          byUser ? "set, picked in " + choice.displayName() : "picked in " + choice.displayName();
      case Reason.NotChosen(Symbol choice) -> "not picked in " + choice.displayName();
      case Reason.NothingSetsIt() -> "nothing sets it";
    };
  }

  /** One word for programs. */
  static String word(Configuration configuration, Symbol symbol) {
    return switch (configuration.why(symbol).reason()) {
      case Reason.SetByUser() -> "set";
      case Reason.KeptInRange kept -> "range";
      case Reason.ByDefault used -> "default";
      case Reason.Selected by -> "selected";
      case Reason.Implied by -> "implied";
      case Reason.Chosen(Symbol choice, boolean byUser) -> byUser ? "set" : "choice";
      case Reason.NotChosen choice -> "choice";
      case Reason.NothingSetsIt() -> "none";
    };
  }

  private static String names(List<Property.Selection> selections) {
    return selections.stream()
        .map(selection -> selection.source().displayName())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
