package org.krunlab.core.kconfig;

import java.util.List;
import java.util.Random;

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

  static String make(List<Option> options, Random random) {
    double share = random.nextDouble();
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
