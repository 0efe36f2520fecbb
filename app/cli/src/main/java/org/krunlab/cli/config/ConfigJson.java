package org.krunlab.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.krunlab.core.kconfig.tree.ExprText;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Change;
import org.krunlab.core.kconfig.value.Configuration;

/** Answers as JSON, in the shapes of {@code docs/config-json.md}. */
final class ConfigJson {
  private ConfigJson() {}

  static Map<String, ?> values(Configuration configuration, List<Symbol> symbols) {
    return Map.of("options", symbols.stream().map(one -> value(configuration, one)).toList());
  }

  private static Map<String, ?> value(Configuration configuration, Symbol symbol) {
    var object = new LinkedHashMap<String, Object>();
    object.put("name", symbol.name());
    object.put("type", ConfigText.small(symbol.type()));
    object.put("value", configuration.value(symbol));
    configuration.userValue(symbol).ifPresent(set -> object.put("set", set));
    object.put("from", ConfigOrigin.word(configuration, symbol));
    object.put("changeable", configuration.isChangeable(symbol));
    symbol.prompts().stream().findFirst().ifPresent(one -> object.put("prompt", one.text()));
    return object;
  }

  static Map<String, ?> why(Why why, Blockers blockers) {
    var object = new LinkedHashMap<String, Object>();
    object.put("why", node(why.root()));
    object.put("blockers", blockers(blockers));
    return object;
  }

  private static Map<String, ?> node(Why.Node node) {
    var object = new LinkedHashMap<String, Object>();
    object.put("role", ConfigText.small(node.role()));
    object.put("text", node.text());
    object.put("now", node.now());
    object.put("decisive", node.decisive());
    place(object, node.location());
    object.put("cut", node.cut());
    object.put("children", node.children().stream().map(ConfigJson::node).toList());
    return object;
  }

  private static List<?> blockers(Blockers blockers) {
    return blockers.alternatives().stream()
        .map(set -> set.stream().map(ConfigJson::blocker).toList())
        .toList();
  }

  private static Map<String, ?> blocker(Blocker blocker) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", ConfigText.small(blocker.kind()));
    blocker.symbol().ifPresent(symbol -> object.put("option", symbol.displayName()));
    object.put("needed", blocker.needed());
    object.put("sentence", blocker.sentence());
    place(object, blocker.location());
    return object;
  }

  private static void place(Map<String, Object> object, Optional<Location> location) {
    location.ifPresent(
        at -> {
          object.put("file", at.file());
          object.put("line", at.line());
        });
  }

  static Map<String, ?> refusal(Blockers blockers, Fixes fixes) {
    return fixes(fixes, blockers);
  }

  static Map<String, ?> fixes(Fixes fixes, Blockers blockers) {
    var object = new LinkedHashMap<String, Object>();
    object.put("wanted", assignment(fixes.wanted()));
    object.put("ending", ConfigText.small(fixes.ending()));
    object.put("sentence", fixes.sentence());
    object.put("fixes", fixes.fixes().stream().map(ConfigJson::fix).toList());
    object.put("blockers", blockers(blockers));
    return object;
  }

  private static Map<String, ?> fix(Fix fix) {
    var object = new LinkedHashMap<String, Object>();
    object.put("set", fix.changes().stream().map(ConfigJson::assignment).toList());
    object.putAll(cascade(fix.cascade()));
    return object;
  }

  private static Map<String, ?> assignment(Assignment assignment) {
    return pair(assignment.symbol(), assignment.value());
  }

  private static Map<String, ?> pair(Symbol symbol, String value) {
    var object = new LinkedHashMap<String, Object>();
    object.put("name", symbol.name());
    object.put("value", value);
    return object;
  }

  static Map<String, ?> assignments(List<Assignment> assignments) {
    return Map.of("assignments", assignments.stream().map(ConfigJson::assignment).toList());
  }

  static Map<String, ?> cascade(Cascade cascade) {
    var object = new LinkedHashMap<String, Object>();
    object.put("changes", cascade.changes().stream().map(ConfigJson::change).toList());
    object.put("appeared", cascade.appeared().stream().map(Symbol::name).toList());
    object.put("disappeared", cascade.disappeared().stream().map(Symbol::name).toList());
    object.put(
        "lost", cascade.lost().stream().map(lost -> pair(lost.symbol(), lost.set())).toList());
    return object;
  }

  private static Map<String, ?> change(Change change) {
    var object = new LinkedHashMap<String, Object>();
    object.put("name", change.symbol().name());
    object.put("before", change.before());
    object.put("after", change.after());
    object.put("set", change.byUser());
    return object;
  }

  static Map<String, ?> where(Symbol symbol) {
    var places = new ArrayList<Map<String, Object>>();
    for (MenuNode node : symbol.nodes()) {
      var object = new LinkedHashMap<String, Object>();
      place(object, Optional.of(node.location()));
      node.prompt().ifPresent(prompt -> object.put("prompt", prompt.text()));
      places.add(object);
    }
    return Map.of("name", symbol.name(), "definitions", places);
  }

  static Map<String, ?> references(Symbol symbol, References references) {
    var object = new LinkedHashMap<String, Object>();
    object.put("name", symbol.name());
    object.put(
        "to", references.to(symbol).stream().map(one -> reference(one, one.from())).toList());
    object.put(
        "from", references.from(symbol).stream().map(one -> reference(one, one.to())).toList());
    return object;
  }

  private static Map<String, ?> reference(Reference reference, Symbol other) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", ConfigText.small(reference.kind()));
    object.put("option", other.displayName());
    object.put("condition", ExprText.of(reference.condition()));
    place(object, Optional.of(reference.location()));
    return object;
  }

  static Map<String, ?> search(Search.Result result, Configuration configuration) {
    var hits = new ArrayList<Map<String, Object>>();
    for (Search.Hit hit : result.hits()) {
      var object = new LinkedHashMap<String, Object>();
      object.put("name", hit.symbol().name());
      object.put("value", configuration.value(hit.symbol()));
      object.put("match", ConfigText.small(hit.match()));
      hit.symbol().prompts().stream()
          .findFirst()
          .map(Property.Prompt::text)
          .ifPresent(text -> object.put("prompt", text));
      hit.hiddenBecause().ifPresent(reason -> object.put("hidden", reason));
      place(object, Optional.of(hit.symbol().nodes().getFirst().location()));
      hits.add(object);
    }
    return Map.of("total", result.total(), "hits", hits);
  }

  static Map<String, ?> difference(Difference difference) {
    var object = new LinkedHashMap<String, Object>();
    object.put("set", rows(difference.set()));
    object.put("followed", rows(difference.followed()));
    return object;
  }

  private static List<?> rows(List<Difference.Row> rows) {
    var all = new ArrayList<Map<String, Object>>();
    for (Difference.Row row : rows) {
      var object = new LinkedHashMap<String, Object>();
      object.put("name", row.symbol().name());
      object.put("left", row.left());
      object.put("right", row.right());
      all.add(object);
    }
    return all;
  }
}
