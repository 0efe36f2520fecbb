package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigLine;
import org.krunlab.core.kconfig.file.ConfigWarning;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * A tree with values: what the user set, and what is in force because of it. It never changes;
 * setting something gives another configuration, so keeping the old one is all that undo takes. It
 * can be read from any thread.
 */
public final class Configuration {
  /** Where more symbols change at once, computing all is cheaper than finding what they reach. */
  private static final int FOLLOWED_ONE_BY_ONE = 64;

  private final KconfigTree tree;
  private final UserValues user;
  private final Evaluation evaluation;
  private final List<ConfigLine> unknown;
  private final List<ConfigWarning> warnings;

  private Configuration(
      KconfigTree tree,
      UserValues user,
      Evaluation evaluation,
      List<ConfigLine> unknown,
      List<ConfigWarning> warnings) {
    this.tree = tree;
    this.user = user;
    this.evaluation = evaluation;
    this.unknown = unknown;
    this.warnings = warnings;
    evaluation.computeAll();
  }

  /** Nothing set by the user: all defaults. */
  public static Configuration defaults(KconfigTree tree) {
    UserValues none = UserValues.none(tree);
    return new Configuration(tree, none, new Evaluation(tree, none), List.of(), List.of());
  }

  /** What a configuration file means, and nothing else. Values that cannot count now are kept. */
  public static Configuration of(KconfigTree tree, ConfigFile file) {
    return defaults(tree).with(file);
  }

  /**
   * This configuration with the assignments of a file on top, as one layer over another. Unlike
   * {@link #set}, an assignment need not be possible now: it counts as soon as it is.
   */
  public Configuration with(ConfigFile file) {
    ConfigReader.Result read = ConfigReader.read(tree, file, user);
    List<ConfigLine> allUnknown = new ArrayList<>(unknown);
    allUnknown.addAll(read.unknown());
    return new Configuration(
        tree,
        read.values(),
        new Evaluation(tree, read.values()),
        List.copyOf(allUnknown),
        read.warnings());
  }

  /** The tree it is about. */
  public KconfigTree tree() {
    return tree;
  }

  /** Assignments to symbols this tree does not have, as they were written; kept, never in force. */
  public List<ConfigLine> unknownAssignments() {
    return unknown;
  }

  /** What was odd about the file that was taken last. */
  public List<ConfigWarning> warnings() {
    return warnings;
  }

  /** Sets a symbol by name; see {@link #set(Symbol, String)}. */
  public SetResult set(String name, String text) {
    return tree.symbol(name)
        .map(symbol -> set(symbol, text))
        .orElseGet(() -> new SetResult.Rejected("There is no option " + name + " in this tree."));
  }

  /**
   * Sets a symbol to a value that then is in force, or says why that cannot be.
   *
   * @param text y, m or n; or the text itself, without quotes
   */
  public SetResult set(Symbol symbol, String text) {
    Optional<String> refusal = new Admission(this).refusal(symbol, text);
    if (refusal.isPresent()) {
      return new SetResult.Rejected(refusal.get());
    }
    UserValues changed = user.copy();
    if (!symbol.type().isLogic()) {
      changed.setText(symbol, Admission.normalized(symbol, text));
    } else if (symbol.choice().isPresent() && text.startsWith("y")) {
      changed.pick(symbol.choice().get(), symbol);
    } else {
      changed.setTruth(symbol, Tristate.fromText(text).orElseThrow());
      symbol.choice().ifPresent(changed::recount);
    }
    return new SetResult.Accepted(changed(changed, tree.dependents().reachedFrom(symbol)));
  }

  /**
   * Sets symbols one after the other, whether or not the values can be in force now: each counts as
   * soon as it can. Who needs them in force asks {@link #holds} of the result.
   *
   * @throws IllegalArgumentException when a value is none of its symbol's type
   */
  public Configuration assuming(List<Assignment> assignments) {
    UserValues values = user.copy();
    BitSet reached = new BitSet();
    for (Assignment assignment : assignments) {
      take(assignment, values);
      reached.or(tree.dependents().reachedFrom(assignment.symbol()));
    }
    return changed(values, reached);
  }

