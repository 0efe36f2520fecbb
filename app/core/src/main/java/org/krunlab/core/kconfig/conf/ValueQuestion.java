package org.krunlab.core.kconfig.conf;

import java.util.Locale;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** Asks for the value of one symbol until the answer is one. */
final class ValueQuestion {
  private final LiveConfiguration live;
  private final Terminal terminal;
  private boolean all;

  ValueQuestion(LiveConfiguration live, Terminal terminal) {
    this.live = live;
    this.terminal = terminal;
  }

  /** Whether to ask for symbols that are set, too. */
  void askAll(boolean asksAll) {
    this.all = asksAll;
  }

  boolean asksAll() {
    return all;
  }

  void ask(MenuNode node, Symbol symbol, int indent) {
    boolean done = false;
    while (!done) {
      boolean unanswered = terminal.hasEnded();
      terminal.print(" ".repeat(indent - 1) + node.text() + " ");
      boolean text = symbol.type() == SymbolType.STRING || symbol.type().isNumber();
      done = text ? askText(node, symbol) : askTruth(node, symbol);
      if (!done && unanswered) {
        throw new UnansweredException(node.text());
      }
    }
  }

  private boolean askText(MenuNode node, Symbol symbol) {
    String now = live.text(symbol);
    terminal.print("(" + symbol.name() + ") [" + now + "] ");
    Optional<String> answer = answer(symbol, now);
    if (answer.isEmpty()) {
      return true;
    }
    String line = answer.get();
    if (line.equals("?\n")) {
      help(node);
      return false;
    }
    return live.set(symbol, line.equals("\n") ? now : line.substring(0, line.length() - 1));
  }

  private boolean askTruth(MenuNode node, Symbol symbol) {
    Tristate now = live.truth(symbol);
    StringBuilder possible = new StringBuilder();
    for (Tristate other : Tristate.values()) {
      if (other != now && live.admits(symbol, other)) {
        possible.append('/').append(other.text());
      }
    }
    String name = symbol.name().isEmpty() ? "" : "(" + symbol.name() + ") ";
    String letter = now.text().toUpperCase(Locale.ROOT);
    terminal.print(name + "[" + letter + possible + "/?] ");
    Optional<String> answer = answer(symbol, live.text(symbol));
    if (answer.isEmpty()) {
      return true;
    }
    Optional<Tristate> wanted =
        switch (strip(answer.get())) {
          case "" -> Optional.of(now);
          case "n", "N", "no", "No" -> Optional.of(Tristate.NO);
          case "m", "M" -> Optional.of(Tristate.MODULE);
          case "y", "Y", "yes", "Yes" -> Optional.of(Tristate.YES);
          default -> Optional.empty();
        };
    if (wanted.isPresent() && live.set(symbol, wanted.get())) {
      return true;
    }
    if (wanted.isPresent() || strip(answer.get()).startsWith("?")) {
      help(node);
    }
    return false;
  }

  /** The line that answers; empty where there is nothing to ask. */
  private Optional<String> answer(Symbol symbol, String now) {
    if (!live.isSet(symbol)) {
      terminal.print("(NEW) ");
    }
    if (!live.isChangeable(symbol) || (!all && live.isSet(symbol))) {
      terminal.print(now + "\n");
      return Optional.empty();
    }
    return Optional.of(terminal.readLine("\n"));
  }

  void help(MenuNode node) {
    terminal.print("\n" + HelpScreen.of(live, node) + "\n");
  }

  /** Without the blanks at both ends, as C counts blanks. */
  static String strip(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
