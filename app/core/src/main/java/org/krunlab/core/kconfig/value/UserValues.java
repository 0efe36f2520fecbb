package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Numbers;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * What the user set, whether or not it is in force. It never changes; a change makes another one. A
 * value that cannot count now is kept for when it can.
 */
final class UserValues {
  private final Tristate[] truths;
  private final @Nullable String[] texts;
  private final @Nullable Symbol[] picked;
  private final boolean[] set;

  private UserValues(
      Tristate[] truths, @Nullable String[] texts, @Nullable Symbol[] picked, boolean[] set) {
    this.truths = truths;
    this.texts = texts;
    this.picked = picked;
    this.set = set;
  }

  /** All that is known of one symbol. */
  record Slot(boolean set, Tristate truth, @Nullable String text, @Nullable Symbol picked) {}

  static UserValues none(KconfigTree tree) {
    int size = tree.symbols().size();
    Tristate[] truths = new Tristate[size];
    Arrays.fill(truths, Tristate.NO);
    boolean[] set = new boolean[size];
    for (Symbol symbol : tree.symbols()) {
      set[symbol.index()] = symbol.isChoice();
    }
    return new UserValues(truths, new String[size], new Symbol[size], set);
  }

  /** As before any configuration was read: not even a choice counts as set. */
  static UserValues untouched(KconfigTree tree) {
    UserValues none = none(tree);
    Arrays.fill(none.set, false);
    return none;
  }

  /** Forgets everything, as when a configuration is read anew. */
  void clear(KconfigTree tree) {
    Arrays.fill(truths, Tristate.NO);
    Arrays.fill(texts, null);
    Arrays.fill(picked, null);
    for (Symbol symbol : tree.symbols()) {
      set[symbol.index()] = symbol.isChoice();
    }
  }

  UserValues copy() {
    return new UserValues(truths.clone(), texts.clone(), picked.clone(), set.clone());
  }

  /** Whether the user set it. A choice always counts as set, to n as long as no value of it is. */
  boolean isSet(Symbol symbol) {
    return set[symbol.index()];
  }

  Tristate truth(Symbol symbol) {
    return truths[symbol.index()];
  }

  /** The text of a string or number; empty when it is not set. */
  String text(Symbol symbol) {
    String text = texts[symbol.index()];
    return text == null ? "" : text;
  }

  /** Whether the text put down last, set or not, is that one. */
  boolean holds(Symbol symbol, String text) {
    return text.equals(texts[symbol.index()]);
  }

  /** The value of the choice that was set to y last. */
  @Nullable Symbol picked(Symbol choice) {
    return picked[choice.index()];
  }

  Slot slot(Symbol symbol) {
    int i = symbol.index();
    return new Slot(set[i], truths[i], texts[i], picked[i]);
  }

  /** Restores one symbol; whoever restores a value of a choice restores the choice, too. */
  void put(Symbol symbol, Slot slot) {
    int i = symbol.index();
    set[i] = slot.set();
    truths[i] = slot.truth();
    texts[i] = slot.text();
    picked[i] = slot.picked();
  }

  /** As it is written in a configuration file, without quotes; empty when nothing is set. */
  Optional<String> shown(Symbol symbol) {
    if (!isSet(symbol) || (symbol.isChoice() && truth(symbol) == Tristate.NO)) {
      return Optional.empty();
    }
    return Optional.of(symbol.type().isLogic() ? truth(symbol).text() : text(symbol));
  }

  /**
   * Sets a truth value. Of the values of a choice the last one set to y is picked; a value set to m
   * after one set to y makes the choice itself count as not set. Both are so in the C tools.
   */
  void setTruth(Symbol symbol, Tristate value) {
    truths[symbol.index()] = value;
    set[symbol.index()] = true;
    Symbol choice = symbol.choice().orElse(null);
    if (choice == null) {
      return;
    }
    int c = choice.index();
    if (value == Tristate.YES) {
      picked[c] = symbol;
    } else if (value == Tristate.MODULE && truths[c] == Tristate.YES) {
      set[c] = false;
    }
    truths[c] = truths[c].or(value);
  }

