package org.krunlab.core.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes small trees at random that use the whole language. Conditions name only what stands above
 * and selects only what stands below, so that no value depends on itself.
 */
final class RandomTree {
  private static final String[] TYPES = {"bool", "bool", "tristate", "int", "hex", "string"};
  private static final String[] NUMBERS = {"0", "1", "7", "10", "42", "-3", "0x10", "0xff"};
  private static final String[] TEXTS = {"", "a", "b c", "say \\\"hi\\\"", "back\\\\slash"};

  private final Random random;
  private final int size;
  private final boolean modules;
  private final String modulesLine;
  private final StringBuilder out = new StringBuilder();
  private final List<String> types = new ArrayList<>();
  private int usable;
  private int next;

  private RandomTree(Random random, String modulesLine) {
    this.random = random;
    this.modulesLine = modulesLine;
    this.size = 4 + random.nextInt(24);
    this.modules = random.nextInt(3) > 0;
    for (int i = 0; i < size; i++) {
      types.add(TYPES[random.nextInt(TYPES.length)]);
    }
  }

  /**
   * A tree and what is needed to make configurations for it.
   *
   * @param types the type of each symbol S0, S1, ...
   */
  record Made(String text, List<String> types) {
    /** The symbols that a configuration can set. */
    List<RandomConfig.Option> options() {
      List<RandomConfig.Option> options = new ArrayList<>();
      options.add(new RandomConfig.Option("MODULES", "bool"));
      for (int i = 0; i < types.size(); i++) {
        options.add(new RandomConfig.Option("S" + i, types.get(i)));
      }
      return options;
    }
  }

  /**
   * The same tree for the same seed.
   *
   * @param modulesLine how the tool's language says that a symbol switches modules on
   */
  static Made make(long seed, String modulesLine) {
    RandomTree tree = new RandomTree(new Random(seed), modulesLine);
    tree.write();
    return new Made(tree.out.toString(), List.copyOf(tree.types));
  }

  private void write() {
    if (random.nextInt(3) > 0) {
      line(0, "mainmenu \"Tree " + random.nextInt(100) + "\"");
    }
    if (modules) {
      line(0, "config MODULES");
      line(1, "bool \"modules\"");
      line(1, modulesLine);
      if (chance(2)) {
        line(1, "default y");
      }
    }
    while (next < size) {
      entries(0, size);
    }
  }

