package org.krunlab.core.kconfig.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.answer.Why.Node;
import org.krunlab.core.kconfig.answer.Why.Role;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.ExprText;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Reason;

/**
 * Builds the tree of {@link Why}. Which symbols are explained is decided breadth first, so that
 * each is explained as near to the root as it occurs; then the tree is built.
 */
final class WhyBuilder {
  private static final int MOST_SYMBOLS = 400;

  private final Configuration now;
  private final Map<Symbol, Integer> explained = new HashMap<>();
  private final Set<Symbol> done = new HashSet<>();

  WhyBuilder(Configuration now) {
    this.now = now;
  }

  Node root(Symbol symbol, int depth) {
    choose(symbol, depth);
    return symbol(symbol, false, 0);
  }

  private void choose(Symbol root, int depth) {
    Queue<Symbol> open = new ArrayDeque<>(List.of(root));
    explained.put(root, 0);
    while (!open.isEmpty()) {
      Symbol symbol = open.remove();
      int level = explained.getOrDefault(symbol, 0);
      if (level + 1 >= depth) {
        continue;
      }
      for (Symbol next : named(symbol)) {
        if (explained.size() < MOST_SYMBOLS && next.isDefined() && !explained.containsKey(next)) {
          explained.put(next, level + 1);
          open.add(next);
        }
      }
    }
  }

  /** All that {@link #statements} names. */
  private static Set<Symbol> named(Symbol symbol) {
    Set<Symbol> named = new LinkedHashSet<>();
    symbol.choice().ifPresent(named::add);
    for (Property.Selection selection : symbol.selectedBy()) {
      named.add(selection.source());
      selection.condition().forEachSymbol(named::add);
    }
    for (Property.Selection selection : symbol.impliedBy()) {
      named.add(selection.source());
      selection.condition().forEachSymbol(named::add);
    }
    symbol.prompts().forEach(prompt -> prompt.condition().forEachSymbol(named::add));
    for (Property.Default value : symbol.defaults()) {
      value.value().forEachSymbol(named::add);
      value.condition().forEachSymbol(named::add);
    }
    symbol.ranges().forEach(range -> range.condition().forEachSymbol(named::add));
    return named;
  }

  /**
   * @param level how many symbols are above
   */
  private Node symbol(Symbol symbol, boolean decisive, int level) {
    Optional<Location> location = symbol.nodes().stream().findFirst().map(MenuNode::location);
    boolean here = explained.getOrDefault(symbol, -1) == level && done.add(symbol);
    return new Node(
        Role.SYMBOL,
        symbol.kind() == Symbol.Kind.CONSTANT
            ? ExprText.of(new Expr.Ref<>(symbol))
            : symbol.displayName(),
        shown(symbol),
        Optional.of(symbol),
        decisive,
        location,
        here ? statements(symbol, level) : List.of(),
        !here && symbol.isDefined());
  }

  private String shown(Symbol symbol) {
    if (symbol.isDefined() || symbol.kind() == Symbol.Kind.CONSTANT) {
      return symbol.type() == SymbolType.STRING ? '"' + now.value(symbol) + '"' : now.value(symbol);
    }
    return "undefined";
  }

  private List<Node> statements(Symbol symbol, int level) {
    Reason reason = now.why(symbol).reason();
    List<Node> all = new ArrayList<>();
    now.userValue(symbol)
        .filter(set -> !symbol.isChoice())
        .ifPresent(set -> all.add(userValue(symbol, set, reason)));
    for (Property.Prompt prompt : symbol.prompts()) {
      all.add(
          statement(
              Role.PROMPT,
              "prompt \"" + prompt.text() + '"',
              prompt,
              now.value(prompt.condition()).text(),
              false,
              condition(prompt.condition(), level)));
    }
    symbol.choice().ifPresent(choice -> all.add(choice(choice, reason, level)));
    for (Property.Selection selection : symbol.selectedBy()) {
      all.add(selection(Role.SELECT, selection, reason, level));
    }
    for (Property.Selection selection : symbol.impliedBy()) {
      all.add(selection(Role.IMPLY, selection, reason, level));
    }
    for (Property.Default value : symbol.defaults()) {
      all.add(byDefault(value, reason, level));
    }
    for (Property.Range range : symbol.ranges()) {
      all.add(
          statement(
              Role.RANGE,
              "range " + now.value(range.low()) + " to " + now.value(range.high()),
              range,
              now.value(range.condition()).text(),
              reason instanceof Reason.KeptInRange(Property.Range kept) && kept.equals(range),
              condition(range.condition(), level)));
    }
    return all;
  }

