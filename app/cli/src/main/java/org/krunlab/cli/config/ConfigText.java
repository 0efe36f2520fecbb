package org.krunlab.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krunlab.cli.shell.Columns;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.answer.Blocker;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.answer.Difference;
import org.krunlab.core.kconfig.answer.Fix;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.answer.Reference;
import org.krunlab.core.kconfig.answer.References;
import org.krunlab.core.kconfig.answer.Search;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Change;
import org.krunlab.core.kconfig.value.Configuration;

/** Answers as one reads them: columns aligned, each place as file:line. */
final class ConfigText {
  private static final int MOST_ALTERNATIVES = 8;
  private static final int MOST_NAMES = 12;

  private ConfigText() {}

  static String values(Configuration configuration, List<Symbol> symbols) {
    var rows = new Columns();
    for (Symbol symbol : symbols) {
      rows.add(
          symbol.displayName(),
          ConfigOrigin.shown(symbol, configuration.value(symbol)),
          ConfigOrigin.of(configuration, symbol),
          configuration.isChangeable(symbol) ? "" : "cannot be changed now");
    }
    return rows.render();
  }

  static String why(Why why, Blockers blockers, String asked) {
    return WhyText.render(why) + (blockers.isBlocked() ? "\n" + blockers(blockers, asked) : "");
  }

  private static String blockers(Blockers blockers, String asked) {
    String name = blockers.symbol().displayName();
    List<List<Blocker>> alternatives = blockers.alternatives();
    var out = new StringBuilder();
    out.append(asked.contains("=") ? asked + " cannot be set now" : name + " cannot be set now");
    out.append(alternatives.size() == 1 ? ":\n" : "; any one of these would do:\n");
    var rows = new Columns();
    int number = 0;
    for (List<Blocker> set : alternatives.stream().limit(MOST_ALTERNATIVES).toList()) {
      number++;
      String mark = alternatives.size() == 1 ? "" : number + ".";
      for (Blocker blocker : set) {
        rows.add("  " + mark, blocker.sentence(), place(blocker.location()));
        mark = "";
      }
    }
    out.append(rows.render());
    int more = alternatives.size() - MOST_ALTERNATIVES;
    return out.append(more > 0 ? "  and " + more + " more\n" : "").toString();
  }

  static String refusal(Blockers blockers, Fixes fixes) {
    return (blockers.isBlocked() ? blockers(blockers, fixes.wanted().toString()) : "")
        + ways(fixes);
  }

  static String fixes(Fixes fixes, Blockers blockers) {
    return fixes.fixes().isEmpty() && blockers.isBlocked()
        ? fixes.sentence() + "\n" + blockers(blockers, fixes.wanted().toString())
        : ways(fixes);
  }

  private static String ways(Fixes fixes) {
    var out = new StringBuilder(fixes.sentence()).append('\n');
    var rows = new Columns();
    int number = 0;
    for (Fix fix : fixes.fixes()) {
      number++;
      rows.add(
          "  " + number + ".",
          fix.changes().stream().map(ConfigText::typed).collect(Collectors.joining(" ")),
          consequence(fix));
    }
    return out.append(rows.render()).toString();
  }

  /** As it can be typed into a shell. */
  private static String typed(Assignment assignment) {
    String value = assignment.value();
    boolean plain = !value.isEmpty() && value.matches("[A-Za-z0-9_./:,+-]*");
    return assignment.symbol().name()
        + "="
        + (plain ? value : "'" + value.replace("'", "'\\''") + "'");
  }

  private static String consequence(Fix fix) {
    long besides =
        fix.cascade().changes().stream()
            .filter(
                change -> fix.changes().stream().noneMatch(one -> one.symbol() == change.symbol()))
            .count();
    int lost = fix.cascade().lost().size();
    return (besides == 0
            ? "nothing else changes"
            : besides + " more " + (besides == 1 ? "value changes" : "values change"))
        + (lost == 0 ? "" : ", " + lost + " that you set " + (lost == 1 ? "is lost" : "are lost"));
  }

