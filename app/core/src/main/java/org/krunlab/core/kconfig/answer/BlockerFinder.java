package org.krunlab.core.kconfig.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.answer.Blocker.Kind;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.ExprText;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignable;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/** Turns the conditions of one symbol into sets of unmet ones. */
final class BlockerFinder {
  private static final Blocker CONTRADICTION =
      new Blocker(
          Kind.NEVER,
          Optional.empty(),
          new Expr.Never<>(),
          true,
          Tristate.YES,
          "",
          Optional.empty(),
          "It can never be set: its conditions contradict each other.");

  private final Configuration now;
  private final Symbol symbol;
  private Optional<Location> location = Optional.empty();

  BlockerFinder(Configuration now, Symbol symbol) {
    this.now = now;
    this.symbol = symbol;
  }

  /** What it takes to change the symbol at all. */
  List<List<Blocker>> toAnything() {
    if (now.isChangeable(symbol)) {
      return List.of();
    }
    BlockerSets moreThanForced = shown(Tristate.MODULE).and(unforced(Tristate.NO));
    return consistent(
        canBeModule()
            ? moreThanForced.or(shown(Tristate.YES).and(unforced(Tristate.MODULE)))
            : moreThanForced);
  }

  /**
   * Drops sets that, once met, would break what is met now: an option that needs another one both
   * on and off.
   */
  private List<List<Blocker>> consistent(BlockerSets sets) {
    return consistent(sets, this::isFreeAfter);
  }

  private static List<List<Blocker>> consistent(
      BlockerSets sets, Predicate<Set<Blocker>> isPossible) {
    List<Set<Blocker>> kept =
        sets.sets().stream().filter(set -> impossible(set) || isPossible.test(set)).toList();
    if (kept.isEmpty() && !sets.sets().isEmpty()) {
      return List.of(List.of(CONTRADICTION));
    }
    return new BlockerSets(kept).asLists();
  }

  private static boolean impossible(Set<Blocker> set) {
    return set.stream().anyMatch(one -> one.kind() == Kind.NEVER || one.kind() == Kind.NO_PROMPT);
  }

  /** Whether it could be set then: shown, and selected to less than that. */
  private boolean isFreeAfter(Set<Blocker> set) {
    var supposing = new Supposing(now, set);
    Tristate forced = Tristate.NO;
    for (Property.Selection selection : symbol.selectedBy()) {
      Expr<Symbol> source = new Expr.Ref<>(selection.source());
      forced = forced.or(supposing.value(source).and(supposing.value(selection.condition())));
    }
    return promoted(shownAfter(set)).above(promoted(forced));
  }

  private boolean isShownAfter(Set<Blocker> set) {
    return shownAfter(set) != Tristate.NO;
  }

  private Tristate shownAfter(Set<Blocker> set) {
    var supposing = new Supposing(now, set);
    Tristate shown = Tristate.NO;
    for (Property.Prompt prompt : symbol.prompts()) {
      shown = shown.or(supposing.value(prompt.condition()));
    }
    return shown;
  }

  private Tristate promoted(Tristate value) {
    return value == Tristate.MODULE && !canBeModule() ? Tristate.YES : value;
  }

  /** What it takes to set the symbol to that. */
  List<List<Blocker>> to(String value) {
    Assignment wanted = new Assignment(symbol, value);
    String never = Possible.neverBecause(wanted);
    if (!never.isEmpty()) {
      return BlockerSets.of(never(never)).asLists();
    }
    if (now.holds(wanted)) {
      return List.of();
    }
    if (!symbol.type().isLogic()) {
      return consistent(shown(Tristate.MODULE).and(unforced(Tristate.NO)).and(inRange(value)));
    }
    return switch (Tristate.fromText(value).orElseThrow()) {
      case YES -> consistent(shown(Tristate.YES), this::isShownAfter);
      case MODULE -> consistent(asModule());
      case NO -> {
        BlockerSets off = shown(Tristate.MODULE).and(unforced(Tristate.NO));
        yield consistent(isPicked() ? off.and(otherwiseChosen()) : off);
      }
    };
  }

  private boolean canBeModule() {
    return symbol.type() == SymbolType.TRISTATE && now.truth(now.tree().modules()) != Tristate.NO;
  }

  private boolean isPicked() {
    return symbol.choice().isPresent() && now.visibility(symbol) == Tristate.YES;
  }

