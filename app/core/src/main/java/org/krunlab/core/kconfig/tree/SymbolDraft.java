package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Expr;

/** What is known of a symbol while the tree is being built. */
final class SymbolDraft {
  final Symbol symbol;
  final List<PropertyDraft> properties = new ArrayList<>();
  final List<PropertyDraft> selectedBy = new ArrayList<>();
  final List<PropertyDraft> impliedBy = new ArrayList<>();
  final List<SymbolDraft> members = new ArrayList<>();
  final List<MenuNode> nodes = new ArrayList<>();
  Expr<Symbol> dependency = new Expr.Always<>();
  Expr<Symbol> reverseDependency = new Expr.Never<>();
  Expr<Symbol> implication = new Expr.Never<>();
  @Nullable SymbolDraft choice;
  boolean optional;
  boolean neverWritten;
  boolean yesInAllNo;
  boolean checked;

  SymbolDraft(Symbol symbol) {
    this.symbol = symbol;
  }

  /**
   * Adds the dependency of one more entry. An entry without any adds nothing, so it does not widen
   * what the others ask for; the C tools do it that way.
   */
  void addDependency(Expr<Symbol> more) {
    if (more instanceof Expr.Always) {
      return;
    }
    dependency = dependency instanceof Expr.Always ? more : new Expr.Or<>(dependency, more);
  }

  void finish() {
    symbol.define(
        new SymbolDefinition(
            ofType(Property.Prompt.class),
            ofType(Property.Default.class),
            ofType(Property.Range.class),
            selections(true),
            selections(false),
            selectedBy.stream().map(p -> (Property.Selection) p.finished()).toList(),
            impliedBy.stream().map(p -> (Property.Selection) p.finished()).toList(),
            dependency,
            reverseDependency,
            implication,
            choice == null ? null : choice.symbol,
            members.stream().map(member -> member.symbol).toList(),
            optional,
            neverWritten,
            yesInAllNo,
            List.copyOf(nodes)));
  }

  private <T extends Property> List<T> ofType(Class<T> type) {
    return properties.stream()
        .map(PropertyDraft::finished)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private List<Property.Selection> selections(boolean select) {
    return properties.stream()
        .filter(p -> p.target != null && p.target.select() == select)
        .map(p -> (Property.Selection) p.finished())
        .toList();
  }
}
