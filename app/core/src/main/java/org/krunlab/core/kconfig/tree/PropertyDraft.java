package org.krunlab.core.kconfig.tree;

import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;

/** A property while the tree is being built: its condition still grows. */
final class PropertyDraft {
  /** Makes the property once its condition is final. */
  @FunctionalInterface
  interface Maker {
    Property make(Expr<Symbol> condition);
  }

  final Location location;
  final Maker maker;

  /** What is selected or implied. */
  final @Nullable Target target;

  Expr<Symbol> condition;
  private @Nullable Property made;

  /** The other end of a select or an imply. */
  record Target(SymbolDraft symbol, boolean select) {}

  PropertyDraft(Location location, Expr<Symbol> condition, @Nullable Target target, Maker maker) {
    this.location = location;
    this.condition = condition;
    this.target = target;
    this.maker = maker;
  }

  /** The property; the same object each time. Its condition must be final. */
  Property finished() {
    if (made == null) {
      made = maker.make(condition);
    }
    return made;
  }
}