  private BlockerSets asModule() {
    Symbol modules = now.tree().modules();
    BlockerSets on = raise(new Expr.Ref<>(modules), Tristate.YES);
    BlockerSets whole = on.and(shown(Tristate.MODULE)).and(unforced(Tristate.MODULE));
    return isPicked() ? whole.and(otherwiseChosen()) : whole;
  }

  /** Shown, and for a value of a choice with the choice to be had. */
  private BlockerSets shown(Tristate asked) {
    if (symbol.prompts().isEmpty()) {
      return BlockerSets.of(
          blocker(
              Kind.NO_PROMPT,
              Optional.empty(),
              "a prompt",
              symbol.displayName() + " has no prompt: only other options set it."));
    }
    boolean choiceIsYes =
        symbol.choice().isPresent() && now.truth(symbol.choice().get()) == Tristate.YES;
    Tristate least = choiceIsYes ? Tristate.YES : asked;
    Tristate level = canBeModule() ? least : Tristate.MODULE;
    BlockerSets any = BlockerSets.UNMEETABLE;
    for (Property.Prompt prompt : symbol.prompts()) {
      location = Optional.of(prompt.location());
      any = any.or(raise(prompt.condition(), level));
    }
    return symbol.choice().isPresent()
        ? any.and(raise(new Expr.Ref<>(symbol.choice().get()), Tristate.MODULE))
        : any;
  }

  /** What selects it no longer does. */
  private BlockerSets unforced(Tristate level) {
    BlockerSets all = BlockerSets.MET;
    for (Property.Selection selection : symbol.selectedBy()) {
      if (!now.truth(selection.source()).and(now.value(selection.condition())).above(level)) {
        continue;
      }
      location = Optional.of(selection.location());
      Symbol source = selection.source();
      Blocker off =
          new Blocker(
              Kind.SELECTED,
              Optional.of(source),
              new Expr.Ref<>(source),
              false,
              level,
              source.displayName() + "=" + level.text(),
              location,
              "It is selected by "
                  + source.displayName()
                  + ", which is "
                  + now.value(source)
                  + ".");
      BlockerSets ways = BlockerSets.of(off);
      all = all.and(ways.or(lower(ownCondition(selection), level)));
    }
    boolean mustBeMade = symbol.isChoice() && now.forced(symbol).above(level);
    return mustBeMade
        ? all.and(
            BlockerSets.of(
                blocker(
                    Kind.CHOICE,
                    Optional.of(symbol),
                    "one of its values",
                    "It is a choice that must be made; pick one of its values.")))
        : all;
  }

  /**
   * The condition of a select without what its source depends on: where that goes, the source goes.
   */
  private static Expr<Symbol> ownCondition(Property.Selection selection) {
    Expr<Symbol> around = References.entry(selection.source(), selection.location()).dependency();
    return without(selection.condition(), around);
  }

