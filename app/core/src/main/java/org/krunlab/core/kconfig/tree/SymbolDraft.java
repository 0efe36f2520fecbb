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

  /** Sorts what was said of the symbol by kind and hands it over. */
  void finish() {
    List<Property.Prompt> prompts = List.of();
    List<Property.Default> defaults = List.of();
    List<Property.Range> ranges = List.of();
    List<Property.Selection> selects = List.of();
    List<Property.Selection> implies = List.of();
    for (PropertyDraft draft : properties) {
      Property property = draft.finished();
      if (property instanceof Property.Prompt prompt) {
        prompts = with(prompts, prompt);
      } else if (property instanceof Property.Default value) {
        defaults = with(defaults, value);
      } else if (property instanceof Property.Range range) {
        ranges = with(ranges, range);
      } else if (draft.target != null && draft.target.select()) {
        selects = with(selects, (Property.Selection) property);
      } else {
        implies = with(implies, (Property.Selection) property);
      }
    }
    List<Symbol> values = List.of();
    for (SymbolDraft member : members) {
      values = with(values, member.symbol);
    }
    symbol.define(
        new SymbolDefinition(
            List.copyOf(prompts),
            List.copyOf(defaults),
            List.copyOf(ranges),
            List.copyOf(selects),
            List.copyOf(implies),
            selections(selectedBy),
            selections(impliedBy),
            dependency,
            reverseDependency,
            implication,
            choice == null ? null : choice.symbol,
            List.copyOf(values),
            optional,
            neverWritten,
            yesInAllNo,
            List.copyOf(nodes)));
  }

  private static List<Property.Selection> selections(List<PropertyDraft> drafts) {
    List<Property.Selection> finished = List.of();
    for (PropertyDraft draft : drafts) {
      finished = with(finished, (Property.Selection) draft.finished());
    }
    return List.copyOf(finished);
  }

  /** Most symbols have none of most kinds, so a list is only made for a first element. */
  private static <T> List<T> with(List<T> list, T element) {
    List<T> grown = list.isEmpty() ? new ArrayList<>(2) : list;
    grown.add(element);
    return grown;
  }
}
