package org.krunlab.core.kconfig.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.answer.Fixes.Ending;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * Looks for fixes best first: always goes on from the set of changes that seems to lack the fewest
 * others, and evaluates each set it makes. Nothing becomes a fix that was not evaluated.
 */
final class FixSearch {
  private static final int MOST_CHANGES = 24;

  private static final Comparator<Fix> LEAST_SURPRISING =
      Comparator.<Fix>comparingInt(fix -> fix.changes().size())
          .thenComparingInt(fix -> fix.cascade().lost().size())
          .thenComparingInt(fix -> fix.cascade().changes().size())
          .thenComparing(fix -> fix.changes().toString());

  private final Configuration start;
  private final Assignment wanted;
  private final SearchBound bound;
  private final long deadline;

  /**
   * Nothing else has a say in what is wanted, so nothing else is evaluated on the way. Whether
   * there are modules has one in every tristate, without being named.
   */
  private final BitSet focus;

  private final Set<Set<Assignment>> seen = new HashSet<>();
  private final Map<Set<Assignment>, Fix> found = new LinkedHashMap<>();
  private final PriorityQueue<Node> open =
      new PriorityQueue<>(
          Comparator.comparingInt((Node node) -> node.guess)
              .thenComparingInt(node -> -node.changes.size())
              .thenComparingInt(node -> node.number));
  private int evaluations;
  private int numbered;
  private int smallest = MOST_CHANGES;

  /**
   * A set of changes that does not do yet.
   *
   * @param guess how many changes it is thought to take in all
   * @param number in the order in which they were made
   */
  private record Node(
      Configuration configuration, Map<Symbol, String> changes, int guess, int number) {}

  FixSearch(Configuration start, Assignment wanted, SearchBound bound) {
    this.start = start;
    this.wanted = wanted;
    this.bound = bound;
    this.deadline = System.nanoTime() + bound.time().toNanos();
    this.focus = start.tree().deciding(wanted.symbol());
  }

  Fixes run() {
    String never = Possible.neverBecause(wanted);
    if (!never.isEmpty()) {
      return new Fixes(wanted, List.of(), Ending.NEVER, never);
    }
    if (start.holds(wanted)) {
      return new Fixes(
          wanted, List.of(), Ending.IN_FORCE_ALREADY, wanted + " is in force already.");
    }
    Costs costs = new Costs(start, focus);
    if (Possible.isNever(costs, wanted)) {
      return new Fixes(wanted, List.of(), Ending.NEVER, Possible.sentence(wanted));
    }
    search(costs);
    List<Fix> best = found.values().stream().sorted(LEAST_SURPRISING).limit(bound.fixes()).toList();
    if (!best.isEmpty()) {
      String ways = best.size() == 1 ? "There is a way to " : "There are ways to ";
      return new Fixes(wanted, best, Ending.FOUND, ways + wanted + ".");
    }
    return bound.cancelled().getAsBoolean()
        ? new Fixes(wanted, List.of(), Ending.CANCELLED, "The search was cancelled.")
        : new Fixes(wanted, List.of(), Ending.NOT_FOUND, notFound());
  }

  private String notFound() {
    return "No way to "
        + wanted
        + " was found"
        + (open.isEmpty() ? "" : " in time")
        + ", which does not prove that there is none; "
        + (evaluations == 1 ? "1 set" : evaluations + " sets")
        + " of changes were tried.";
  }

  private void search(Costs costs) {
    Symbol symbol = wanted.symbol();
    Map<Symbol, String> first = new LinkedHashMap<>();
    boolean offInChoice = symbol.choice().isPresent() && wanted.value().equals("n");
    if (!symbol.prompts().isEmpty() && !offInChoice) {
      first.put(symbol, wanted.value());
    }
    Configuration configuration = start.supposing(assignments(first), focus);
    consider(configuration, first, costs);
    while (!open.isEmpty() && !isOver()) {
      Node node = open.remove();
      if (node.changes.size() <= smallest && !holdsAFix(node.changes)) {
        expand(node, costs);
      }
    }
  }

  private boolean isOver() {
    return evaluations >= bound.evaluations()
        || System.nanoTime() - deadline > 0
        || bound.cancelled().getAsBoolean();
  }

  private void expand(Node node, Costs costs) {
    Assignment lacking = lacking(node.configuration, node.changes);
    if (lacking == null) {
      return;
    }
    Map<Assignment, Integer> steps =
        new Steps(node.configuration, costs, node.changes)
            .toward(lacking.symbol(), lacking.value());
    for (Assignment step : steps.keySet()) {
      if (isOver()) {
        return;
      }
      Map<Symbol, String> more = new LinkedHashMap<>(node.changes);
      more.put(step.symbol(), step.value());
      if (more.size() <= smallest + 1 && seen.add(Set.copyOf(assignments(more)))) {
        evaluations++;
        consider(node.configuration.supposing(List.of(step), focus), more, costs);
      }
    }
  }

  /** What is not in force, what is wanted first of all; null when everything is. */
  private @Nullable Assignment lacking(Configuration configuration, Map<Symbol, String> changes) {
    if (!configuration.holds(wanted)) {
      return wanted;
    }
    for (Assignment change : assignments(changes)) {
      if (!configuration.holds(change)) {
        return change;
      }
    }
    return null;
  }

  private void consider(Configuration configuration, Map<Symbol, String> changes, Costs costs) {
    if (configuration.holds(wanted)) {
      take(assignments(changes));
      return;
    }
    int left = new Remaining(configuration, costs, changes).until(wanted.symbol(), wanted.value());
    int guess = changes.size() + left;
    open.add(new Node(configuration, changes, guess, numbered++));
  }

  /** Makes a fix of changes that bring what is wanted, once each one left is needed. */
  private void take(List<Assignment> changes) {
    List<Assignment> needed = new ArrayList<>(changes);
    for (Assignment change : changes) {
      List<Assignment> without = new ArrayList<>(needed);
      without.remove(change);
      evaluations++;
      if (start.supposing(without, focus).holds(wanted)) {
        needed = without;
      }
    }
    if (found.containsKey(Set.copyOf(needed))) {
      return;
    }
    List<Assignment> ordered = ordered(needed);
    Configuration result = start.assuming(ordered);
    if (result.holds(wanted) && ordered.stream().allMatch(result::holds)) {
      smallest = Math.min(smallest, ordered.size());
      found.put(Set.copyOf(ordered), new Fix(ordered, result, Cascade.of(start, result)));
    }
  }

  /** Such that each can be set after those before it, as far as there is such an order. */
  private List<Assignment> ordered(List<Assignment> changes) {
    List<Assignment> left = new ArrayList<>(changes);
    List<Assignment> ordered = new ArrayList<>();
    Configuration configuration = start;
    while (!left.isEmpty()) {
      Assignment next = left.getLast();
      for (Assignment change : left) {
        if (configuration.supposing(List.of(change), focus).holds(change)) {
          next = change;
          break;
        }
      }
      left.remove(next);
      ordered.add(next);
      configuration = configuration.supposing(List.of(next), focus);
    }
    return ordered;
  }

  private boolean holdsAFix(Map<Symbol, String> changes) {
    return found.keySet().stream()
        .anyMatch(
            fix ->
                fix.stream()
                    .allMatch(change -> change.value().equals(changes.get(change.symbol()))));
  }

  private static List<Assignment> assignments(Map<Symbol, String> changes) {
    return changes.entrySet().stream()
        .map(entry -> new Assignment(entry.getKey(), entry.getValue()))
        .toList();
  }
}
