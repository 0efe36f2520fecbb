package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.syntax.HelpText;

/** An entry while the tree is being built. */
final class Entry {
  /** What an entry is; an if disappears when the tree is finished. */
  enum Kind {
    ROOT,
    MENU,
    IF,
    SYMBOL,
    COMMENT
  }

  final Kind kind;
  final Location location;
  final @Nullable SymbolDraft symbol;
  final List<Entry> children = new ArrayList<>();
  final List<PropertyDraft> properties = new ArrayList<>();
  @Nullable Entry parent;
  @Nullable PropertyDraft prompt;
  HelpText help = HelpText.NONE;
  Expr<Symbol> dependency = new Expr.Always<>();
  Expr<Symbol> visibleIf = new Expr.Always<>();
  boolean menuconfig;

  Entry(Kind kind, Location location, @Nullable SymbolDraft symbol, @Nullable Entry parent) {
    this.kind = kind;
    this.location = location;
    this.symbol = symbol;
    this.parent = parent;
  }

  boolean isChoice() {
    return symbol != null && symbol.symbol.isChoice();
  }

  boolean isMenu() {
    return kind == Kind.ROOT || kind == Kind.MENU || menuconfig;
  }
}
