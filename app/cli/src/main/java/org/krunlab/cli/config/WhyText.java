package org.krunlab.cli.config;

import org.krunlab.cli.shell.Columns;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.answer.Why.Node;
import org.krunlab.core.kconfig.answer.Why.Role;

/**
 * The chain behind a value as an indented list: statement, what it gives now, place. Of the option
 * asked about everything is listed, of those behind it what decides; conditions are followed where
 * they matter.
 */
final class WhyText {
  private WhyText() {}

  /** What decides is marked with {@code *}. */
  static String render(Why why) {
    var rows = new Columns();
    add(why.root(), 0, rows);
    return rows.render();
  }

  private static void add(Node node, int depth, Columns rows) {
    String mark = node.decisive() ? "* " : "  ";
    rows.add(
        " ".repeat(2 * depth) + (depth == 0 ? "" : mark) + node.text(),
        now(node),
        ConfigText.place(node.location()));
    boolean decided = node.children().stream().anyMatch(Node::decisive);
    int idle = 0;
    for (Node child : node.children()) {
      if (isIdle(child) && (decided || depth > 0)) {
        idle++;
      } else if (isWorthALine(node, child, decided, depth)) {
        add(child, depth + 1, rows);
      }
    }
    if (idle > 0 && depth == 0) {
      rows.add("    " + idle + " more that would select or imply it", "not now", "");
    }
  }

  private static boolean isIdle(Node node) {
    return (node.role() == Role.SELECT || node.role() == Role.IMPLY) && node.now().equals("n");
  }

  private static boolean isWorthALine(Node node, Node child, boolean decided, int depth) {
    return switch (node.role()) {
      case SYMBOL -> depth == 0 || !decided || child.decisive();
      case SELECT, IMPLY -> node.decisive() && !repeats(node, child);
      case CHOICE -> !repeats(node, child);
      case DEFAULT, RANGE -> node.decisive() ? depth == 1 : node.now().equals("n");
      case PROMPT -> node.now().equals("n");
      default -> true;
    };
  }

  /** The line of a select names the option that selects, and its value, already. */
  private static boolean repeats(Node node, Node child) {
    return child.role() == Role.SYMBOL
        && child.children().isEmpty()
        && (node.role() == Role.SELECT || node.role() == Role.IMPLY || node.role() == Role.CHOICE);
  }

  private static String now(Node node) {
    return switch (node.role()) {
      case SYMBOL -> node.now().isEmpty() ? "= empty" : "= " + node.now();
      case PROMPT -> node.now().equals("n") ? "hidden" : "shown";
      case SELECT, IMPLY -> node.now().equals("n") ? "not now" : node.now();
      case DEFAULT, RANGE -> node.decisive() ? "counts" : node.now().equals("n") ? "not now" : "";
      default -> node.now();
    };
  }
}