  /**
   * As {@link #assuming}, for who asks only for some symbols and has many sets of assignments to
   * try: all others keep the values they have here, right or not.
   *
   * @param focus symbols by their index, as {@link KconfigTree#deciding} gives them
   * @throws IllegalArgumentException when a value is none of its symbol's type
   */
  public Configuration supposing(List<Assignment> assignments, BitSet focus) {
    UserValues values = user.copy();
    BitSet reached = new BitSet();
    for (Assignment assignment : assignments) {
      take(assignment, values);
      reached.or(tree.dependents().reachedFrom(assignment.symbol(), focus));
    }
    boolean modulesToo = reached.get(tree.modules().index());
    Evaluation next = new Evaluation(evaluation, values, modulesToo ? focus : reached);
    if (modulesToo) {
      next.computeModules();
    }
    return new Configuration(tree, values, next, unknown, warnings);
  }

  private static void take(Assignment assignment, UserValues values) {
    Symbol symbol = assignment.symbol();
    Symbol choice = symbol.choice().orElse(null);
    if (choice != null && assignment.value().equals("y")) {
      values.pick(choice, symbol);
    } else if (!values.take(symbol, Admission.normalized(symbol, assignment.value()))) {
      throw new IllegalArgumentException(assignment + " is no value of " + symbol.type().text());
    } else if (choice != null) {
      values.recount(choice);
    }
  }

  /** Whether the value is in force. */
  public boolean holds(Assignment assignment) {
    return value(assignment.symbol())
        .equals(Admission.normalized(assignment.symbol(), assignment.value()));
  }

  /** Forgets what the user set a symbol to; for a choice, which of its values. */
  public Configuration unset(Symbol symbol) {
    return unset(List.of(symbol));
  }

  /** Forgets what the user set these symbols to. */
  public Configuration unset(List<Symbol> symbols) {
    UserValues changed = user.copy();
    BitSet reached = new BitSet();
    for (Symbol symbol : symbols) {
      changed.unset(symbol);
      reached.or(tree.dependents().reachedFrom(symbol));
    }
    return changed(changed, reached);
  }

  private Configuration changed(UserValues values, BitSet reached) {
    return changed(values, reached, unknown);
  }

  /** Other user values, which differ in {@code changed} only. */
  Configuration edited(UserValues values, Collection<Symbol> changed, List<ConfigLine> lines) {
    BitSet reached = new BitSet(tree.symbols().size());
    if (changed.size() > FOLLOWED_ONE_BY_ONE) {
      reached.set(0, tree.symbols().size());
    } else {
      changed.forEach(symbol -> reached.or(tree.dependents().reachedFrom(symbol)));
    }
    return changed(values, reached, List.copyOf(lines));
  }

  private Configuration changed(UserValues values, BitSet reached, List<ConfigLine> lines) {
    boolean modulesToo = reached.get(tree.modules().index());
    Evaluation next =
        modulesToo ? new Evaluation(tree, values) : new Evaluation(evaluation, values, reached);
    return new Configuration(tree, values, next, lines, warnings);
  }

  /** The value in force: y, m, n, a number or a text without quotes; empty when it has none. */
  public String value(Symbol symbol) {
    return evaluation.text(symbol);
  }

  /** The truth value in force; n for strings and numbers. */
  public Tristate truth(Symbol symbol) {
    return evaluation.truth(symbol);
  }

  /** The most a user could set it to; n when no menu shows it. */
  public Tristate visibility(Symbol symbol) {
    return evaluation.visibility(symbol);
  }

  /** The least it can be, because something selects it or a choice has to be made. */
  public Tristate forced(Symbol symbol) {
    return evaluation.forced(symbol);
  }

  /** The least it is without the user, because something implies it. */
  public Tristate implied(Symbol symbol) {
    return evaluation.implied(symbol);
  }

  /** The default that counts where the user sets nothing: the first whose condition holds. */
  public Optional<Property.Default> usedDefault(Symbol symbol) {
    return Optional.ofNullable(evaluation.usedDefault(symbol));
  }

  /** The range that counts: the first whose condition holds. */
  public Optional<Property.Range> usedRange(Symbol symbol) {
    return Optional.ofNullable(evaluation.usedRange(symbol));
  }

