package org.krunlab.core.kconfig.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.answer.Reference.Kind;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/** Which symbols of a tree name which, in both directions. It never changes. */
public final class References {
  private final List<List<Reference>> from = new ArrayList<>();
  private final List<List<Reference>> to = new ArrayList<>();

  private References(KconfigTree tree) {
    tree.symbols()
        .forEach(
            symbol -> {
              from.add(new ArrayList<>());
              to.add(new ArrayList<>());
            });
    for (Symbol symbol : tree.symbols()) {
      if (symbol.isDefined()) {
        collect(symbol);
      }
    }
  }

  /** All references of a tree. Takes time in proportion to its size; keep it. */
  public static References of(KconfigTree tree) {
    return new References(tree);
  }

  /** What the symbol's own definitions name. */
  public List<Reference> from(Symbol symbol) {
    return List.copyOf(from.get(symbol.index()));
  }

  /** What names the symbol: what selects it, implies it, depends on it or uses it otherwise. */
  public List<Reference> to(Symbol symbol) {
    return List.copyOf(to.get(symbol.index()));
  }

  /** Where the symbol is defined, in the order of the files; empty when it is only used. */
  public static List<Location> definitions(Symbol symbol) {
    return symbol.nodes().stream().map(MenuNode::location).toList();
  }

  private void collect(Symbol symbol) {
    for (MenuNode node : symbol.nodes()) {
      addAll(Kind.DEPENDS_ON, symbol, node.dependency(), node.location(), Set.of());
      node.prompt().ifPresent(prompt -> condition(Kind.PROMPT, symbol, prompt));
    }
    for (Property.Default value : symbol.defaults()) {
      Set<Symbol> used = used(value.value());
      add(Kind.DEFAULT, symbol, used, value.condition(), value.location());
      condition(Kind.DEFAULT, symbol, value, used);
    }
    for (Property.Range range : symbol.ranges()) {
      Set<Symbol> used = new LinkedHashSet<>(List.of(range.low(), range.high()));
      add(Kind.RANGE, symbol, used, range.condition(), range.location());
      condition(Kind.RANGE, symbol, range, used);
    }
    selections(Kind.SELECTS, symbol, symbol.selects());
    selections(Kind.IMPLIES, symbol, symbol.implies());
    symbol
        .choice()
        .ifPresent(
            choice ->
                add(
                    Kind.VALUE_OF,
                    symbol,
                    List.of(choice),
                    symbol.dependency(),
                    symbol.nodes().getFirst().location()));
  }

  private void selections(Kind kind, Symbol symbol, List<Property.Selection> selections) {
    for (Property.Selection selection : selections) {
      Set<Symbol> target = Set.of(selection.target());
      add(kind, symbol, target, selection.condition(), selection.location());
      condition(Kind.CONDITION, symbol, selection, target);
    }
  }

  private void condition(Kind kind, Symbol symbol, Property property) {
    condition(kind, symbol, property, Set.of());
  }

  /**
   * Conditions of properties repeat the dependencies of their entry, which are not listed again.
   */
  private void condition(Kind kind, Symbol symbol, Property property, Set<Symbol> listed) {
    Set<Symbol> known = new LinkedHashSet<>(listed);
    entry(symbol, property.location()).dependency().forEachSymbol(known::add);
    addAll(kind, symbol, property.condition(), property.location(), known);
  }

  /** The entry of a symbol that a property at that place belongs to. */
  static MenuNode entry(Symbol symbol, Location property) {
    MenuNode found = symbol.nodes().getFirst();
    for (MenuNode node : symbol.nodes()) {
      Location at = node.location();
      if (at.file().equals(property.file()) && at.line() <= property.line()) {
        found = node;
      }
    }
    return found;
  }

  private void addAll(
      Kind kind, Symbol symbol, Expr<Symbol> condition, Location location, Set<Symbol> known) {
    Set<Symbol> used = used(condition);
    used.removeAll(known);
    add(kind, symbol, used, condition, location);
  }

  private void add(
      Kind kind,
      Symbol symbol,
      Collection<Symbol> used,
      Expr<Symbol> condition,
      Location location) {
    for (Symbol other : used) {
      if (other.kind() != Symbol.Kind.CONSTANT && other != symbol) {
        Reference reference = new Reference(kind, symbol, other, condition, location);
        from.get(symbol.index()).add(reference);
        to.get(other.index()).add(reference);
      }
    }
  }

  private static Set<Symbol> used(Expr<Symbol> condition) {
    Set<Symbol> used = new LinkedHashSet<>();
    condition.forEachSymbol(used::add);
    return used;
  }
}
