package org.krunlab.core.kconfig.macro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.SyntaxException;

/**
 * Variables and functions of a tree and their expansion. {@code $(name)} is looked up as an
 * argument of the function being expanded, then as a variable, then as a built-in function, then in
 * the environment; what is found nowhere is empty.
 */
public final class Macros {
  private static final int MOST_ARGUMENTS = 16;
  private static final int DEEPEST = 1000;

  /** Bounds of one expansion: a function can double a text each time it is called. */
  private static final int MOST_REFERENCES = 1_000_000;

  private static final int MOST_CHARS = 16 << 20;

  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<String, String> environment;
  private final Functions functions;
  private int references;
  private final Map<String, String> used = new LinkedHashMap<>();

  /** A variable as the tree defined it. */
  private static final class Variable {
    private final boolean recursive;
    private String value;
    private int expanding;

    Variable(boolean recursive, String value) {
      this.recursive = recursive;
      this.value = value;
    }
  }

  /** Macros over an environment, whose names are those of its variables. */
  public Macros(Map<String, String> environment, Functions functions) {
    this.environment = Map.copyOf(environment);
    this.functions = functions;
  }

  /** {@code name = value}: expanded anew at each use. */
  public void define(String name, String value) {
    variables.put(name, new Variable(true, value));
  }

  /** {@code name := value}: expanded here and now. */
  public void defineExpanded(String name, String value, Location at) throws SyntaxException {
    variables.put(name, new Variable(false, expand(value, at)));
  }

  /** {@code name += value}: keeps the kind the variable has. */
  public void append(String name, String value, Location at) throws SyntaxException {
    Variable variable = variables.get(name);
    if (variable == null) {
      define(name, value);
      return;
    }
    variable.value += " " + (variable.recursive ? value : expand(value, at));
  }

  /** The value of an environment variable; empty when it is not set. */
  public String environment(String name) {
    String value = environment.get(name);
    if (value == null) {
      return "";
    }
    used.putIfAbsent(name, value);
    return value;
  }

  /** The environment variables that were looked at, in the order of their first use. */
  public Map<String, String> environmentUsed() {
    return used;
  }

  /** A whole text with all its macros expanded. */
  public String expand(String in, Location at) throws SyntaxException {
    references = 0;
    return expandAll(in, List.of(), at);
  }

  /** Expands from {@code from} up to {@code to} or the first character no word can hold. */
  public Expansion expandToken(String in, int from, int to, Location at) throws SyntaxException {
    references = 0;
    return expandUntil(in, from, to, c -> !isNameChar(c), List.of(), at);
  }

  /**
   * Expands what follows a {@code $}, which ends before {@code to}; a {@code $} without a
   * parenthesis is just itself.
   */
  public Expansion expandReference(String in, int afterDollar, int to, Location at)
      throws SyntaxException {
    references = 0;
    return reference(in, afterDollar, to, List.of(), at);
  }

  private String expandAll(String in, List<String> arguments, Location at) throws SyntaxException {
    return expandUntil(in, 0, in.length(), c -> false, arguments, at).text();
  }

  private Expansion expandUntil(
      String in, int from, int to, IntPredicate end, List<String> arguments, Location at)
      throws SyntaxException {
    StringBuilder out = new StringBuilder();
    int i = from;
    while (i < to) {
      char c = in.charAt(i);
      if (c == '$') {
        Expansion expansion = reference(in, i + 1, to, arguments, at);
        out.append(expansion.text());
        i = expansion.end();
        if (out.length() > MOST_CHARS || references > MOST_REFERENCES) {
          throw new SyntaxException(
              at,
              "this expands to more than "
                  + MOST_CHARS
                  + " characters or takes more than "
                  + MOST_REFERENCES
                  + " references");
        }
      } else if (end.test(c)) {
        break;
      } else {
        out.append(c);
        i++;
      }
    }
    return new Expansion(out.toString(), i);
  }

  private Expansion reference(String in, int from, int to, List<String> arguments, Location at)
      throws SyntaxException {
    if (from >= to || in.charAt(from) != '(') {
      return new Expansion("$", from);
    }
    references++;
    int depth = 0;
    for (int i = from + 1; i < to; i++) {
      char c = in.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return new Expansion(clause(in.substring(from + 1, i), arguments, at), i + 1);
      }
    }
    throw new SyntaxException(
        at, "the reference '$" + in.substring(from, to) + "' lacks its ')' on the same line");
  }

  private String clause(String clause, List<String> outer, Location at) throws SyntaxException {
    String argument = argument(clause, outer);
    if (argument != null) {
      return argument;
    }
    List<String> parts = split(clause, at);
    List<String> expanded = new ArrayList<>();
    for (String part : parts) {
      expanded.add(expandAll(part, outer, at));
    }
    String name = expanded.removeFirst();
    Variable variable = variables.get(name);
    if (variable != null) {
      return value(name, variable, expanded, at);
    }
    String result = functions.call(name, expanded, at);
    if (result != null) {
      return result;
    }
    return expanded.isEmpty() ? environment(name) : "";
  }

  private String value(String name, Variable variable, List<String> arguments, Location at)
      throws SyntaxException {
    if (variable.expanding > 0 && arguments.isEmpty()) {
      throw new SyntaxException(
          at,
          "the variable '" + name + "' refers to itself",
          at + ": Recursive variable '" + name + "' references itself (eventually)\n");
    }
    if (variable.expanding > DEEPEST) {
      throw new SyntaxException(
          at,
          "the function '" + name + "' calls itself without end",
          at + ": Too deep recursive expansion\n");
    }
    if (!variable.recursive) {
      return variable.value;
    }
    variable.expanding++;
    try {
      return expandAll(variable.value, arguments, at);
    } finally {
      variable.expanding--;
    }
  }

  private static @Nullable String argument(String clause, List<String> arguments) {
    if (clause.isEmpty() || clause.length() > 2 || !clause.chars().allMatch(Macros::isDigit)) {
      return null;
    }
    int number = Integer.parseInt(clause);
    return number >= 1 && number <= arguments.size() ? arguments.get(number - 1) : null;
  }

  private static List<String> split(String clause, Location at) throws SyntaxException {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < clause.length(); i++) {
      char c = clause.charAt(i);
      if (c == ',' && depth == 0) {
        parts.add(clause.substring(start, i));
        start = i + 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    parts.add(clause.substring(start));
    if (parts.size() > MOST_ARGUMENTS) {
      throw new SyntaxException(
          at, "a function takes at most " + (MOST_ARGUMENTS - 1) + " arguments");
    }
    return parts;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameChar(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  }
}
