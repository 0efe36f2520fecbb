package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.kconfig.ByteText;

/**
 * The order in which the C tools visit symbols: by an FNV hash of the name, the last made first
 * where hashes meet, choices without a name before all. It decides which of several values out of
 * range is noticed first.
 */
final class VisitingOrder {
  private static final List<String> TRUTHS = List.of("y", "m", "n");
  private static final int HASH_SIZE = 9973;
  private static final int FNV_START = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;
  private static final int FIRST_NOT_ASCII = 0x80;

  private VisitingOrder() {}

  /** All but y, m and n of the symbols of a tree. */
  static List<Symbol> of(List<Symbol> symbols) {
    int[] buckets = new int[symbols.size()];
    int[] places = new int[HASH_SIZE + 1];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = bucket(symbols.get(i));
      places[buckets[i] + 1]++;
    }
    for (int bucket = 0; bucket < HASH_SIZE; bucket++) {
      places[bucket + 1] += places[bucket];
    }
    Symbol[] sorted = new Symbol[buckets.length];
    for (int i = buckets.length - 1; i >= 0; i--) {
      sorted[places[buckets[i]]++] = symbols.get(i);
    }
    List<Symbol> order = new ArrayList<>(sorted.length);
    for (Symbol symbol : sorted) {
      if (symbol.kind() != Symbol.Kind.CONSTANT || !TRUTHS.contains(symbol.name())) {
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