  private static Node userValue(Symbol symbol, String set, Reason reason) {
    boolean counts =
        reason instanceof Reason.SetByUser
            || (reason instanceof Reason.Chosen(Symbol choice, boolean byUser) && byUser);
    return new Node(
        Role.USER_VALUE,
        "set to " + (symbol.type() == SymbolType.STRING ? '"' + set + '"' : set),
        counts ? "in force" : "not in force",
        Optional.empty(),
        counts,
        Optional.empty(),
        List.of(),
        false);
  }

  private Node choice(Symbol choice, Reason reason, int level) {
    boolean decides = reason instanceof Reason.Chosen || reason instanceof Reason.NotChosen;
    String picked = now.picked(choice).map(Symbol::displayName).orElse("nothing");
    return new Node(
        Role.CHOICE,
        "a value of " + choice.displayName(),
        "fell on " + picked,
        Optional.of(choice),
        decides,
        choice.nodes().stream().findFirst().map(MenuNode::location),
        List.of(symbol(choice, false, level + 1)),
        false);
  }

  private Node selection(Role role, Property.Selection selection, Reason reason, int level) {
    Symbol source = selection.source();
    Tristate gives = now.truth(source).and(now.value(selection.condition()));
    List<Property.Selection> deciding =
        switch (reason) {
          case Reason.Selected(List<Property.Selection> by) -> by;
          case Reason.Implied(List<Property.Selection> by) -> by;
          default -> List.of();
        };
    List<Node> children = new ArrayList<>();
    children.add(symbol(source, false, level + 1));
    children.addAll(condition(selection.condition(), level));
    return statement(
        role,
        (role == Role.SELECT ? "selected by " : "implied by ") + source.displayName(),
        selection,
        gives.text(),
        gives != Tristate.NO && deciding.contains(selection),
        children);
  }

  private Node byDefault(Property.Default value, Reason reason, int level) {
    List<Node> children = new ArrayList<>();
    if (value.value() instanceof Expr.Ref<Symbol>(Symbol given)) {
      if (given.isDefined()) {
        children.add(symbol(given, false, level + 1));
      }
    } else {
      children.addAll(condition(value.value(), level));
    }
    children.addAll(condition(value.condition(), level));
    return statement(
        Role.DEFAULT,
        "default " + ExprText.of(value.value()),
        value,
        now.value(value.condition()).text(),
        reason instanceof Reason.ByDefault(Property.Default used) && used.equals(value),
        children);
  }

  private static Node statement(
      Role role,
      String text,
      Property property,
      String now,
      boolean decisive,
      List<Node> children) {
    return new Node(
        role,
        text,
        now,
        Optional.empty(),
        decisive,
        Optional.of(property.location()),
        children,
        false);
  }

  /** The condition as one node; nothing for none at all. */
  private List<Node> condition(Expr<Symbol> e, int level) {
    return e instanceof Expr.Always ? List.of() : List.of(expression(e, level));
  }

  private Node expression(Expr<Symbol> e, int level) {
    return switch (e) {
      case Expr.Ref<Symbol>(Symbol used) -> symbol(used, false, level + 1);
      case Expr.And<Symbol> and -> part(Role.ALL_OF, "all of", e, operands(e, true), level);
      case Expr.Or<Symbol> or -> part(Role.ANY_OF, "one of", e, operands(e, false), level);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> part(Role.NOT, "not", e, List.of(inner), level);
      case Expr.Compare<Symbol>(var relation, Symbol left, Symbol right) -> {
        List<Expr<Symbol>> sides = new ArrayList<>();
        for (Symbol side : List.of(left, right)) {
          if (side.isDefined()) {
            sides.add(new Expr.Ref<>(side));
          }
        }
        yield part(Role.COMPARISON, ExprText.of(e), e, sides, level);
      }
      case Expr.Always<Symbol>() -> part(Role.ALL_OF, "y", e, List.of(), level);
      case Expr.Never<Symbol>() -> part(Role.ALL_OF, "n", e, List.of(), level);
    };
  }

  private Node part(
      Role role, String text, Expr<Symbol> e, List<Expr<Symbol>> operands, int level) {
    List<Node> children = new ArrayList<>();
    for (Expr<Symbol> operand : operands) {
      children.add(expression(operand, level));
    }
    return new Node(
        role,
        text,
        now.value(e).text(),
        Optional.empty(),
        false,
        Optional.empty(),
        children,
        false);
  }

  /** The operands of a chain of {@code &&} or of {@code ||}. */
  private static List<Expr<Symbol>> operands(Expr<Symbol> e, boolean and) {
    List<Expr<Symbol>> found = new ArrayList<>();
    if (and && e instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      found.addAll(operands(left, true));
      found.addAll(operands(right, true));
    } else if (!and && e instanceof Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      found.addAll(operands(left, false));
      found.addAll(operands(right, false));
    } else {
      found.add(e);
    }
    return found;
  }
}
