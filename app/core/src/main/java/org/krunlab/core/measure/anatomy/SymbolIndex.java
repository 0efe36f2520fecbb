package org.krunlab.core.measure.anatomy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.krunlab.core.measure.anatomy.LinkedImage.Symbol;

/** Divides stretches of an image among the symbols that name them. */
final class SymbolIndex {
  /** Of several names of one place the one that says most: with a size, then the plainest. */
  private static final Comparator<Symbol> TELLING =
      Comparator.comparingLong(Symbol::size)
          .reversed()
          .thenComparingInt(symbol -> symbol.name().length())
          .thenComparing(Symbol::name);

  private final TreeMap<Long, Symbol> byAddress = new TreeMap<>();

  SymbolIndex(List<Symbol> symbols) {
    symbols.forEach(
        symbol ->
            byAddress.merge(
                symbol.address(),
                symbol,
                (one, other) -> TELLING.compare(one, other) <= 0 ? one : other));
  }

  /** Hears of each part, in order. */
  interface Sink {
    void part(String name, Piece.Kind kind, long from, long to);
  }

  /**
   * @param unnamed what parts are called that no symbol names
   */
  void divide(long from, long to, String unnamed, Sink sink) {
    long at = from;
    for (Symbol symbol : byAddress.subMap(from, to).values()) {
      if (symbol.address() < at) {
        // Within the one before: a label in a function, say.
        continue;
      }
      if (symbol.address() > at) {
        sink.part(unnamed, Piece.Kind.UNNAMED, at, symbol.address());
      }
      at = symbol.size() > 0 ? Math.min(to, symbol.address() + symbol.size()) : next(symbol, to);
      sink.part(symbol.name(), kind(symbol), symbol.address(), at);
    }
    if (at < to) {
      sink.part(unnamed, Piece.Kind.UNNAMED, at, to);
    }
  }

  private long next(Symbol symbol, long end) {
    Long next = byAddress.higherKey(symbol.address());
    return next == null ? end : Math.min(end, next);
  }

  private static Piece.Kind kind(Symbol symbol) {
    if (symbol.size() == 0) {
      return Piece.Kind.LABEL;
    }
    return switch (symbol.kind()) {
      case FUNCTION -> Piece.Kind.FUNCTION;
      case OBJECT -> Piece.Kind.OBJECT;
      case LABEL -> Piece.Kind.LABEL;
    };
  }
}