  private static Expr<Symbol> without(Expr<Symbol> condition, Expr<Symbol> around) {
    if (condition.equals(around)) {
      return new Expr.Always<>();
    }
    return condition instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)
        ? Expr.and(without(left, around), without(right, around))
        : condition;
  }

  private BlockerSets otherwiseChosen() {
    Symbol choice = symbol.choice().orElseThrow();
    return BlockerSets.of(
        blocker(
            Kind.CHOICE,
            Optional.of(choice),
            "another value",
            symbol.displayName()
                + " is what "
                + choice.displayName()
                + " fell on; set another of its values to y instead."));
  }

  private BlockerSets inRange(String value) {
    boolean visible = now.visibility(symbol) != Tristate.NO;
    boolean admitted =
        !visible
            || now.assuming(List.of(new Assignment(symbol, value)))
                .holds(new Assignment(symbol, value));
    if (admitted) {
      return BlockerSets.MET;
    }
    String bounds =
        now.assignable(symbol) instanceof Assignable.Text(SymbolType type, var range)
            ? range.map(both -> both.low() + " to " + both.high()).orElse("")
            : "";
    location = now.usedRange(symbol).map(Property.Range::location);
    return BlockerSets.of(
        blocker(
            Kind.RANGE,
            Optional.empty(),
            bounds,
            value + " is out of the range of " + symbol.displayName() + ", " + bounds + "."));
  }

  private BlockerSets raise(Expr<Symbol> e, Tristate level) {
    return switch (e) {
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          raise(left, level).and(raise(right, level));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          raise(left, level).or(raise(right, level));
      case Expr.Ref<Symbol>(Symbol used) when used.isChoice() -> raisedChoice(used, level);
      default -> level.above(now.value(e)) ? raisedPart(e, level) : BlockerSets.MET;
    };
  }

  private BlockerSets raisedPart(Expr<Symbol> e, Tristate level) {
    return switch (e) {
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> lower(inner, level.not());
      case Expr.Ref<Symbol>(Symbol used) -> leaf(e, used, true, level);
      case Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right) ->
          compared(e, left, right);
      default -> BlockerSets.of(never("It can never be set: its condition is n."));
    };
  }

  /**
   * A choice that must be made is on as soon as it is shown and one of its values is; one that may
   * be off has to be switched on, too.
   */
  private BlockerSets raisedChoice(Symbol choice, Tristate level) {
    if (!level.above(now.truth(choice))) {
      return BlockerSets.MET;
    }
    if (!choice.type().isLogic()) {
      return BlockerSets.of(
          never("It needs " + choice.displayName() + ", which has no type and is never on."));
    }
    BlockerSets any = BlockerSets.UNMEETABLE;
    for (Property.Prompt prompt : choice.prompts()) {
      any = any.or(raise(prompt.condition(), level));
    }
    boolean leftOff = choice.isOptional() && now.userValue(choice).isEmpty();
    return leftOff
        ? any.and(
            BlockerSets.of(
                new Blocker(
                    Kind.CHOICE,
                    Optional.of(choice),
                    new Expr.Ref<>(choice),
                    true,
                    level,
                    choice.displayName() + " on",
                    location,
                    "It needs " + choice.displayName() + ", which may be off and is.")))
        : any;
  }

  private BlockerSets lower(Expr<Symbol> e, Tristate level) {
    if (!now.value(e).above(level)) {
      return BlockerSets.MET;
    }
    return switch (e) {
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> raise(inner, level.not());
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          lower(left, level).or(lower(right, level));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          lower(left, level).and(lower(right, level));
      case Expr.Ref<Symbol>(Symbol used) -> leaf(e, used, false, level);
      case Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right) ->
          compared(new Expr.Compare<>(relation.opposite(), left, right), left, right);
      default -> BlockerSets.UNMEETABLE;
    };
  }

  private BlockerSets leaf(Expr<Symbol> e, Symbol used, boolean atLeast, Tristate level) {
    if (!used.isDefined()) {
      String name = used.displayName();
      return BlockerSets.of(
          never(
              used.kind() == Symbol.Kind.CONSTANT
                  ? "It needs " + (atLeast ? "" : "!") + name + ", which never holds."
                  : "It needs " + name + ", which nothing defines."));
    }
    Tristate wanted = !atLeast || used.type() == SymbolType.TRISTATE ? level : Tristate.YES;
    String needed = used.displayName() + "=" + (wanted == Tristate.MODULE ? "m" : wanted.text());
    String also = atLeast && wanted == Tristate.MODULE ? " or y" : "";
    return BlockerSets.of(
        new Blocker(
            Kind.CONDITION,
            Optional.of(used),
            e,
            atLeast,
            level,
            needed + also,
            location,
            "It needs " + needed + also + "; it is " + now.value(used) + "."));
  }

  private BlockerSets compared(Expr<Symbol> condition, Symbol left, Symbol right) {
    Optional<Symbol> changing =
        left.isDefined() ? Optional.of(left) : Optional.of(right).filter(Symbol::isDefined);
    String text = ExprText.of(condition);
    if (changing.isEmpty()) {
      return BlockerSets.of(never("It needs " + text + ", which never holds."));
    }
    Symbol used = changing.get();
    String is = used.type() == SymbolType.STRING ? '"' + now.value(used) + '"' : now.value(used);
    return BlockerSets.of(
        new Blocker(
            Kind.CONDITION,
            changing,
            condition,
            true,
            Tristate.MODULE,
            text,
            location,
            "It needs "
                + text
                + "; "
                + used.displayName()
                + " is "
                + (is.isEmpty() ? "empty" : is)
                + "."));
  }

  private Blocker never(String sentence) {
    return blocker(Kind.NEVER, Optional.empty(), "", sentence);
  }

  private Blocker blocker(Kind kind, Optional<Symbol> about, String needed, String sentence) {
    return new Blocker(
        kind, about, new Expr.Never<>(), true, Tristate.YES, needed, location, sentence);
  }
}
