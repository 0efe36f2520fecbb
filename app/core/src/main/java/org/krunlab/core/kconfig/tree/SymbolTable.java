package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.syntax.Operand;

/** The symbols of a tree by name, while it is being built. */
final class SymbolTable {
  private final List<SymbolDraft> drafts = new ArrayList<>();
  private final Map<String, SymbolDraft> options = new HashMap<>();
  private final Map<String, SymbolDraft> constants = new HashMap<>();
  private final Map<String, SymbolDraft> choices = new HashMap<>();
  final Symbol no;
  final Symbol module;
  final Symbol yes;

  SymbolTable(boolean constantsAreTristate) {
    no = truth("n", constantsAreTristate);
    module = truth("m", constantsAreTristate);
    yes = truth("y", constantsAreTristate);
  }

  private Symbol truth(String name, boolean tristate) {
    SymbolDraft draft = add(name, Symbol.Kind.CONSTANT);
    if (tristate) {
      draft.symbol.setType(SymbolType.TRISTATE);
    }
    constants.put(name, draft);
    options.put(name, draft);
    return draft.symbol;
  }

  SymbolDraft option(String name) {
    SymbolDraft known = options.get(name);
    if (known != null) {
      return known;
    }
    SymbolDraft made = add(name, Symbol.Kind.OPTION);
    options.put(name, made);
    return made;
  }

  Symbol operand(Operand operand) {
    SymbolDraft draft =
        operand.quoted()
            ? constants.computeIfAbsent(operand.text(), n -> add(n, Symbol.Kind.CONSTANT))
            : option(operand.text());
    return draft.symbol;
  }

  SymbolDraft choice(String name) {
    return name.isEmpty()
        ? add(name, Symbol.Kind.CHOICE)
        : choices.computeIfAbsent(name, n -> add(n, Symbol.Kind.CHOICE));
  }

  SymbolDraft draft(Symbol symbol) {
    return drafts.get(symbol.index());
  }

  @Nullable Symbol find(String name) {
    SymbolDraft draft = options.get(name);
    return draft == null ? null : draft.symbol;
  }

  List<SymbolDraft> drafts() {
    return drafts;
  }

  private SymbolDraft add(String name, Symbol.Kind kind) {
    SymbolDraft draft = new SymbolDraft(new Symbol(drafts.size(), name, kind));
    drafts.add(draft);
    return draft;
  }
}
