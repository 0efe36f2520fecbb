package org.krunlab.core.kconfig.answer;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * A set of assignments that gives a configuration, of which none can be left out: each was, and the
 * configuration was another one then.
 *
 * @param configuration with these and no other user values
 */
public record MinimalAssignments(Configuration configuration) {

  /** Drops from what the user set all that changes nothing. */
  public static MinimalAssignments of(Configuration configuration) {
    Configuration left = configuration;
    int before;
    do {
      before = userSet(left).size();
      left = without(left, userSet(left), configuration);
    } while (userSet(left).size() < before);
    return new MinimalAssignments(left);
  }

  /** Leaves out the symbols together, or where that changes something each half by itself. */
  private static Configuration without(
      Configuration left, List<Symbol> symbols, Configuration wanted) {
    if (symbols.isEmpty()) {
      return left;
    }
    Configuration tried = left.unset(symbols);
    if (tried.isSameAs(wanted)) {
      return tried;
    }
    if (symbols.size() == 1) {
      return left;
    }
    int half = symbols.size() / 2;
    // What stands further down follows from what stands above more often than the reverse.
    Configuration later = without(left, symbols.subList(half, symbols.size()), wanted);
    return without(later, symbols.subList(0, half), wanted);
  }

  private static List<Symbol> userSet(Configuration configuration) {
    return configuration.tree().options().stream()
        .filter(symbol -> configuration.userValue(symbol).isPresent())
        .toList();
  }

  /** The assignments, in the order of the menus. */
  public List<Assignment> assignments() {
    List<Assignment> all = new ArrayList<>();
    List<Symbol> listed = new ArrayList<>();
    for (MenuNode node : configuration.tree().nodes()) {
      Symbol symbol = node.symbol().filter(one -> !one.isChoice()).orElse(null);
      if (symbol != null && symbol.nodes().getFirst() == node) {
        listed.add(symbol);
      }
    }
    for (Symbol symbol : listed) {
      configuration.userValue(symbol).ifPresent(value -> all.add(new Assignment(symbol, value)));
    }
    return all;
  }

  /** The same as lines of a configuration file. */
  public List<String> lines() {
    return configuration.userAssignments();
  }
}