  /** What the user set, whether or not it is in force. */
  public Optional<String> userValue(Symbol symbol) {
    return user.shown(symbol);
  }

  /** The value a choice fell on. */
  public Optional<Symbol> picked(Symbol choice) {
    return Optional.ofNullable(evaluation.picked(choice));
  }

  /** What the user can set a symbol to now, or why nothing. */
  public Assignable assignable(Symbol symbol) {
    return new Admission(this).assignable(symbol);
  }

  /** Whether the user can change it now. */
  public boolean isChangeable(Symbol symbol) {
    return evaluation.visibility(symbol).above(evaluation.forced(symbol))
        && symbol.choice().stream().allMatch(this::isOnOrShown);
  }

  /** A value with a prompt outside its choice can be shown while its choice is not to be had. */
  private boolean isOnOrShown(Symbol choice) {
    return evaluation.truth(choice) != Tristate.NO || evaluation.visibility(choice) != Tristate.NO;
  }

  /** Whether a menu shows the entry. */
  public boolean isVisible(MenuNode node) {
    return ConfigWriter.isShown(evaluation, node);
  }

  /** The value of a condition now. */
  public Tristate value(Expr<Symbol> condition) {
    return evaluation.value(condition);
  }

  /** Why the symbol has its value. */
  public Explanation why(Symbol symbol) {
    return new Explainer(this).why(symbol);
  }

  /** What keeps the symbol from being set; empty when it can be. */
  public List<Obstacle> whyNotSettable(Symbol symbol) {
    return new Explainer(this).obstacles(symbol);
  }

  /**
   * The symbols whose value in force differs from that in {@code before}, which has the same tree.
   */
  public List<Change> changesFrom(Configuration before) {
    if (before.tree != tree) {
      throw new IllegalArgumentException("the two configurations are of different trees");
    }
    List<Change> changes = new ArrayList<>();
    for (Symbol symbol : tree.options()) {
      String was = before.value(symbol);
      String is = value(symbol);
      if (!was.equals(is)) {
        boolean byUser =
            !before.userValue(symbol).equals(userValue(symbol))
                && userValue(symbol).equals(Optional.of(is));
        changes.add(new Change(symbol, was, is, byUser));
      }
    }
    return changes;
  }

  /**
   * Whether all values and all that goes into a configuration file are the same, whatever the user
   * set to get there.
   */
  public boolean isSameAs(Configuration other) {
    return tree == other.tree
        && tree.options().stream()
            .allMatch(
                symbol ->
                    evaluation.isWritten(symbol) == other.evaluation.isWritten(symbol)
                        && value(symbol).equals(other.value(symbol)));
  }

  /** The {@code .config} as the C tools write it, with the header of four lines. */
  public String write() {
    return ConfigWriter.write(tree, evaluation);
  }

  /** Name, without prefix, and value of all that a {@code .config} would hold, in its order. */
  public Map<String, String> assignments() {
    Map<String, String> all = new LinkedHashMap<>();
    for (MenuNode node : tree.nodes()) {
      node.symbol()
          .filter(symbol -> !symbol.isChoice() && evaluation.isWritten(symbol))
          .ifPresent(symbol -> all.putIfAbsent(symbol.name(), value(symbol)));
    }
    return all;
  }

  /**
   * The lines that set what the user set, for a layer or a profile, in the order of the menus. The
   * values of a choice stand where its first one does, the one that is picked last.
   */
  public List<String> userAssignments() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (MenuNode node : tree.nodes()) {
      Symbol symbol = node.symbol().orElse(null);
      if (symbol != null && !symbol.isChoice()) {
        symbol
            .choice()
            .map(user::inReadingOrder)
            .orElse(List.of(symbol))
            .forEach(one -> addUserAssignment(one, lines));
      }
    }
    return List.copyOf(lines.values());
  }

  private void addUserAssignment(Symbol symbol, Map<String, String> lines) {
    user.shown(symbol)
        .ifPresent(
            value ->
                lines.putIfAbsent(symbol.name(), ConfigWriter.assignment(tree, symbol, value)));
  }

  UserValues user() {
    return user;
  }

  Evaluation evaluation() {
    return evaluation;
  }
}
