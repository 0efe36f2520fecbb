package org.krunlab.core.kconfig;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Writes small trees at random that use the whole language. Conditions name only what stands above
 * and selects only what stands below, so that no value depends on itself.
 */
final class RandomTree {
  private static final List<String> TYPES =
      List.of("bool", "bool", "tristate", "tristate", "int", "hex", "string");
  private static final int DEEPEST = 4;

  private final Random random;
  private final int size;
  private final boolean whole;
  private final boolean modules;
  private final String modulesLine;
  private final RandomMacros macros;
  private final RandomTerms terms;
  private final StringBuilder out = new StringBuilder();
  private final List<String> types = new ArrayList<>();

  /** For each symbol where its choice begins and ends, or it alone: what is around it is apart. */
  private final int[] begin;

  private final int[] end;
  private final BitSet ofChoice = new BitSet();
  private int usable;
  private int next;

  private RandomTree(Random random, String modulesLine, boolean whole) {
    this.random = random;
    this.whole = whole;
    this.modulesLine = modulesLine;
    this.size = 4 + random.nextInt(24);
    this.modules = random.nextInt(3) > 0;
    this.macros = new RandomMacros(random, random.nextInt(3) == 0, whole);
    this.terms = new RandomTerms(random, types, modules, macros);
    this.begin = new int[size];
    this.end = new int[size];
    for (int i = 0; i < size; i++) {
      types.add(terms.oneOf(TYPES));
      begin[i] = i;
      end[i] = i + 1;
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
   * The same tree for the same seed. It asks neither the shell nor the environment, and no value of
   * a choice has a second entry: the tool of Unikraft writes such a one twice where it has not
   * computed the choice yet.
   *
   * @param modulesLine how the tool's language says that a symbol switches modules on
   */
  static Made make(long seed, String modulesLine) {
    return make(seed, modulesLine, false);
  }

  /**
   * The same tree for the same seed.
   *
   * @param whole whether it may do what {@link #make(long, String)} leaves out
   */
  static Made make(long seed, String modulesLine, boolean whole) {
    RandomTree tree = new RandomTree(new Random(seed), modulesLine, whole);
    tree.write();
    return new Made(tree.out.toString(), List.copyOf(tree.types));
  }

  private void write() {
    if (!terms.chance(3)) {
      line(0, "mainmenu \"Tree " + random.nextInt(100) + "\"");
    }
    macros.lines().forEach(definition -> line(0, definition));
    if (modules) {
      line(0, "config MODULES");
      line(1, "bool \"modules\"");
      line(1, modulesLine);
      if (terms.chance(2)) {
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
      switch (depth > DEEPEST ? 0 : random.nextInt(10)) {
        case 0, 1, 2, 3 -> config(false);
        case 4 -> menu(depth, end);
        case 5 -> {
          line(0, "if " + (terms.chance(6) ? macros.truth() : terms.condition(usable)));
          entries(depth + 1, end);
          line(0, "endif");
        }
        case 6 -> comment();
        case 7, 8 -> choice();
        default -> redefinition();
      }
    }
  }

  private void comment() {
    line(0, "comment \"note " + random.nextInt(50) + "\"");
    dependsOn(3);
  }

  private void menu(int depth, int end) {
    line(0, "menu \"Menu " + random.nextInt(50) + "\"");
    dependsOn(3);
    if (terms.chance(4)) {
      line(1, "visible if " + terms.condition(usable));
    }
    if (!terms.chance(6)) {
      entries(depth + 1, end);
    }
    line(0, "endmenu");
  }

  /** One option; in a choice it has a prompt and is told apart as a value by its own type. */
  private void config(boolean isValue) {
    int i = next++;
    String type = types.get(i);
    line(0, (terms.chance(5) && !isValue ? "menuconfig S" : "config S") + i);
    boolean logic = type.equals("bool") || type.equals("tristate");
    if (isValue) {
      line(1, type + " \"Value " + i + "\"" + terms.ifCondition(5, usable));
    } else if (logic && terms.chance(6)) {
      line(1, "def_" + type + " " + terms.value(type, usable) + terms.ifCondition(3, usable));
      prompt(i, 2);
    } else if (terms.chance(4)) {
      line(1, type);
      prompt(i, 2);
    } else {
      boolean prompt = !terms.chance(4);
      line(1, type + (prompt ? " \"Option " + i + "\"" + terms.ifCondition(4, usable) : ""));
    }
    dependsOn(3);
    dependsOn(8);
    for (int d = random.nextInt(3); d > 0 && !isValue; d--) {
      line(1, "default " + terms.value(type, usable) + terms.ifCondition(2, usable));
    }
    if (logic) {
      selections(i, "select", 4);
      selections(i, "imply", 5);
    }
    for (int r = random.nextInt(3); r > 0 && !logic && !type.equals("string"); r--) {
      line(1, "range " + terms.range(type, usable) + terms.ifCondition(3, usable));
    }
    if (terms.chance(6)) {
      line(1, "help");
      line(2, "What S" + i + " is for.");
      line(0, "");
      line(3, "if it is for anything");
    }
    usable = isValue ? usable : Math.max(usable, i + 1);
  }

  private void prompt(int i, int oneIn) {
    if (terms.chance(oneIn)) {
      line(1, "prompt \"Option " + i + "\"" + terms.ifCondition(4, usable));
    }
  }

  /** One more entry for a symbol, whose conditions name only what stands above its first one. */
  private void redefinition() {
    if (usable == 0) {
      config(false);
      return;
    }
    int i = terms.chance(2) ? usable - 1 : random.nextInt(usable);
    int above = begin[i];
    if (ofChoice.get(i) && !whole) {
      config(false);
      return;
    }
    String type = types.get(i);
    line(0, "config S" + i);
    if (terms.chance(3)) {
      line(1, type);
    }
    // A value of a choice with a prompt outside it is taken or not by the order of a hash table.
    switch (ofChoice.get(i) ? 1 + random.nextInt(3) : random.nextInt(4)) {
      case 0 -> line(1, "prompt \"Again " + i + "\"" + terms.ifCondition(2, above));
      case 1 -> line(1, "default " + terms.value(type, above) + terms.ifCondition(2, above));
      case 2 -> line(1, "depends on " + terms.condition(above));
      default -> {
        if (type.equals("bool") || type.equals("tristate")) {
          selections(i, "select", 1);
        }
      }
    }
  }

  private void choice() {
    boolean tristate = terms.chance(3);
    int first = next;
    int count = Math.min(1 + random.nextInt(4), size - first);
    line(0, terms.chance(6) ? "choice CHOICE" + first : "choice");
    line(1, "prompt \"Choice " + first + "\"" + terms.ifCondition(4, usable));
    if (tristate || terms.chance(4)) {
      line(1, tristate ? "tristate" : "bool");
    }
    if (terms.chance(4)) {
      line(1, "optional");
    }
    dependsOn(4);
    for (int d = random.nextInt(3); d > 0; d--) {
      line(1, "default S" + (first + random.nextInt(count)) + terms.ifCondition(3, usable));
    }
    for (int i = first; i < first + count; i++) {
      ofChoice.set(i);
      begin[i] = first;
      end[i] = first + count;
    }
    while (next < first + count) {
      types.set(next, tristate && !terms.chance(4) ? "tristate" : "bool");
      boolean conditional = terms.chance(8);
      if (conditional) {
        line(0, "if " + terms.condition(usable));
      }
      config(true);
      if (conditional) {
        line(0, "endif");
      }
      if (terms.chance(10)) {
        comment();
      }
    }
    line(0, "endchoice");
    usable = next;
  }

  private void dependsOn(int oneIn) {
    if (terms.chance(oneIn)) {
      line(1, "depends on " + terms.condition(usable));
    }
  }

  private void selections(int i, String verb, int oneIn) {
    if (terms.chance(oneIn) && end[i] < size) {
      int target = end[i] + random.nextInt(size - end[i]);
      line(1, verb + " S" + target + terms.ifCondition(3, begin[i]));
    }
  }

  private void line(int indent, String text) {
    out.repeat("\t", indent).append(text).append('\n');
  }
}