  /** Puts a truth value down without saying that the user set it, and without regard to choices. */
  void note(Symbol symbol, Tristate value) {
    truths[symbol.index()] = value;
  }

  /** Says whether the user set it, whatever its value. */
  void mark(Symbol symbol, boolean isSet) {
    set[symbol.index()] = isSet;
  }

  /** Makes one value of a choice the last one set to y, and changes nothing else. */
  void notePicked(Symbol choice, Symbol member) {
    picked[choice.index()] = member;
  }

  /** Picks one value of a choice; the others are off from then on. */
  void pick(Symbol choice, Symbol member) {
    for (Symbol other : choice.members()) {
      truths[other.index()] = Tristate.NO;
      set[other.index()] = true;
    }
    set[choice.index()] = true;
    truths[choice.index()] = Tristate.NO;
    setTruth(member, Tristate.YES);
  }

  void setText(Symbol symbol, String text) {
    texts[symbol.index()] = text;
    set[symbol.index()] = true;
  }

  /** Forgets what the user set; for a choice, what was set of its values too. */
  void unset(Symbol symbol) {
    texts[symbol.index()] = null;
    truths[symbol.index()] = Tristate.NO;
    set[symbol.index()] = symbol.isChoice();
    if (symbol.isChoice()) {
      picked[symbol.index()] = null;
      for (Symbol member : symbol.members()) {
        truths[member.index()] = Tristate.NO;
        set[member.index()] = false;
      }
    }
    symbol.choice().ifPresent(this::recount);
  }

  /**
   * Makes a choice mean what its values alone say after one of them was edited, as if they were
   * read from {@link #inReadingOrder}.
   */
  void recount(Symbol choice) {
    int c = choice.index();
    Tristate strongest = Tristate.NO;
    Symbol last = null;
    boolean anyModule = false;
    for (Symbol member : choice.members()) {
      Tristate value = truths[member.index()];
      strongest = strongest.or(value);
      anyModule |= value == Tristate.MODULE;
      last = value == Tristate.YES ? member : last;
    }
    Symbol now = picked[c];
    boolean stillPicked = now != null && truths[now.index()] == Tristate.YES;
    truths[c] = strongest;
    picked[c] = stillPicked ? now : last;
    set[c] |= strongest != Tristate.YES || !anyModule;
  }

  /**
   * The values of a choice in an order in which they say again which of them is picked, and whether
   * the choice counts as set: see {@link #setTruth}.
   */
  List<Symbol> inReadingOrder(Symbol choice) {
    List<Symbol> order = new ArrayList<>(choice.members());
    Tristate last = isSet(choice) ? Tristate.YES : Tristate.MODULE;
    Symbol now = picked(choice);
    order.sort(
        Comparator.<Symbol>comparingInt(member -> truth(member) == last ? 1 : 0)
            .thenComparing(member -> truth(member) == Tristate.YES && member == now));
    return order;
  }

  /** Takes what is written in a configuration file; false when it is no value of that type. */
  boolean take(Symbol symbol, String text) {
    SymbolType type = symbol.type();
    if (type.isLogic()) {
      if (text.startsWith("y") || text.startsWith("n")) {
        setTruth(symbol, text.startsWith("y") ? Tristate.YES : Tristate.NO);
      } else if (text.startsWith("m") && type == SymbolType.TRISTATE) {
        setTruth(symbol, Tristate.MODULE);
      } else {
        return false;
      }
      return true;
    }
    if (type.isNumber() && !Numbers.isWritten(text, type)) {
      return false;
    }
    if (type != SymbolType.UNKNOWN) {
      setText(symbol, text);
    }
    return true;
  }
}
