package org.krunlab.desktop.kconfig.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.answer.Reference;
import org.krunlab.core.kconfig.answer.References;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.ExprText;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignable;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Obstacle;
import org.krunlab.core.kconfig.value.SetResult;
import org.krunlab.desktop.kconfig.edit.Snapshot;

/** Asks the engine all there is to know of an entry; for background threads. */
final class Inquiry {
  /** Links lead on from there. */
  private static final int CHAIN_DEPTH = 3;

  private record Known(KconfigTree tree, References references) {}

  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  Details of(Snapshot snapshot, MenuNode node, CancelToken cancel) {
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      return new Details(
          snapshot,
          node,
          null,
          node.help(),
          List.of(),
          null,
          null,
          List.of(),
          conditions(snapshot.now(), node),
          List.of(place(snapshot.now().tree(), node.location())));
    }
    Configuration now = snapshot.now();
    List<Obstacle> obstacles = now.whyNotSettable(symbol);
    List<LinkGroup> links = links(snapshot, symbol);
    cancel.throwIfCancelled();
    return new Details(
        snapshot,
        node,
        symbol,
        help(symbol, node),
        now.why(symbol).sentences().stream().filter(one -> !isSaidBy(obstacles, one)).toList(),
        Why.of(now, symbol, CHAIN_DEPTH),
        Blockers.of(now, symbol),
        whatIfs(now, symbol, cancel),
        links,
        References.definitions(symbol).stream().map(at -> place(now.tree(), at)).toList());
  }

  /** A place as seen from the folder of the tree's first file, which is where the tree is. */
  private static String place(KconfigTree tree, Location location) {
    String first = tree.root().location().file();
    String folder = first.substring(0, first.lastIndexOf('/') + 1);
    String place = location.toString();
    return place.startsWith(folder) ? place.substring(folder.length()) : place;
  }

  private static boolean isSaidBy(List<Obstacle> obstacles, String sentence) {
    return obstacles.stream().anyMatch(obstacle -> obstacle.sentence().equals(sentence));
  }

  private static String help(Symbol symbol, MenuNode node) {
    return node.help().isBlank()
        ? symbol.nodes().stream()
            .map(MenuNode::help)
            .filter(help -> !help.isBlank())
            .findFirst()
            .orElse("")
        : node.help();
  }

  private static List<LinkGroup> conditions(Configuration now, MenuNode node) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    node.prompt().ifPresent(prompt -> prompt.condition().forEachSymbol(symbols::add));
    symbols.removeIf(symbol -> !symbol.isDefined());
    List<Link> links =
        symbols.stream().map(symbol -> new Link(symbol, now.value(symbol), "")).toList();
    return links.isEmpty() ? List.of() : List.of(new LinkGroup("Shown if", links));
  }

  private static List<WhatIf> whatIfs(Configuration now, Symbol symbol, CancelToken cancel) {
    List<WhatIf> all = new ArrayList<>();
    if (now.assignable(symbol) instanceof Assignable.OneOf(List<Tristate> values)) {
      for (Tristate value : values) {
        cancel.throwIfCancelled();
        if (!value.text().equals(now.value(symbol))
            && now.set(symbol, value.text()) instanceof SetResult.Accepted(Configuration next)) {
          all.add(new WhatIf(new Assignment(symbol, value.text()), next, Cascade.of(now, next)));
        }
      }
    }
    return all;
  }

  private List<LinkGroup> links(Snapshot snapshot, Symbol symbol) {
    References references = referencesOf(snapshot.tree());
    Map<String, Map<Symbol, Link>> groups = new LinkedHashMap<>();
    Configuration now = snapshot.now();
    for (Symbol member : symbol.members()) {
      put(groups, "Values", now, member, "");
    }
    for (Reference reference : references.from(symbol)) {
      collect(groups, now, titleFrom(reference.kind()), reference, Reference::to);
    }
    for (Reference reference : references.to(symbol)) {
      if (reference.kind() != Reference.Kind.VALUE_OF) {
        collect(groups, now, titleTo(reference.kind()), reference, Reference::from);
      }
    }
    return groups.entrySet().stream()
        .map(group -> new LinkGroup(group.getKey(), List.copyOf(group.getValue().values())))
        .toList();
  }

  private static void collect(
      Map<String, Map<Symbol, Link>> groups,
      Configuration now,
      String title,
      Reference reference,
      Function<Reference, Symbol> other) {
    boolean conditional =
        reference.kind() == Reference.Kind.SELECTS || reference.kind() == Reference.Kind.IMPLIES;
    boolean always = reference.condition() instanceof Expr.Always<Symbol>;
    String note = conditional && !always ? "if " + ExprText.of(reference.condition()) : "";
    put(groups, title, now, other.apply(reference), note);
  }

  private static void put(
      Map<String, Map<Symbol, Link>> groups,
      String title,
      Configuration now,
      Symbol other,
      String note) {
    groups
        .computeIfAbsent(title, key -> new LinkedHashMap<>())
        .putIfAbsent(other, new Link(other, now.value(other), note));
  }

  private static String titleFrom(Reference.Kind kind) {
    return switch (kind) {
      case SELECTS -> "Selects";
      case IMPLIES -> "Implies";
      case DEPENDS_ON -> "Depends on";
      case PROMPT -> "Shown if";
      case DEFAULT -> "Default uses";
      case RANGE -> "Range uses";
      case CONDITION -> "Selects or implies depending on";
      case VALUE_OF -> "Value of";
    };
  }

  private static String titleTo(Reference.Kind kind) {
    return switch (kind) {
      case SELECTS -> "Selected by";
      case IMPLIES -> "Implied by";
      case DEPENDS_ON -> "Needed by";
      case PROMPT, DEFAULT, RANGE, CONDITION, VALUE_OF -> "Used in";
    };
  }

  /** Two threads may both make it, which does no harm. */
  private References referencesOf(KconfigTree tree) {
    Known last = known.get();
    if (last != null && last.tree() == tree) {
      return last.references();
    }
    References made = References.of(tree);
    known.set(new Known(tree, made));
    return made;
  }
}
