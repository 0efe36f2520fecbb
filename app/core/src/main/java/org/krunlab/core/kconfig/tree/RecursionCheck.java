package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;

/**
 * Finds symbols whose value depends on itself. A choice and its values count as one: that they
 * depend on each other is what a choice is, but nothing in it may depend on another value of it.
 */
final class RecursionCheck {
  private final Diagnostics diagnostics;
  private final BitSet open = new BitSet();
  private final BitSet done = new BitSet();
  private final List<Step> path = new ArrayList<>();

  /** One step of a path: a symbol and how it leads to the next one. */
  private record Step(Symbol symbol, String relation) {
    Location location() {
      return symbol.nodes().getFirst().location();
    }
  }

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
    if (open.get(symbol.index())) {
      report(symbol);
      return;
    }
    if (done.get(symbol.index()) || !symbol.isDefined()) {
      return;
    }
    if (symbol.choice().isPresent()) {
      Symbol choice = symbol.choice().get();
      step(symbol, "is a value of", choice);
    } else if (symbol.isChoice()) {
      visitChoice(symbol);
    } else {
      begin(symbol);
      visitConditions(symbol);
      open.clear(symbol.index());
    }
  }

  private void visitChoice(Symbol choice) {
    choice.members().forEach(this::begin);
    begin(choice);
    visitConditions(choice);
    open.clear(choice.index());
    for (Symbol member : choice.members()) {
      visitConditions(member);
    }
    choice.members().forEach(member -> open.clear(member.index()));
  }

  private void begin(Symbol symbol) {
    open.set(symbol.index());
    done.set(symbol.index());
  }

  private void visitConditions(Symbol symbol) {
    visit(symbol, "depends on", symbol.dependency());
    visit(symbol, "is selected by", symbol.reverseDependency());
    visit(symbol, "is implied by", symbol.implication());
    for (Property.Prompt prompt : symbol.prompts()) {
      visitCondition(symbol, "has a prompt that depends on", prompt);
    }
    for (Property.Default value : symbol.defaults()) {
      visitCondition(symbol, "has a default that depends on", value);
      if (!symbol.isChoice()) {
        visit(symbol, "has a default with", value.value());
      }
    }
    for (Property.Range range : symbol.ranges()) {
      visitCondition(symbol, "has a range that depends on", range);
    }
  }

  /** A condition that adds nothing to the dependency of its symbol was visited with that. */
  private void visitCondition(Symbol symbol, String relation, Property property) {
    if (!Expr.isSame(property.condition(), symbol.dependency())) {
      visit(symbol, relation, property.condition());
    }
  }

  private void visit(Symbol from, String relation, Expr<Symbol> e) {
    switch (e) {
      case Expr.Always<Symbol>() -> {}
      case Expr.Never<Symbol>() -> {}
      case Expr.Ref<Symbol>(Symbol to) -> step(from, relation, to);
      case Expr.Compare<Symbol> compare -> {
        step(from, relation, compare.left());
        step(from, relation, compare.right());
      }
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> visit(from, relation, inner);
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
        visit(from, relation, left);
        visit(from, relation, right);
      }
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
        visit(from, relation, left);
        visit(from, relation, right);
      }
    }
  }

  private void step(Symbol from, String relation, Symbol to) {
    boolean leadsNowhereNew = done.get(to.index()) && !open.get(to.index());
    if (leadsNowhereNew || !to.isDefined()) {
      return;
    }
    path.addLast(new Step(from, relation));
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