  private void entries(int depth, int end) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count && next < end; i++) {
      switch (depth > 3 ? 0 : random.nextInt(9)) {
        case 0, 1, 2, 3 -> config();
        case 4 -> menu(depth, end);
        case 5 -> {
          line(0, "if " + condition());
          entries(depth + 1, end);
          line(0, "endif");
        }
        case 6 -> {
          line(0, "comment \"note " + random.nextInt(50) + "\"");
          maybe(3, "depends on ");
        }
        case 7 -> choice();
        default -> redefinition();
      }
    }
  }

  private void menu(int depth, int end) {
    line(0, "menu \"Menu " + random.nextInt(50) + "\"");
    maybe(3, "depends on ");
    maybe(4, "visible if ");
    if (!chance(6)) {
      entries(depth + 1, end);
    }
    line(0, "endmenu");
  }

  private void config() {
    int i = next++;
    String type = types.get(i);
    line(0, (chance(5) ? "menuconfig S" : "config S") + i);
    boolean prompt = random.nextInt(4) > 0;
    line(1, type + (prompt ? " \"Option " + i + "\"" + ifCondition(4) : ""));
    maybe(3, "depends on ");
    maybe(8, "depends on ");
    defaults(type);
    if (type.equals("bool") || type.equals("tristate")) {
      selections(i, "select", 4);
      selections(i, "imply", 5);
    } else if (!type.equals("string") && chance(2)) {
      range(type);
    }
    if (chance(6)) {
      line(1, "help");
      line(2, "What S" + i + " is for.");
      line(0, "");
    }
    usable = i + 1;
  }

  private void redefinition() {
    if (usable == 0) {
      config();
      return;
    }
    int last = usable - 1;
    line(0, "config S" + last);
    if (chance(2)) {
      line(1, "prompt \"Again " + last + "\"" + ifBelow(last));
    } else {
      line(1, "default " + constant(types.get(last)) + ifBelow(last));
    }
  }

  private String ifBelow(int limit) {
    int kept = usable;
    usable = limit;
    String text = ifCondition(2);
    usable = kept;
    return text;
  }

  private void choice() {
    boolean tristate = modules && chance(3);
    int count = Math.min(1 + random.nextInt(4), size - next);
    int first = next;
    line(0, "choice");
    line(1, "prompt \"Choice " + first + "\"" + ifCondition(4));
    if (tristate) {
      line(1, "tristate");
    }
    if (chance(4)) {
      line(1, "optional");
    }
    maybe(4, "depends on ");
    if (chance(2)) {
      line(1, "default S" + (first + random.nextInt(count)) + ifCondition(3));
    }
    for (int i = 0; i < count; i++) {
      int member = next++;
      types.set(member, tristate && !chance(4) ? "tristate" : "bool");
      line(0, "config S" + member);
      line(1, types.get(member) + " \"Value " + member + "\"" + ifCondition(5));
      maybe(4, "depends on ");
    }
    line(0, "endchoice");
    usable = next;
  }

  private void defaults(String type) {
    int count = random.nextInt(3);
    for (int d = 0; d < count; d++) {
      String value =
          (type.equals("bool") || type.equals("tristate")) && chance(3)
              ? condition()
              : chance(4) && usable > 0 ? "S" + random.nextInt(usable) : constant(type);
      line(1, "default " + value + ifCondition(2));
    }
  }

  private void selections(int i, String verb, int rarity) {
    if (chance(rarity) && i + 1 < size) {
      line(1, verb + " S" + (i + 1 + random.nextInt(size - i - 1)) + ifCondition(3));
    }
  }

  private void range(String type) {
    int low = random.nextInt(20);
    int high = low + random.nextInt(30);
    String format = type.equals("hex") ? "0x%x" : "%d";
    String from = chance(4) ? numberAbove(String.format(format, low)) : String.format(format, low);
    String to = chance(4) ? numberAbove(String.format(format, high)) : String.format(format, high);
    line(1, "range " + from + " " + to + ifCondition(3));
  }

  /** A symbol above that is a number, or else the number given. */
  private String numberAbove(String otherwise) {
    int start = usable == 0 ? 0 : random.nextInt(usable);
    for (int i = start; i < usable - 1; i++) {
      if (types.get(i).equals("int") || types.get(i).equals("hex")) {
        return "S" + i;
      }
    }
    return otherwise;
  }

  private String constant(String type) {
    return switch (type) {
      case "bool" -> chance(2) ? "y" : "n";
      case "tristate" -> List.of("y", "m", "n").get(random.nextInt(3));
      case "int" -> Integer.toString(random.nextInt(60) - 5);
      case "hex" -> "0x" + Integer.toHexString(random.nextInt(60));
      default -> "\"" + TEXTS[random.nextInt(TEXTS.length)] + "\"";
    };
  }

  private String ifCondition(int rarity) {
    return chance(rarity) ? " if " + condition() : "";
  }

  private void maybe(int rarity, String start) {
    if (chance(rarity)) {
      line(1, start + condition());
    }
  }

  private String condition() {
    return condition(0);
  }

  private String condition(int depth) {
    if (depth < 3 && chance(3)) {
      String sign = chance(2) ? " && " : " || ";
      return "(" + condition(depth + 1) + sign + condition(depth + 1) + ")";
    }
    if (depth < 3 && chance(5)) {
      return "!" + condition(depth + 1);
    }
    return chance(4) ? comparison() : operand();
  }

  private String operand() {
    if (usable == 0 || chance(12)) {
      return List.of("y", "n", "m", "UNDEFINED", modules ? "MODULES" : "y").get(random.nextInt(5));
    }
    return "S" + random.nextInt(usable);
  }

  private String comparison() {
    String sign = List.of("=", "!=", "<", "<=", ">", ">=").get(random.nextInt(6));
    String right =
        switch (random.nextInt(4)) {
          case 0 -> operand();
          case 1 -> NUMBERS[random.nextInt(NUMBERS.length)];
          case 2 -> List.of("y", "m", "n").get(random.nextInt(3));
          default -> "\"" + TEXTS[random.nextInt(TEXTS.length)] + "\"";
        };
    return operand() + " " + sign + " " + right;
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private void line(int indent, String text) {
    out.repeat("\t", indent).append(text).append('\n');
  }
}
