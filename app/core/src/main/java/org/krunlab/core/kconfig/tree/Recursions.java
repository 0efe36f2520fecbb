package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;

/**
 * Finds the paths on which symbols depend on themselves, the same ones in the same order as the C
 * tools: a search from each symbol that goes no further once it found one.
 */
final class Recursions {
  private final SymbolTable table;
  private final String guide;
  private final Diagnostics diagnostics;
  private final Set<Symbol> open = new HashSet<>();
  private final Set<Symbol> done = new HashSet<>();
  private final List<Step> path = new ArrayList<>();

  /** How a symbol leads to the next one on a path, and how the C tools put it. */
  private enum Relation {
    DEPENDENCY("depends on", "depends on"),
    SELECT("is selected by", "is selected by"),
    IMPLY("is implied by", "is implied by"),
    PROMPT("has a prompt that depends on", "prompt is visible depending on"),
    DEFAULT_CONDITION("has a default that depends on", "default is visible depending on"),
    DEFAULT_VALUE("has a default with", "default value contains"),
    RANGE("has a range that depends on", "range is visible depending on"),
    MEMBER("is a value of", "is part of choice"),
    CHOICE("has the value", "contains symbol");

    private final String text;
    private final String classic;

    Relation(String text, String classic) {
      this.text = text;
      this.classic = classic;
    }
  }

  /** One step of a path: a symbol and where it is said that it leads to the next one. */
  private record Step(Symbol symbol, Relation relation, Location location) {}

  private Recursions(SymbolTable table, String guide, Diagnostics diagnostics) {
    this.table = table;
    this.guide = guide;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports every path found.
   *
   * @param guide where the C tools say more can be read
   */
  static void report(
      SymbolTable table, List<Symbol> symbols, String guide, Diagnostics diagnostics) {
    var recursions = new Recursions(table, guide, diagnostics);
    VisitingOrder.of(symbols).stream().filter(Symbol::isDefined).forEach(recursions::check);
  }

  /** The symbol whose path to itself was found on the way; null when there is none. */
  private @Nullable Symbol check(Symbol symbol) {
    if (open.contains(symbol)) {
      report(symbol);
      return symbol;
    }
    if (done.contains(symbol) || !symbol.isDefined()) {
      return null;
    }
    if (symbol.choice().isPresent()) {
      push(symbol, Relation.MEMBER, place(symbol));
      Symbol found = check(symbol.choice().get());
      path.removeLast();
      return found;
    }
    if (symbol.isChoice()) {
      return checkChoice(symbol);
    }
    begin(symbol);
    Symbol found = checkConditions(symbol);
    open.remove(symbol);
    return found;
  }

  private @Nullable Symbol checkChoice(Symbol choice) {
    push(choice, Relation.CHOICE, place(choice));
    choice.members().forEach(this::begin);
    begin(choice);
    Symbol found = checkConditions(choice);
    open.remove(choice);
    for (int i = 0; found == null && i < choice.members().size(); i++) {
      found = checkConditions(choice.members().get(i));
    }
    choice.members().forEach(open::remove);
    path.removeLast();
    return found != null && choice.members().contains(found) ? choice : found;
  }

  private void begin(Symbol symbol) {
    open.add(symbol);
    done.add(symbol);
  }

  private @Nullable Symbol checkConditions(Symbol symbol) {
    Location own = place(symbol);
    Symbol found = check(symbol, Relation.DEPENDENCY, own, symbol.dependency());
    if (found == null) {
      found = check(symbol, Relation.SELECT, own, symbol.reverseDependency());
    }
    if (found == null) {
      found = check(symbol, Relation.IMPLY, own, symbol.implication());
    }
    List<PropertyDraft> properties = table.draft(symbol).properties;
    for (int i = 0; found == null && i < properties.size(); i++) {
      found = check(symbol, properties.get(i).finished());
    }
    return found;
  }

  private @Nullable Symbol check(Symbol symbol, Property property) {
    Relation relation =
        switch (property) {
          case Property.Prompt own -> Relation.PROMPT;
          case Property.Default own -> Relation.DEFAULT_CONDITION;
          case Property.Range own -> Relation.RANGE;
          case Property.Selection own -> null;
        };
    if (relation == null) {
      return null;
    }
    // A condition that adds nothing to the dependency of its symbol was looked at with that.
    Symbol found =
        Expr.isSame(property.condition(), symbol.dependency())
            ? null
            : check(symbol, relation, property.location(), property.condition());
    if (found == null && !symbol.isChoice() && property instanceof Property.Default value) {
      found = check(symbol, Relation.DEFAULT_VALUE, property.location(), value.value());
    }
    return found;
  }

  private @Nullable Symbol check(Symbol from, Relation relation, Location at, Expr<Symbol> e) {
    push(from, relation, at);
    Symbol found = check(e);
    path.removeLast();
    return found;
  }

  private @Nullable Symbol check(Expr<Symbol> e) {
    return switch (e) {
      case Expr.Always<Symbol>() -> null;
      case Expr.Never<Symbol>() -> null;
      case Expr.Ref<Symbol>(Symbol to) -> check(to);
      case Expr.Compare<Symbol> compare -> either(check(compare.left()), compare.right());
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> check(inner);
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> either(check(left), right);
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> either(check(left), right);
    };
  }

  private @Nullable Symbol either(@Nullable Symbol found, Symbol next) {
    return found == null ? check(next) : found;
  }

  private @Nullable Symbol either(@Nullable Symbol found, Expr<Symbol> next) {
    return found == null ? check(next) : found;
  }

  private void push(Symbol symbol, Relation relation, Location location) {
    path.addLast(new Step(symbol, relation, location));
  }

  private static Location place(Symbol symbol) {
    return symbol.nodes().getFirst().location();
  }

  private void report(Symbol repeated) {
    Symbol last = repeated.choice().orElse(repeated);
    List<Step> loop = new ArrayList<>(path.reversed());
    int begin = 0;
    while (begin < loop.size() - 1 && loop.get(begin).symbol() != last) {
      begin++;
    }
    loop = new ArrayList<>(loop.subList(0, begin + 1).reversed());
    if (last != repeated) {
      loop.add(new Step(repeated, Relation.MEMBER, place(repeated)));
    }
    StringBuilder message = new StringBuilder("recursive dependency: ");
    StringBuilder classic = new StringBuilder();
    for (int i = 0; i < loop.size(); i++) {
      Step step = loop.get(i);
      Symbol next = i + 1 < loop.size() ? loop.get(i + 1).symbol() : last;
      message
          .append(step.symbol().displayName())
          .append(" (")
          .append(step.location())
          .append(") ")
          .append(step.relation().text)
          .append(' ');
      classic.append(classic(step, next, last));
    }
    message.append(last.displayName());
    classic
        .append("For a resolution refer to ")
        .append(guide)
        .append("\nsubsection \"Kconfig recursive dependency limitations\"\n\n");
    diagnostics.error(loop.getFirst().location(), message.toString(), classic.toString());
  }

  private static String classic(Step step, Symbol next, Symbol last) {
    Symbol symbol = step.symbol();
    Location at =
        symbol.isChoice() || symbol.choice().isPresent() ? place(symbol) : step.location();
    String head = symbol == last ? at + ":error: recursive dependency detected!\n" : "";
    Relation relation = symbol.choice().isPresent() ? Relation.MEMBER : step.relation();
    String text =
        symbol.isChoice()
            ? "choice " + symbol + " " + Relation.CHOICE.classic
            : "symbol " + symbol + " " + relation.classic;
    return head + at + ":\t" + text + " " + next + "\n";
  }
}
