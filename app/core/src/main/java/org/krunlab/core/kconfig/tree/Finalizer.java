package org.krunlab.core.kconfig.tree;

import java.util.List;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;
import org.krunlab.core.kconfig.expr.SymbolType;

/**
 * Hands dependencies down to what they hold for, selects over to what they select, and gives the
 * menus their shape: ifs disappear, options move under the option they depend on.
 */
final class Finalizer {
  private final SymbolTable table;
  private final Simplifier simplifier;
  private final EntryBuilder types;
  private final Dialect dialect;
  private final Symbol modules;

  Finalizer(SymbolTable table, EntryBuilder builder, Dialect dialect) {
    this.table = table;
    this.simplifier = new Simplifier(table.no, table.module, table.yes);
    this.types = builder;
    this.dialect = dialect;
    this.modules = builder.modules();
  }

  void finish(Entry root) {
    finish(root, List.of(root), 0);
  }

  private void finish(Entry entry, List<Entry> siblings, int place) {
    SymbolDraft symbol = entry.symbol;
    if (!entry.children.isEmpty()) {
      if (symbol != null && entry.isChoice()) {
        shareType(entry, symbol);
      }
      handDown(entry);
      for (int i = 0; i < entry.children.size(); i++) {
        finish(entry.children.get(i), entry.children, i);
      }
    } else if (symbol != null) {
      takeDependents(entry, symbol.symbol, siblings, place);
      symbol.addDependency(entry.dependency);
    }
    for (int i = 0; i < entry.children.size(); i++) {
      Entry child = entry.children.get(i);
      if (symbol != null && entry.isChoice() && child.symbol != null) {
        join(symbol, child, child.symbol);
      }
      if (!child.children.isEmpty() && child.prompt == null) {
        child.children.forEach(grandchild -> grandchild.parent = entry);
        entry.children.addAll(i + 1, child.children);
        child.children.clear();
      }
    }
    if (symbol != null && entry.isChoice() && !symbol.optional && entry.prompt != null) {
      symbol.reverseDependency =
          Expr.or(
              symbol.reverseDependency,
              Expr.and(entry.prompt.condition, new Expr.Ref<>(table.module)));
    }
  }

  private void shareType(Entry entry, SymbolDraft choice) {
    if (choice.symbol.type() == SymbolType.UNKNOWN) {
      entry.children.stream()
          .filter(child -> child.symbol != null)
          .map(child -> table.draft(drawn(child)).symbol.type())
          .filter(type -> type != SymbolType.UNKNOWN)
          .findFirst()
          .ifPresent(type -> types.setType(choice, type, entry.location));
    }
    for (Entry child : entry.children) {
      if (child.symbol != null && child.symbol.symbol.type() == SymbolType.UNKNOWN) {
        types.setType(child.symbol, choice.symbol.type(), child.location);
      }
    }
  }

  private static Symbol drawn(Entry entry) {
    SymbolDraft draft = entry.symbol;
    if (draft == null) {
      throw new IllegalStateException("an entry without symbol at " + entry.location);
    }
    return draft.symbol;
  }

  private void handDown(Entry parent) {
    Expr<Symbol> around = parent.isChoice() ? new Expr.Ref<>(drawn(parent)) : parent.dependency;
    for (Entry child : parent.children) {
      child.dependency = combined(around, child.dependency);
      for (PropertyDraft property : child.properties) {
        Expr<Symbol> condition = combined(child.dependency, property.condition);
        if (dialect.promptsComparedToNoAsModule()
            && child.symbol != null
            && child.symbol.symbol.type() != SymbolType.TRISTATE) {
          condition = simplifier.unequalNoAsItself(condition);
        }
        property.condition = condition;
        if (property.target != null) {
          handOver(property.target, drawn(child), condition);
        }
      }
    }
  }

  /** What is around is free of duplicates already, so alone it stays as it is. */
  private Expr<Symbol> combined(Expr<Symbol> around, Expr<Symbol> own) {
    if (own instanceof Expr.Always) {
      return around;
    }
    Expr<Symbol> normalized = simplifier.normalized(simplifier.moduleNeedsModules(own, modules));
    return simplifier.withoutDuplicates(Expr.and(around, normalized));
  }

  private static void handOver(PropertyDraft.Target target, Symbol source, Expr<Symbol> condition) {
    Expr<Symbol> cause = Expr.and(new Expr.Ref<>(source), condition);
    SymbolDraft symbol = target.symbol();
    if (target.select()) {
      symbol.reverseDependency = Expr.or(symbol.reverseDependency, cause);
    } else {
      symbol.implication = Expr.or(symbol.implication, cause);
    }
  }

  /** Moves what follows and depends on {@code symbol} under its entry. */
  private void takeDependents(Entry entry, Symbol symbol, List<Entry> siblings, int place) {
    Expr<Symbol> base = entry.prompt == null ? new Expr.Always<>() : entry.prompt.condition;
    int taken = place;
    while (taken + 1 < siblings.size()) {
      Entry next = siblings.get(taken + 1);
      Expr<Symbol> condition = next.prompt == null ? next.dependency : next.prompt.condition;
      if (!Simplifier.mentions(condition, symbol)) {
        break;
      }
      if (!simplifier.needs(condition, symbol)
          && !simplifier.implies(simplifiedNotNo(condition), simplifiedNotNo(base))) {
        break;
      }
      taken++;
      finish(next, siblings, taken);
      next.parent = entry;
    }
    if (taken > place) {
      List<Entry> dependents = siblings.subList(place + 1, taken + 1);
      entry.children.addAll(dependents);
      dependents.clear();
    }
  }

  private Expr<Symbol> simplifiedNotNo(Expr<Symbol> e) {
    return simplifier.withoutDuplicates(simplifier.normalized(simplifier.notNo(e)));
  }

  private void join(SymbolDraft choice, Entry child, SymbolDraft member) {
    if (member.choice != null) {
      return;
    }
    if (choice.symbol.type() == SymbolType.TRISTATE
        && member.symbol.type() != SymbolType.TRISTATE) {
      Expr<Symbol> choiceIsYes = new Expr.Compare<>(Relation.EQUAL, choice.symbol, table.yes);
      child.dependency = Expr.and(choiceIsYes, child.dependency);
      for (PropertyDraft property : child.properties) {
        property.condition = Expr.and(choiceIsYes, property.condition);
      }
    }
    member.choice = choice;
    choice.members.add(member);
  }
}
