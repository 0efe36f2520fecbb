package org.krunlab.core.kconfig;

import java.util.List;
import java.util.Random;

/** Conditions and values at random, over the symbols of a random tree that may be named so far. */
final class RandomTerms {
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "7", "10", "42", "-3", "007", "0x10", "0xff", "0XA", "99999999999999999999");
  private static final List<String> TEXTS =
      List.of("", "a", "b c", "say \\\"hi\\\"", "back\\\\slash", "0x7", "12", "y", "S1");
  private static final List<String> SIGNS = List.of("=", "!=", "<", "<=", ">", ">=");
  private static final int DEEPEST = 4;

  private final Random random;
  private final List<String> types;
  private final boolean modules;
  private final RandomMacros macros;

  /**
   * @param types of the symbols S0, S1, ...
   * @param modules whether there is a symbol MODULES
   */
  RandomTerms(Random random, List<String> types, boolean modules, RandomMacros macros) {
    this.random = random;
    this.types = types;
    this.modules = modules;
    this.macros = macros;
  }

  /** True once in so many times. */
  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /**
   * A condition.
   *
   * @param usable how many of the symbols it may name
   */
  String condition(int usable) {
    return condition(usable, 0);
  }

  private String condition(int usable, int depth) {
    if (depth < DEEPEST && chance(3)) {
      String sign = chance(2) ? " && " : " || ";
      String joined = condition(usable, depth + 1) + sign + condition(usable, depth + 1);
      return chance(3) ? joined : "(" + joined + ")";
    }
    if (depth < DEEPEST && chance(5)) {
      return "!" + (chance(3) ? "(" + condition(usable, depth + 1) + ")" : operand(usable));
    }
    return chance(4) ? comparison(usable) : operand(usable);
  }

  /** A symbol that may be named, or seldom a constant. */
  String operand(int usable) {
    if (usable == 0 || chance(12)) {
      return oneOf(List.of("y", "n", "m", "UNDEFINED", "\"y\"", "\"\"", modules ? "MODULES" : "y"));
    }
    return macros.name(random.nextInt(usable));
  }

  private String comparison(int usable) {
    String right =
        switch (random.nextInt(5)) {
          case 0, 1 -> operand(usable);
          case 2 -> oneOf(NUMBERS);
          case 3 -> oneOf(List.of("y", "m", "n"));
          default -> macros.text("\"" + oneOf(TEXTS) + "\"");
        };
    String left = chance(8) ? oneOf(NUMBERS) : operand(usable);
    return left + " " + oneOf(SIGNS) + " " + right;
  }

  /** {@code if condition}, once in so many times. */
  String ifCondition(int oneIn, int usable) {
    return chance(oneIn) ? " if " + condition(usable) : "";
  }

  /** A value of a type. */
  String constant(String type) {
    return switch (type) {
      case "bool" -> oneOf(List.of("y", "n", "\"y\""));
      case "tristate" -> oneOf(List.of("y", "m", "n"));
      case "int" -> chance(12) ? oneOf(NUMBERS) : Integer.toString(random.nextInt(60) - 5);
      case "hex" -> (chance(4) ? "" : "0x") + Integer.toHexString(random.nextInt(60));
      default -> macros.text("\"" + oneOf(TEXTS) + "\"");
    };
  }

  /** What can stand after {@code default}. */
  String value(String type, int usable) {
    boolean logic = type.equals("bool") || type.equals("tristate");
    if (logic && chance(3)) {
      return condition(usable);
    }
    return chance(4) && usable > 0 ? operand(usable) : constant(type);
  }

  /** Two bounds: numbers, or symbols that are numbers. */
  String range(String type, int usable) {
    int low = random.nextInt(20);
    int high = low + random.nextInt(30);
    String format = type.equals("hex") ? "0x%x" : "%d";
    return bound(format.formatted(low), usable) + " " + bound(format.formatted(high), usable);
  }

  private String bound(String number, int usable) {
    int start = usable == 0 ? 0 : random.nextInt(usable);
    for (int i = start; chance(3) && i < usable; i++) {
      if (types.get(i).equals("int") || types.get(i).equals("hex")) {
        return "S" + i;
      }
    }
    return number;
  }
}
