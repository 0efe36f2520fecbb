package org.krunlab.core.kconfig.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** Asks which value a choice is to fall on. */
final class ChoiceQuestion {
  private final LiveConfiguration live;
  private final Terminal terminal;
  private final ValueQuestion values;

  ChoiceQuestion(LiveConfiguration live, Terminal terminal, ValueQuestion values) {
    this.live = live;
    this.terminal = terminal;
    this.values = values;
  }

  /** What was offered, and the number of what the choice falls on now. */
  private record Offer(List<MenuNode> entries, int now) {}

  /** The entry picked; empty when the choice is off or lets each value be set by itself. */
  Optional<MenuNode> ask(MenuNode node, Symbol choice, int indent) {
    boolean isNew = !live.isSet(choice);
    if (live.isChangeable(choice)) {
      values.ask(node, choice, indent);
      live.compute(choice);
    } else if (live.truth(choice) == Tristate.MODULE) {
      terminal.print(" ".repeat(indent - 1) + node.text() + "\n");
    }
    if (live.truth(choice) != Tristate.YES) {
      return Optional.empty();
    }
    MenuNode picked = null;
    while (picked == null) {
      boolean unanswered = terminal.hasEnded();
      terminal.print(" ".repeat(indent - 1) + node.text() + "\n");
      Offer offer = offer(node, choice, indent);
      picked = pick(node, offer, isNew, indent);
      if (picked == null && (unanswered || offer.entries().isEmpty())) {
        throw new UnansweredException(node.text());
      }
    }
    picked.symbol().ifPresent(symbol -> live.set(symbol, Tristate.YES));
    return Optional.of(picked);
  }

  private Offer offer(MenuNode node, Symbol choice, int indent) {
    Symbol now = live.picked(choice).orElse(null);
    List<MenuNode> entries = new ArrayList<>();
    int number = 0;
    String space = " ".repeat(indent - 1);
    for (MenuNode child : node.children()) {
      if (!live.isVisible(child)) {
        continue;
      }
      Symbol symbol = child.symbol().orElse(null);
      if (symbol == null) {
        terminal.print(space + "* " + child.text() + "\n");
        continue;
      }
      entries.add(child);
      boolean isNow = symbol == now;
      number = isNow ? entries.size() : number;
      String name = symbol.name().isEmpty() ? "" : " (" + symbol.name() + ")";
      String mark = live.isSet(symbol) ? "" : " (NEW)";
      terminal.print(
          space
              + (isNow ? '>' : ' ')
              + " "
              + entries.size()
              + ". "
              + child.text()
              + name
              + mark
              + "\n");
    }
    return new Offer(entries, number);
  }

  /** The entry the answer stands for; null when it stands for none and is to be asked again. */
  private @Nullable MenuNode pick(MenuNode node, Offer offer, boolean isNew, int indent) {
    terminal.print(" ".repeat(indent - 1) + "choice");
    int count = offer.entries().size();
    if (count == 1) {
      terminal.print("[1]: 1\n");
      return offer.entries().getFirst();
    }
    terminal.print("[1-" + count + "?]: ");
    if (!isNew && !values.asksAll()) {
      terminal.print(offer.now() + "\n");
      return entry(offer, offer.now());
    }
    String answer = ValueQuestion.strip(terminal.readLine(""));
    if (answer.startsWith("?")) {
      values.help(node);
      return null;
    }
    if (answer.isEmpty()) {
      return entry(offer, offer.now());
    }
    MenuNode wanted = entry(offer, number(answer));
    if (wanted != null && answer.endsWith("?")) {
      values.help(wanted);
      return null;
    }
    return wanted;
  }

  private static @Nullable MenuNode entry(Offer offer, int number) {
    return number >= 1 && number <= offer.entries().size() ? offer.entries().get(number - 1) : null;
  }

  /** The number the answer begins with; 0 when it begins with none. */
  private static int number(String answer) {
    int end = 0;
    while (end < answer.length() && answer.charAt(end) >= '0' && answer.charAt(end) <= '9') {
      end++;
    }
    boolean readable = end > 0 && end <= 9;
    return readable ? Integer.parseInt(answer.substring(0, end)) : 0;
  }
}
