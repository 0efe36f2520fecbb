package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.BuiltImage.RefusedValue;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Obstacle;

/**
 * What became of a user's values when the build's own Kconfig was asked.
 *
 * @param notTaken the user's values that are not in force, each with the rule that did it
 * @param disagreements where the build's Kconfig and Krunlab's differ; the build's counts
 */
public record ConfigurationCheck(List<NotTaken> notTaken, List<Disagreement> disagreements) {

  private static final String NO_SUCH_OPTION = "This tree has no option of that name.";

  public ConfigurationCheck {
    notTaken = List.copyOf(notTaken);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * A value that was asked for and is not in force.
   *
   * @param symbol without {@code CONFIG_}
   * @param wanted what the user set
   * @param inForce what the build uses; empty for nothing
   * @param rule why, in sentences
   */
  public record NotTaken(String symbol, String wanted, String inForce, String rule) {
    public String sentence() {
      return symbol
          + "="
          + wanted
          + " was not taken; in force is "
          + (inForce.isEmpty() ? "nothing" : inForce)
          + ". "
          + rule;
    }
  }

  /**
   * A symbol that two engines understand differently.
   *
   * @param ours its value by Krunlab's
   * @param builds its value by the build's own
   */
  public record Disagreement(String symbol, String ours, String builds) {
    public String sentence() {
      return symbol
          + " is "
          + shown(builds)
          + " by the build's own Kconfig and "
          + shown(ours)
          + " by Krunlab's; the build's counts.";
    }

    private static String shown(String value) {
      return value.isEmpty() ? "nothing" : value;
    }
  }

  /**
   * Compares what a user set with what came of it.
   *
   * @param user the user's values, unquoted
   * @param ours all layers as Krunlab's engine evaluates them
   * @param builds the values in force by the build's own Kconfig, unquoted
   */
  public static ConfigurationCheck of(
      Map<String, String> user, Configuration ours, Map<String, String> builds) {
    var notTaken = new ArrayList<NotTaken>();
    user.forEach(
        (symbol, wanted) -> {
          String inForce = builds.getOrDefault(symbol, "n");
          if (!KconfigValues.same(wanted, inForce)) {
            notTaken.add(new NotTaken(symbol, wanted, inForce, rule(ours, symbol, inForce)));
          }
        });
    return new ConfigurationCheck(notTaken, disagreements(ours.assignments(), builds));
  }

  /**
   * Checks a configuration file, with Krunlab's engine as its only judge.
   *
   * @param configuration what the file means
   */
  public static ConfigurationCheck of(Configuration configuration) {
    var notTaken = new ArrayList<NotTaken>();
    for (Symbol symbol : configuration.tree().options()) {
      String inForce = configuration.value(symbol);
      configuration
          .userValue(symbol)
          .filter(wanted -> !symbol.prompts().isEmpty() && !KconfigValues.same(wanted, inForce))
          .map(wanted -> new RefusedValue(symbol.name(), wanted, inForce))
          .ifPresent(value -> notTaken.addAll(explained(List.of(value), configuration)));
    }
    configuration
        .unknownAssignments()
        .forEach(line -> notTaken.add(new NotTaken(line.name(), line.value(), "", NO_SUCH_OPTION)));
    return new ConfigurationCheck(notTaken, List.of());
  }

  /** The rules that kept a build from taking values. */
  public static List<NotTaken> explained(List<RefusedValue> refused, Configuration ours) {
    return refused.stream()
        .map(
            value ->
                new NotTaken(
                    value.symbol(),
                    value.wanted(),
                    value.inForce(),
                    rule(ours, value.symbol(), value.inForce())))
        .toList();
  }

  private static List<Disagreement> disagreements(
      Map<String, String> ours, Map<String, String> builds) {
    var symbols = new TreeSet<>(ours.keySet());
    symbols.addAll(builds.keySet());
    var disagreements = new ArrayList<Disagreement>();
    for (String symbol : symbols) {
      String left = ours.getOrDefault(symbol, "n");
      String right = builds.getOrDefault(symbol, "n");
      if (!KconfigValues.same(left, right)) {
        disagreements.add(new Disagreement(symbol, left, right));
      }
    }
    return disagreements;
  }

  private static String rule(Configuration ours, String name, String inForce) {
    Symbol symbol = ours.tree().symbol(name).filter(Symbol::isDefined).orElse(null);
    if (symbol == null) {
      return NO_SUCH_OPTION;
    }
    if (!KconfigValues.same(ours.value(symbol), inForce)) {
      return "Krunlab's engine gives it "
          + ours.value(symbol)
          + " and knows no rule for what the build did.";
    }
    List<Obstacle> obstacles = ours.whyNotSettable(symbol);
    return obstacles.isEmpty()
        ? String.join(" ", ours.why(symbol).sentences())
        : obstacles.stream().map(Obstacle::sentence).collect(Collectors.joining(" "));
  }
}
