package org.krunlab.desktop.kconfig.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Change;

/** A cascade in words. */
public final class CascadeText {
  private CascadeText() {}

  /**
   * One line of a cascade.
   *
   * @param kind what happens to the option, as a style class: changed, appeared, disappeared, lost
   */
  public record Line(Symbol symbol, String kind, String text) {}

  /** How much follows, such as {@code 3 values follow, 2 options appear.} */
  public static String summary(Cascade cascade) {
    var parts = new ArrayList<String>();
    add(parts, cascade.followed().size(), "value follows", "values follow");
    add(parts, cascade.appeared().size(), "option appears", "options appear");
    add(parts, cascade.disappeared().size(), "option disappears", "options disappear");
    add(
        parts,
        cascade.lost().size(),
        "value of yours is no longer in force",
        "values of yours are no longer in force");
    return parts.isEmpty() ? "Nothing else follows." : String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many));
    }
  }

  /** Everything that follows, the gravest first; what the user sets is left out. */
  public static List<Line> lines(Cascade cascade) {
    var lines = new ArrayList<Line>();
    for (Cascade.LostValue lost : cascade.lost()) {
      lines.add(
          new Line(
              lost.symbol(),
              "lost",
              "your " + shown(lost.set()) + " is not in force, but " + shown(lost.now())));
    }
    for (Change change : cascade.followed()) {
      if (cascade.lost().stream().noneMatch(lost -> lost.symbol() == change.symbol())) {
        lines.add(
            new Line(
                change.symbol(),
                "changed",
                shown(change.before()) + " → " + shown(change.after())));
      }
    }
    cascade.appeared().forEach(symbol -> lines.add(new Line(symbol, "appeared", "appears")));
    cascade
        .disappeared()
        .forEach(symbol -> lines.add(new Line(symbol, "disappeared", "disappears")));
    return lines;
  }

  /** A value where an empty one would not be seen. */
  public static String shown(String value) {
    return value.isEmpty() ? "(empty)" : value;
  }
}
