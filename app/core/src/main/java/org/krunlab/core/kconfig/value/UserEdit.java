package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.krunlab.core.kconfig.file.ConfigLine;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * What a user changed from one configuration to another of the same tree: what was set and what is
 * set instead, nothing of what followed. It can be made again elsewhere and taken back, and costs
 * no more than the symbols it is about. It never changes.
 */
public final class UserEdit {
  private final List<Entry> entries;
  private final List<ConfigLine> unknownBefore;
  private final List<ConfigLine> unknownAfter;

  private UserEdit(
      List<Entry> entries, List<ConfigLine> unknownBefore, List<ConfigLine> unknownAfter) {
    this.entries = List.copyOf(entries);
    this.unknownBefore = List.copyOf(unknownBefore);
    this.unknownAfter = List.copyOf(unknownAfter);
  }

  /** What the user set one symbol to, before and after. */
  record Entry(Symbol symbol, UserValues.Slot before, UserValues.Slot after) {}

  /**
   * What leads from one to the other.
   *
   * @throws IllegalArgumentException when they are of different trees
   */
  public static UserEdit between(Configuration before, Configuration after) {
    if (before.tree() != after.tree()) {
      throw new IllegalArgumentException("the two configurations are of different trees");
    }
    if (before == after) {
      return new UserEdit(List.of(), List.of(), List.of());
    }
    List<Entry> entries = new ArrayList<>();
    for (Symbol symbol : before.tree().symbols()) {
      UserValues.Slot was = before.user().slot(symbol);
      UserValues.Slot is = after.user().slot(symbol);
      if (!was.equals(is)) {
        entries.add(new Entry(symbol, was, is));
      }
    }
    boolean sameUnknown =
        texts(before.unknownAssignments()).equals(texts(after.unknownAssignments()));
    return new UserEdit(
        entries,
        sameUnknown ? List.of() : before.unknownAssignments(),
        sameUnknown ? List.of() : after.unknownAssignments());
  }

  /** Without the line numbers: moving a line changes nothing. */
  private static List<String> texts(List<ConfigLine> lines) {
    return lines.stream().map(line -> line.name() + "=" + line.value()).toList();
  }

  /** Sets in {@code start} all that this edit set, whether or not it can count there. */
  public Configuration on(Configuration start) {
    if (isEmpty()) {
      return start;
    }
    UserValues values = start.user().copy();
    entries.forEach(entry -> values.put(entry.symbol(), entry.after()));
    List<ConfigLine> unknown = new ArrayList<>(start.unknownAssignments());
    unknown.removeAll(unknownBefore);
    unknown.addAll(unknownAfter);
    return start.edited(values, symbols(), unknown);
  }

  /** The edit that takes this one back. */
  public UserEdit reversed() {
    return new UserEdit(
        entries.stream()
            .map(entry -> new Entry(entry.symbol(), entry.after(), entry.before()))
            .toList(),
        unknownAfter,
        unknownBefore);
  }

  /** The part of it that is about some symbols; what the tree does not know is left out. */
  public UserEdit only(Predicate<Symbol> wanted) {
    return new UserEdit(
        entries.stream().filter(entry -> wanted.test(entry.symbol())).toList(),
        List.of(),
        List.of());
  }

  /** All of it but the part that is about some symbols. */
  public UserEdit without(Predicate<Symbol> unwanted) {
    return new UserEdit(
        entries.stream().filter(entry -> !unwanted.test(entry.symbol())).toList(),
        unknownBefore,
        unknownAfter);
  }

  /** What it sets or takes back, choices included. */
  public SequencedSet<Symbol> symbols() {
    SequencedSet<Symbol> symbols = new LinkedHashSet<>();
    entries.forEach(entry -> symbols.add(entry.symbol()));
    return symbols;
  }

  /** Whether it leaves everything as it is. */
  public boolean isEmpty() {
    return entries.isEmpty() && unknownBefore.equals(unknownAfter);
  }
}
