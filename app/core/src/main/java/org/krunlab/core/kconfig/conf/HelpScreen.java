package org.krunlab.core.kconfig.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** What is shown when a question is answered with a question mark. */
public final class HelpScreen {
  private static final int MOST_MENUS = 8;
  private static final String NO_HELP = "There is no help available for this option.";

  private final LiveConfiguration live;
  private final KconfigTree tree;
  private final StringBuilder out = new StringBuilder();
  private final Conditions conditions;
  private final String indent;

  private HelpScreen(LiveConfiguration live) {
    this.live = live;
    this.tree = live.tree();
    this.conditions = new Conditions(live, out);
    this.indent = tree.dialect().helpListsPromptsFirst() ? "  " : "";
  }

  /** Help and relations of the symbol of an entry. */
  public static String of(LiveConfiguration live, MenuNode node) {
    var screen = new HelpScreen(live);
    screen.help(node);
    node.symbol().ifPresent(screen::symbol);
    return screen.out.toString();
  }

  private void help(MenuNode node) {
    String name = node.symbol().map(Symbol::name).orElse("");
    Optional<String> help = node.wholeHelp();
    if (help.isPresent() && !name.isEmpty()) {
      out.append(tree.prefix()).append(name).append(":\n\n");
    }
    out.append(help.orElse(NO_HELP)).append('\n');
  }

  private void symbol(Symbol symbol) {
    if (!symbol.name().isEmpty()) {
      out.append("Symbol: ").append(symbol.name()).append(" [=").append(live.text(symbol));
      out.append("]\nType  : ").append(symbol.type().text()).append('\n');
      if (symbol.type().isNumber()) {
        live.range(symbol).ifPresent(this::range);
      }
    }
    if (tree.dialect().helpListsPromptsFirst()) {
      promptsFirst(symbol);
    } else {
      definitions(symbol);
    }
    selects(indent + "Selects: ", symbol.selects());
    sources(indent + "Selected by [", symbol.reverseDependency());
    selects(indent + "Implies: ", symbol.implies());
    sources(indent + "Implied by [", symbol.implication());
    out.append("\n\n");
  }

  /** Those with a prompt before those without. */
  private void definitions(Symbol symbol) {
    for (MenuNode node : symbol.nodes()) {
      if (node.prompt().isPresent()) {
        Property.Prompt prompt = node.prompt().get();
        out.append("Defined at ").append(node.location()).append('\n');
        out.append("  Prompt: ").append(prompt.text()).append('\n');
        condition("  Depends on: ", node.dependency());
        if (!tree.isSame(node.dependency(), prompt.condition())) {
          condition("  Visible if: ", prompt.condition());
        }
        place(menus(node));
      }
    }
    for (MenuNode node : symbol.nodes()) {
      if (node.prompt().isEmpty()) {
        out.append("Defined at ").append(node.location()).append('\n');
        condition("  Depends on: ", node.dependency());
      }
    }
  }

  private void promptsFirst(Symbol symbol) {
    for (MenuNode node : symbol.nodes()) {
      if (node.prompt().isPresent()) {
        out.append("Prompt: ").append(node.text()).append('\n');
        List<MenuNode> around = node.parent().map(this::menus).orElse(List.of());
        if (!around.isEmpty()) {
          place(around);
        }
      }
    }
    MenuNode first = symbol.nodes().getFirst();
    out.append("  Defined at ").append(first.location()).append('\n');
    condition("  Depends on: ", tree.asInPrompts(first, symbol));
  }

  private void range(Property.Range range) {
    out.append("Range : [");
    conditions.symbol(range.low());
    out.append(' ');
    conditions.symbol(range.high());
    out.append("]\n");
  }

  private void place(List<MenuNode> menus) {
    out.append("  Location:\n");
    int space = 4;
    for (MenuNode menu : menus.reversed()) {
      out.repeat(' ', space).append("-> ").append(menu.text());
      menu.symbol().ifPresent(this::place);
      out.append('\n');
      space += 2;
    }
  }

  private void place(Symbol symbol) {
    out.append(" (").append(symbol).append(" [=").append(live.text(symbol)).append("])");
  }

  /** The entry and what it is under, without the root, at most eight of them. */
  private List<MenuNode> menus(MenuNode node) {
    List<MenuNode> menus = new ArrayList<>();
    MenuNode at = node;
    while (at.parent().isPresent() && menus.size() < MOST_MENUS) {
      // Looked at for the sake of what looking does to what counts as set.
      live.isVisible(at);
      menus.add(at);
      at = at.parent().get();
    }
    return menus;
  }

  private void condition(String title, Expr<Symbol> e) {
    boolean always =
        e instanceof Expr.Always || (e instanceof Expr.Ref<Symbol>(Symbol s) && s == tree.yes());
    if (!always) {
      out.append(title);
      conditions.condition(e);
      out.append('\n');
    }
  }

  private void selects(String title, List<Property.Selection> selections) {
    String before = title;
    for (Property.Selection selection : selections) {
      out.append(before);
      conditions.symbol(selection.target());
      before = " && ";
    }
    if (!selections.isEmpty()) {
      out.append('\n');
    }
  }

  private void sources(String title, Expr<Symbol> selected) {
    for (Tristate value : List.of(Tristate.YES, Tristate.MODULE, Tristate.NO)) {
      conditions.selections(selected, value, title + value.text() + "]:\n");
    }
  }
}
