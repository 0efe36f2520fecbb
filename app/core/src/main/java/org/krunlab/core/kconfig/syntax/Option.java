package org.krunlab.core.kconfig.syntax;

import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;

/** One line, or one help text, under an entry. */
public sealed interface Option {
  /** Where its statement begins. */
  Location location();

  /** {@code bool}, {@code int}, ... */
  record Type(Location location, SymbolType type) implements Option {}

  /** {@code prompt "text" if condition}, or the text after a type. */
  record Prompt(Location location, String text, Expr<Operand> condition) implements Option {}

  /** {@code default value if condition} */
  record Default(Location location, Expr<Operand> value, Expr<Operand> condition)
      implements Option {}

  /** {@code select symbol if condition} */
  record Select(Location location, String symbol, Expr<Operand> condition) implements Option {}

  /** {@code imply symbol if condition} */
  record Imply(Location location, String symbol, Expr<Operand> condition) implements Option {}

  /** {@code range low high if condition} */
  record Range(Location location, Operand low, Operand high, Expr<Operand> condition)
      implements Option {}

  /** {@code depends on condition} */
  record DependsOn(Location location, Expr<Operand> condition) implements Option {}

  /** {@code visible if condition} */
  record VisibleIf(Location location, Expr<Operand> condition) implements Option {}

  /** {@code help} and the text under it. */
  record Help(Location location, HelpText text) implements Option {}

  /** {@code modules}: this symbol switches modules on. */
  record Modules(Location location) implements Option {}

  /** {@code optional}: this choice can be off. */
  record OptionalChoice(Location location) implements Option {}

  /** {@code option defconfig_list}: a list of files, never written to a configuration. */
  record DefconfigList(Location location) implements Option {}

  /** {@code option allnoconfig_y}: stays y when all else is set to n. */
  record AllNoConfigYes(Location location) implements Option {}
}
