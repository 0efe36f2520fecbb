package org.krunlab.core.kconfig;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The preprocessor's part of a random tree: definitions before all else, and uses of them. */
final class RandomMacros {
  /** What the tool and the engine find in their environment. */
  static final Map<String, String> ENVIRONMENT =
      Map.of("CONFIG_", "CONFIG_", "TEXT_OF_ENV", "from outside", "NUMBER_OF_ENV", "17");

  private final Random random;
  private final boolean used;
  private final boolean outside;

  /**
   * @param used whether the tree has macros at all
   * @param outside whether they may ask the shell and the environment
   */
  RandomMacros(Random random, boolean used, boolean outside) {
    this.random = random;
    this.used = used;
    this.outside = outside;
  }

  /** The definitions, as lines. */
  List<String> lines() {
    if (!used) {
      return List.of();
    }
    return List.of(
        "prefix := S",
        "late = $(prefix)$(1)",
        "early := $(prefix)",
        "prefix += is changed",
        "early-text := a$(comma)b",
        "comma := ,",
        "late-text = a$(comma)b",
        "grown = $(comma)",
        "grown += $(comma)$(undefined)",
        "fixed := $(comma)",
        "fixed += $(grown)",
        "sym = $(early)$(1)",
        "second = $(2)$(3)",
        "nested = $(second,$(1),$(sym,$(2)))",
        "yes-if = $(yes-$(1))",
        "yes-same := y",
        "$(info,$(filename) $(lineno))",
        "$(warning-if,n,never)$(error-if,n,never)",
        outside ? "if-success = $(shell,{ $(1); } >/dev/null 2>&1 && echo $(2) || echo $(3))" : "",
        outside ? "success = $(if-success,$(1),y,n)" : "");
  }

  /** The name of symbol S0, S1, ..., written out or expanded. */
  String name(int number) {
    if (!used || random.nextInt(4) > 0) {
      return "S" + number;
    }
    return switch (random.nextInt(3)) {
      case 0 -> "$(sym," + number + ")";
      case 1 -> "$(nested,x," + number + ")";
      default -> "$(early)" + number;
    };
  }

  /** A text in quotes, or one that expands to something. */
  String text(String quoted) {
    if (!used || random.nextInt(3) > 0) {
      return quoted;
    }
    int kinds = outside ? 9 : 6;
    return switch (random.nextInt(kinds)) {
      case 0 -> "\"$(late-text)$(early-text)\"";
      case 1 -> "\"<$(grown)|$(fixed)>\"";
      case 2 -> "'single $(comma) \"quotes\"'";
      case 3 -> "\"$(lineno) $$ $\"";
      case 4 -> "$(early-text)";
      case 5 -> "\"$(second,a , b , c )\"";
      case 6 -> "\"$(TEXT_OF_ENV)\"";
      case 7 -> "\"$(shell,printf 'two\\nlines\\n\\n')\"";
      default -> "$(NUMBER_OF_ENV)";
    };
  }

  /** A condition that only the shell can tell, or that a table of variables does. */
  String truth() {
    if (!used) {
      return "y";
    }
    if (outside && random.nextInt(4) == 0) {
      return random.nextBoolean() ? "$(success,true)" : "$(success,exit 3)";
    }
    return random.nextBoolean() ? "$(yes-if,same)" : "$(yes-if,other)n";
  }
}
