package org.krunlab.desktop.kconfig.tree;

import java.util.Optional;
import java.util.stream.Collectors;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Obstacle;
import org.krunlab.core.kconfig.value.Reason;
import org.krunlab.desktop.kconfig.edit.Snapshot;

/**
 * What a row shows: little enough to be worked out when it comes into view.
 *
 * @param text the prompt, or the name of an option without one
 * @param name of the symbol; empty where there is none to see
 * @param value in force; for a choice the prompt of the value picked
 * @param locked whether it is an option that cannot be changed now
 * @param pending whether it differs from what was saved or built
 */
public record Look(
    String text,
    String name,
    Editor editor,
    String value,
    Standing standing,
    boolean locked,
    boolean pending) {

  /** How an entry is set. */
  public enum Editor {
    /** Not at all: a menu. */
    MENU,
    /** Not at all: a line of text. */
    COMMENT,
    /** By picking one of its values. */
    CHOICE,
    /** On or off. */
    CHECK,
    /** On, off or a module. */
    TRISTATE,
    /** One of its siblings is on. */
    RADIO,
    /** Typed: a text or a number. */
    TEXT
  }

  public boolean isOn() {
    return value.equals("y");
  }

  /** What the row of an entry shows. */
  public static Look of(Snapshot snapshot, MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    Configuration now = snapshot.now();
    if (symbol == null) {
      return new Look(
          node.text(),
          "",
          node.kind() == MenuNode.Kind.COMMENT ? Editor.COMMENT : Editor.MENU,
          "",
          now.isVisible(node) ? Standing.DEFAULT : Standing.HIDDEN,
          false,
          false);
    }
    return new Look(
        node.text(),
        symbol.name(),
        editor(symbol, now),
        value(symbol, now),
        standing(snapshot, node, symbol),
        !now.isChangeable(symbol) && !symbol.isChoice(),
        snapshot.isPending(symbol));
  }

  /** What hovering tells: where the value comes from and what keeps it from being changed. */
  static String about(Snapshot snapshot, MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      return node.text();
    }
    Configuration now = snapshot.now();
    String why = String.join("\n", now.why(symbol).sentences().stream().limit(4).toList());
    String below = snapshot.isSetBelow(symbol) ? "\n" + Standing.BELOW.label() + "." : "";
    String locked =
        now.isChangeable(symbol)
            ? ""
            : now.whyNotSettable(symbol).stream()
                .limit(4)
                .map(Obstacle::sentence)
                .filter(sentence -> !why.contains(sentence))
                .collect(Collectors.joining("\n", "\n", ""));
    return (symbol.isChoice() ? node.text() : symbol.name())
        + "\n"
        + (why + below + locked).strip();
  }

  private static Editor editor(Symbol symbol, Configuration now) {
    if (symbol.isChoice()) {
      return Editor.CHOICE;
    }
    Symbol choice = symbol.choice().orElse(null);
    if (choice != null && now.value(choice).equals("y")) {
      return Editor.RADIO;
    }
    return switch (symbol.type()) {
      case BOOL -> choice == null ? Editor.CHECK : Editor.RADIO;
      case TRISTATE -> now.value(now.tree().modules()).equals("n") ? Editor.CHECK : Editor.TRISTATE;
      case INT, HEX, STRING, UNKNOWN -> Editor.TEXT;
    };
  }

  private static String value(Symbol symbol, Configuration now) {
    if (!symbol.isChoice()) {
      return now.value(symbol);
    }
    return now.picked(symbol).map(Look::promptOf).orElse(now.value(symbol).equals("m") ? "m" : "");
  }

  private static String promptOf(Symbol symbol) {
    return symbol.prompts().isEmpty() ? symbol.name() : symbol.prompts().getFirst().text();
  }

  private static Standing standing(Snapshot snapshot, MenuNode node, Symbol symbol) {
    Configuration now = snapshot.now();
    Optional<String> user = now.userValue(symbol);
    boolean byUser = snapshot.isSetByUser(symbol);
    if (byUser && !symbol.isChoice() && !user.equals(Optional.of(now.value(symbol)))) {
      return Standing.OVERRULED;
    }
    if (!now.isVisible(node)) {
      return Standing.HIDDEN;
    }
    return switch (now.why(symbol).reason()) {
      case Reason.SetByUser set -> set(snapshot, symbol, byUser);
      case Reason.KeptInRange kept -> Standing.OVERRULED;
      case Reason.Chosen(Symbol choice, boolean picked) ->
          picked ? set(snapshot, symbol, byUser) : Standing.DEFAULT;
      case Reason.Selected selected -> Standing.SELECTED;
      case Reason.Implied implied -> Standing.IMPLIED;
      case Reason.ByDefault used -> Standing.DEFAULT;
      case Reason.NotChosen other -> Standing.DEFAULT;
      case Reason.NothingSetsIt nothing -> Standing.DEFAULT;
    };
  }

  private static Standing set(Snapshot snapshot, Symbol symbol, boolean byUser) {
    if (!byUser) {
      return Standing.BELOW;
    }
    boolean justWritten =
        snapshot.fromFile()
            && !snapshot.isPending(symbol)
            && Untouched.value(snapshot.now(), symbol).equals(snapshot.now().value(symbol));
    return justWritten ? Standing.DEFAULT : Standing.SET;
  }
}
