package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigLine;
import org.krunlab.core.kconfig.file.ConfigWarning;
import org.krunlab.core.kconfig.file.QuotedText;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;

/** Takes the assignments of a configuration file as values the user set. */
final class ConfigReader {
  private final KconfigTree tree;
  private final UserValues values;
  private final List<ConfigWarning> warnings;
  private final List<ConfigLine> unknown = new ArrayList<>();

  private ConfigReader(KconfigTree tree, UserValues values, List<ConfigWarning> warnings) {
    this.tree = tree;
    this.values = values;
    this.warnings = warnings;
  }

  /**
   * What a file says to a tree.
   *
   * @param unknown assignments to symbols the tree does not have
   */
  record Result(UserValues values, List<ConfigLine> unknown, List<ConfigWarning> warnings) {}

  /** Adds what {@code file} says to {@code start}, which stays as it is. */
  static Result read(KconfigTree tree, ConfigFile file, UserValues start) {
    return readInto(tree, file, start.copy());
  }

  /** Adds what {@code file} says to {@code values}. */
  static Result readInto(KconfigTree tree, ConfigFile file, UserValues values) {
    ConfigReader reader = new ConfigReader(tree, values, new ArrayList<>(file.warnings()));
    file.lines().forEach(reader::take);
    return new Result(reader.values, List.copyOf(reader.unknown), List.copyOf(reader.warnings));
  }

  private void take(ConfigLine line) {
    Optional<Symbol> found = tree.symbol(line.name());
    if (found.isEmpty()) {
      unknown.add(line);
      return;
    }
    Symbol symbol = found.get();
    if (!symbol.isChoice() && values.isSet(symbol)) {
      warn(
          line,
          symbol + " is set once more; this line counts",
          "override: reassigning to symbol " + symbol);
    }
    String value = line.value();
    if (symbol.type() == SymbolType.STRING) {
      if (!QuotedText.isQuoted(value)) {
        return;
      }
      Optional<String> text = QuotedText.unquote(value);
      if (text.isEmpty()) {
        warn(
            line,
            "the text of " + symbol + " lacks its closing quote and is ignored",
            "invalid string found");
        return;
      }
      value = text.get();
    }
    symbol.choice().ifPresent(choice -> warnOfChoice(line, symbol, choice));
    if (!values.take(symbol, value)) {
      warn(
          line,
          "'" + value + "' is no value for " + symbol + ", which is " + symbol.type().text(),
          "symbol value '" + value + "' invalid for " + symbol);
    }
  }

  /** A value of a choice that is set does not go with another one that is. */
  private void warnOfChoice(ConfigLine line, Symbol symbol, Symbol choice) {
    Tristate before = values.truth(choice);
    if (line.value().startsWith("y") && before != Tristate.NO) {
      warn(
          line,
          symbol + " is set beside another value of its choice; this line counts",
          "override: " + symbol + " changes choice state");
    } else if (line.value().startsWith("m")
        && symbol.type() == SymbolType.TRISTATE
        && before == Tristate.YES) {
      warn(
          line,
          symbol + " is m beside another value of its choice that is y",
          symbol + " creates inconsistent choice state");
    }
  }

  private void warn(ConfigLine line, String message, String classic) {
    warnings.add(new ConfigWarning(line.line(), message, classic));
  }
}