  static String cascade(Cascade cascade) {
    if (cascade.isEmpty()) {
      return "Nothing changes.\n";
    }
    var rows = new Columns();
    for (Change change : cascade.changes()) {
      Symbol symbol = change.symbol();
      rows.add(
          "  " + symbol.name(),
          ConfigOrigin.shown(symbol, change.before()),
          "-> " + ConfigOrigin.shown(symbol, change.after()),
          change.byUser() ? "set" : "follows");
    }
    return rows.render()
        + names("now shown", cascade.appeared())
        + names("no longer shown", cascade.disappeared())
        + cascade.lost().stream()
            .map(
                lost ->
                    "lost: "
                        + lost.symbol()
                        + " was set to "
                        + ConfigOrigin.shown(lost.symbol(), lost.set())
                        + " and is "
                        + ConfigOrigin.shown(lost.symbol(), lost.now())
                        + "\n")
            .collect(Collectors.joining());
  }

  private static String names(String title, List<Symbol> symbols) {
    if (symbols.isEmpty()) {
      return "";
    }
    int more = symbols.size() - MOST_NAMES;
    return title
        + ": "
        + symbols.stream().limit(MOST_NAMES).map(Symbol::name).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "")
        + "\n";
  }

  static String where(Symbol symbol) {
    var rows = new Columns();
    for (MenuNode node : symbol.nodes()) {
      rows.add(place(node.location()), path(node));
    }
    return rows.render();
  }

  private static String path(MenuNode node) {
    var titles = new ArrayList<String>();
    titles.add(node.text());
    Optional<MenuNode> around = node.parent();
    while (around.isPresent() && around.get().parent().isPresent()) {
      titles.addFirst(around.get().text());
      around = around.get().parent();
    }
    return String.join(" > ", titles);
  }

  static String references(Symbol symbol, References references, Configuration configuration) {
    var rows = new Columns();
    list(rows, references.to(symbol), true, configuration);
    list(rows, references.from(symbol), false, configuration);
    return rows.render();
  }

  private static void list(
      Columns rows, List<Reference> references, boolean to, Configuration configuration) {
    for (Reference.Kind kind : Reference.Kind.values()) {
      Function<Reference, Symbol> other = to ? Reference::from : Reference::to;
      for (Reference reference : references) {
        if (reference.kind() == kind) {
          Symbol named = other.apply(reference);
          rows.add(
              verb(kind, to),
              named.displayName(),
              ConfigOrigin.shown(named, configuration.value(named)),
              place(reference.location()));
        }
      }
    }
  }

  /** How a definition names another one, seen from either side. */
  static String verb(Reference.Kind kind, boolean passive) {
    return switch (kind) {
      case SELECTS -> passive ? "selected by" : "selects";
      case IMPLIES -> passive ? "implied by" : "implies";
      case DEPENDS_ON -> passive ? "needed by" : "depends on";
      case PROMPT -> passive ? "shows" : "shown by";
      case DEFAULT -> passive ? "in a default of" : "default uses";
      case RANGE -> passive ? "in a range of" : "range uses";
      case CONDITION -> passive ? "in a select of" : "select uses";
      case VALUE_OF -> passive ? "has value" : "value of";
    };
  }

  static String search(Search.Result result, Configuration configuration) {
    var rows = new Columns();
    for (Search.Hit hit : result.hits()) {
      Symbol symbol = hit.symbol();
      rows.add(
          symbol.name(),
          ConfigOrigin.shown(symbol, configuration.value(symbol)),
          symbol.prompts().stream().findFirst().map(Property.Prompt::text).orElse(""),
          place(symbol.nodes().getFirst().location()),
          hit.hiddenBecause().map(reason -> "hidden: " + reason).orElse(""));
    }
    int more = result.total() - result.hits().size();
    if (result.total() == 0) {
      return "No option matches.\n";
    }
    return rows.render() + (more > 0 ? "and " + more + " more\n" : "");
  }

  static String difference(Difference difference) {
    if (difference.isEmpty()) {
      return "No value differs.\n";
    }
    return rows("set:", difference.set()) + rows("followed:", difference.followed());
  }

  private static String rows(String title, List<Difference.Row> differing) {
    if (differing.isEmpty()) {
      return "";
    }
    var rows = new Columns();
    for (Difference.Row row : differing) {
      rows.add(
          "  " + row.symbol().name(),
          ConfigOrigin.shown(row.symbol(), row.left()),
          "-> " + ConfigOrigin.shown(row.symbol(), row.right()));
    }
    return title + "\n" + rows.render();
  }

  static String place(Optional<Location> location) {
    return location.map(ConfigText::place).orElse("");
  }

  /** Relative to the current folder where it is below that. */
  static String place(Location location) {
    Path file = Path.of(location.file());
    Path here = Path.of("").toAbsolutePath();
    return (file.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file)
        + ":"
        + location.line();
  }

  static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
