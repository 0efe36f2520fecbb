package org.krunlab.core.kconfig.conf;

import java.util.function.Consumer;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.QuotedText;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** Walks the menus and asks for values line by line. */
public final class Questions {
  private static final int STEP = 2;

  private final LiveConfiguration live;
  private final Terminal terminal;
  private final ChoiceQuestion choices;
  private final ValueQuestion values;
  private MenuNode begin;
  private boolean all;
  private int restarts;
  private int indent = 1;

  /** Questions about the values of {@code live}. */
  public Questions(LiveConfiguration live, Terminal terminal) {
    this.live = live;
    this.terminal = terminal;
    this.begin = live.tree().root();
    this.values = new ValueQuestion(live, terminal);
    this.choices = new ChoiceQuestion(live, terminal, values);
  }

  /** Asks for every symbol, then for what is new thereafter. */
  public void askAll() {
    all = true;
    values.askAll(true);
    begin = live.tree().root();
    entry(begin);
    all = false;
    values.askAll(false);
    askNew();
  }

  /** Asks for the symbols that are not set, again and again until none is left. */
  public void askNew() {
    do {
      restarts = 0;
      forEachNew(live.tree().root(), this::restart);
    } while (restarts > 0);
  }

  /** Lists the symbols that are not set, with the values they would have. */
  public void listNew() {
    forEachNew(live.tree().root(), node -> node.symbol().ifPresent(this::list));
  }

  /** Lists the symbols that are not set, with their help. */
  public void helpNew() {
    forEachNew(
        live.tree().root(),
        node -> terminal.print("-----\n\n" + HelpScreen.of(live, node) + "\n-----\n"));
  }

  private void list(Symbol symbol) {
    if (!symbol.name().isEmpty() && symbol.type() != SymbolType.UNKNOWN) {
      String text = live.text(symbol);
      String written = symbol.type() == SymbolType.STRING ? QuotedText.quote(text) : text;
      terminal.print(live.tree().prefix() + symbol.name() + "=" + written + "\n");
    }
  }

  private void restart(MenuNode node) {
    if (restarts++ == 0) {
      terminal.print("*\n* Restart config...\n*\n");
    }
    begin = menuAround(node);
    entry(begin);
  }

  private static MenuNode menuAround(MenuNode node) {
    MenuNode at = node;
    while (at.parent().isPresent() && !(at.isMenu() && at.prompt().isPresent())) {
      at = at.parent().get();
    }
    return at;
  }

  private void forEachNew(MenuNode node, Consumer<MenuNode> found) {
    if (!live.isVisible(node)) {
      return;
    }
    node.symbol().filter(this::isNew).ifPresent(symbol -> found.accept(node));
    node.children().forEach(child -> forEachNew(child, found));
  }

  private boolean isNew(Symbol symbol) {
    return !live.isSet(symbol)
        && (live.isChangeable(symbol) || (symbol.isChoice() && live.truth(symbol) == Tristate.YES));
  }

  private void entry(MenuNode node) {
    Property.Prompt prompt = node.prompt().orElse(null);
    if (!live.isVisible(node) || prompt == null) {
      return;
    }
    if (node.isMenu() && !all && node != begin) {
      forEachNew(node, this::restart);
      return;
    }
    if (node.isMenu() || node.kind() == MenuNode.Kind.COMMENT) {
      String star = " ".repeat(indent - 1) + "*";
      terminal.print(star + "\n" + star + " " + prompt.text() + "\n" + star + "\n");
    }
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      node.children().forEach(this::entry);
    } else if (symbol.isChoice()) {
      choices.ask(node, symbol, indent).ifPresent(picked -> indented(picked));
      if (live.truth(symbol) == Tristate.MODULE) {
        indented(node);
      }
    } else {
      values.ask(node, symbol, indent);
      indented(node);
    }
  }

  private void indented(MenuNode parent) {
    indent += STEP;
    parent.children().forEach(this::entry);
    indent -= STEP;
  }
}
