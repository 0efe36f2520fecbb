package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;

/**
 * Finds symbols whose value depends on itself. A choice and its values count as one: that they
 * depend on each other is what a choice is, but nothing in it may depend on another value of it.
 */
final class RecursionCheck {
  private final Diagnostics diagnostics;
  private final Set<Symbol> open = new HashSet<>();
  private final Set<Symbol> done = new HashSet<>();
  private final List<Step> path = new ArrayList<>();

  /** One step of a path: a symbol and how it leads to the next one. */
  private record Step(Symbol symbol, String relation, Location location) {}

  private RecursionCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(SymbolTable table, Diagnostics diagnostics) {
    RecursionCheck check = new RecursionCheck(diagnostics);
    for (SymbolDraft draft : table.drafts()) {
      if (draft.symbol.isDefined()) {
        check.visit(draft.symbol);
      }
    }
  }

  private void visit(Symbol symbol) {
    if (open.contains(symbol)) {
      report(symbol);
      return;
    }
    if (done.contains(symbol) || !symbol.isDefined()) {
      return;
    }
    if (symbol.choice().isPresent()) {
      Symbol choice = symbol.choice().get();
      step(symbol, "is a value of", choice);
    } else if (symbol.isChoice()) {
      visitChoice(symbol);
    } else {
      open.add(symbol);
      done.add(symbol);
      visitConditions(symbol);
      open.remove(symbol);
    }
  }

  private void visitChoice(Symbol choice) {
    open.addAll(choice.members());
    done.addAll(choice.members());
    open.add(choice);
    done.add(choice);
    visitConditions(choice);
    open.remove(choice);
    for (Symbol member : choice.members()) {
      visitConditions(member);
    }
    choice.members().forEach(open::remove);
  }

  private void visitConditions(Symbol symbol) {
    visit(symbol, "depends on", symbol.dependency());
    visit(symbol, "is selected by", symbol.reverseDependency());
    visit(symbol, "is implied by", symbol.implication());
    symbol.prompts().forEach(p -> visit(symbol, "has a prompt that depends on", p.condition()));
    for (Property.Default value : symbol.defaults()) {
      visit(symbol, "has a default that depends on", value.condition());
      if (!symbol.isChoice()) {
        visit(symbol, "has a default with", value.value());
      }
    }
    symbol.ranges().forEach(r -> visit(symbol, "has a range that depends on", r.condition()));
  }

  private void visit(Symbol from, String relation, Expr<Symbol> e) {
    Consumer<Symbol> follow = to -> step(from, relation, to);
    e.forEachSymbol(follow);
  }

  private void step(Symbol from, String relation, Symbol to) {
    path.addLast(new Step(from, relation, from.nodes().getFirst().location()));
    visit(to);
    path.removeLast();
  }

  private void report(Symbol repeated) {
    int start = 0;
    for (int i = 0; i < path.size(); i++) {
      if (unit(path.get(i).symbol()) == unit(repeated)) {
        start = i;
        break;
      }
    }
    List<Step> loop = path.subList(start, path.size());
    StringBuilder text = new StringBuilder("recursive dependency: ");
    for (Step step : loop) {
      text.append(step.symbol().displayName())
          .append(" (")
          .append(step.location())
          .append(") ")
          .append(step.relation())
          .append(' ');
    }
    text.append(repeated.displayName());
    diagnostics.error(loop.getFirst().location(), text.toString());
  }

  private static Symbol unit(Symbol symbol) {
    return symbol.choice().orElse(symbol);
  }
}
