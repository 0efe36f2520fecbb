package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.syntax.Operand;

/** The symbols of a tree by name, while it is being built. */
final class SymbolTable {
  private static final int HASH_SIZE = 9973;
  private static final int FNV_START = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;
  private static final int FIRST_NOT_ASCII = 0x80;

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

  /**
   * All symbols but y, m and n in the order in which the C tools visit them: by an FNV hash of the
   * name, the last made first where hashes meet, choices without a name before all. It decides
   * which of several values out of range is noticed first.
   */
  List<Symbol> inVisitingOrder() {
    int[] buckets = new int[drafts.size()];
    int[] places = new int[HASH_SIZE + 1];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = bucket(drafts.get(i).symbol);
      places[buckets[i] + 1]++;
    }
    for (int bucket = 0; bucket < HASH_SIZE; bucket++) {
      places[bucket + 1] += places[bucket];
    }
    Symbol[] sorted = new Symbol[buckets.length];
    for (int i = buckets.length - 1; i >= 0; i--) {
      sorted[places[buckets[i]]++] = drafts.get(i).symbol;
    }
    List<Symbol> order = new ArrayList<>(sorted.length);
    for (Symbol symbol : sorted) {
      if (symbol != no && symbol != module && symbol != yes) {
        order.add(symbol);
      }
    }
    return List.copyOf(order);
  }

  private static int bucket(Symbol symbol) {
    if (symbol.isChoice() && symbol.name().isEmpty()) {
      return 0;
    }
    String name = symbol.name();
    int hash = FNV_START;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= FIRST_NOT_ASCII) {
        return bucketOfBytes(name);
      }
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return Integer.remainderUnsigned(hash, HASH_SIZE);
  }

  private static int bucketOfBytes(String name) {
    int hash = FNV_START;
    for (byte b : ByteText.encode(name)) {
      hash = (hash ^ b) * FNV_PRIME;
    }
    return Integer.remainderUnsigned(hash, HASH_SIZE);
  }
}
