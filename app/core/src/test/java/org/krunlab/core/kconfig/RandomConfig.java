package org.krunlab.core.kconfig;

import java.util.List;
import java.util.Random;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * Writes configuration files at random: some complete, most partial, with values that cannot hold.
 */
final class RandomConfig {
  private static final List<String> ODD_LINES =
      List.of(
          "",
          "# a remark",
          "CONFIG_NOBODY_KNOWS=y",
          "# CONFIG_NOBODY_KNOWS_EITHER is not set",
          "nonsense",
          "CONFIG_S0");

  private RandomConfig() {}

  /** A symbol and its type as the language writes it. */
  record Option(String name, String type) {}

  /** The options of a tree that was read. */
  static List<Option> options(KconfigTree tree) {
    return tree.options().stream().map(RandomConfig::option).toList();
  }

  private static Option option(Symbol symbol) {
    String type =
        switch (symbol.type()) {
          case BOOL -> "bool";
          case TRISTATE -> "tristate";
          case INT -> "int";
          case HEX -> "hex";
          default -> "string";
        };
    return new Option(symbol.name(), type);
  }

  /** Sets some of the options, anything from none to all. */
  static String make(List<Option> options, Random random) {
    return make(options, random, random.nextDouble());
  }

  /**
   * Sets options.
   *
   * @param share how many of them, from 0 to 1
   */
  static String make(List<Option> options, Random random, double share) {
    StringBuilder out = new StringBuilder();
    for (Option option : options) {
      if (random.nextDouble() < share) {
        out.append(line(option, random)).append('\n');
      }
      if (random.nextInt(60) == 0) {
        out.append(ODD_LINES.get(random.nextInt(ODD_LINES.size()))).append('\n');
      }
    }
    return out.toString();
  }

  private static String line(Option option, Random random) {
    String name = "CONFIG_" + option.name();
    return switch (option.type()) {
      case "bool", "tristate" -> {
        int value = random.nextInt(option.type().equals("bool") ? 2 : 3);
        yield value == 0 ? "# " + name + " is not set" : name + (value == 1 ? "=y" : "=m");
      }
      case "int" -> name + "=" + (random.nextInt(12) == 0 ? "x" : random.nextInt(80) - 10);
      case "hex" ->
          name + (random.nextInt(5) == 0 ? "=" : "=0x") + Integer.toHexString(random.nextInt(80));
      default ->
          name + "=\"" + List.of("", "v", "a \\\"b\\\"", "c:\\\\d").get(random.nextInt(4)) + "\"";
    };
  }
}
