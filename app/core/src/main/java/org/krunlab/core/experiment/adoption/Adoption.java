package org.krunlab.core.experiment.adoption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.krunlab.core.experiment.ConfigurationLayers;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Numbers;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Obstacle;

/**
 * What of foreign values a profile has to hold: those that make a difference to what its runtime
 * and engine need anyway.
 *
 * @param kconfig values for a profile, by symbol without {@code CONFIG_}; none of them can be left
 *     out
 * @param notes what was left out or is not in force, and why, a sentence each
 */
public record Adoption(SequencedMap<String, String> kconfig, List<String> notes) {

  public Adoption {
    kconfig = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(kconfig));
    notes = List.copyOf(notes);
  }

  /**
   * Lays foreign values upon a configuration.
   *
   * @param base what a profile's own values are laid upon
   */
  public static Adoption of(ForeignValues foreign, Configuration base) {
    return new Adopter(base, foreign.notes()).adopt(foreign.values());
  }

  /** One adoption under way. */
  private static final class Adopter {
    private final Configuration base;
    private final List<String> notes;
    private final TreeSet<String> unknown = new TreeSet<>();

    Adopter(Configuration base, List<String> notes) {
      this.base = base;
      this.notes = new ArrayList<>(notes);
    }

    Adoption adopt(SequencedMap<String, String> values) {
      List<Assignment> wanted = new ArrayList<>();
      values.forEach((name, value) -> candidate(name, value).ifPresent(wanted::add));
      if (!unknown.isEmpty()) {
        notes.add("Not options of this Unikraft and left out: " + String.join(", ", unknown) + ".");
      }
      Configuration meant = base.assuming(wanted);
      SequencedMap<String, String> needed = new LinkedHashMap<>();
      for (Assignment assignment : needed(wanted, meant)) {
        needed.put(assignment.symbol().name(), assignment.value());
        if (!meant.holds(assignment)) {
          notes.add(assignment + " is kept but not in force." + reason(meant, assignment));
        }
      }
      return new Adoption(needed, notes);
    }

    private Optional<Assignment> candidate(String name, String value) {
      Symbol symbol = base.tree().symbol(name).filter(Symbol::isDefined).orElse(null);
      if (symbol == null) {
        // What is off in a tree that has it is not missed in one that has not.
        if (!value.equals("n")) {
          unknown.add(name);
        }
        return Optional.empty();
      }
      var assignment = new Assignment(symbol, value);
      if (symbol.prompts().isEmpty()) {
        // It follows from others, which the file states too.
        return Optional.empty();
      }
      if (isValue(assignment) && base.holds(assignment)) {
        return Optional.of(assignment);
      }
      Optional<String> elsewhere = ConfigurationLayers.decidedElsewhere(name);
      if (elsewhere.isPresent()) {
        if (!value.equals("n")) {
          notes.add(assignment + " is left out: " + elsewhere.get() + ".");
        }
        return Optional.empty();
      }
      if (base.userValue(symbol).isPresent()) {
        notes.add(
            assignment
                + " is left out: the profile's runtime or engine needs "
                + base.userValue(symbol).get()
                + ".");
        return Optional.empty();
      }
      if (!isValue(assignment)) {
        notes.add(assignment + " is left out: that is no " + symbol.type().text() + ".");
        return Optional.empty();
      }
      return Optional.of(assignment);
    }

    private static boolean isValue(Assignment assignment) {
      SymbolType type = assignment.symbol().type();
      String value = assignment.value();
      if (type.isLogic()) {
        return Tristate.fromText(value).isPresent()
            && (type == SymbolType.TRISTATE || !value.equals("m"));
      }
      return !type.isNumber() || Numbers.isWritten(value, type);
    }

    /**
     * Without those that change nothing: each is left out by itself and the rest evaluated. Values
     * that cannot count now are kept, since another runtime may let them.
     */
    private List<Assignment> needed(List<Assignment> wanted, Configuration meant) {
      List<Assignment> needed = new ArrayList<>(wanted);
      for (Assignment assignment : wanted) {
        List<Assignment> rest = new ArrayList<>(needed);
        rest.remove(assignment);
        boolean idle =
            meant.holds(assignment)
                && base.assuming(rest).assignments().equals(meant.assignments());
        if (idle || (!meant.holds(assignment) && base.holds(assignment))) {
          needed = rest;
        }
      }
      return needed;
    }

    private static String reason(Configuration meant, Assignment assignment) {
      return meant.whyNotSettable(assignment.symbol()).stream()
          .map(Obstacle::sentence)
          .findFirst()
          .map(sentence -> " " + sentence)
          .orElse("");
    }
  }
}
