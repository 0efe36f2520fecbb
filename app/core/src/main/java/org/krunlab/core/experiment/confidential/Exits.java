package org.krunlab.core.experiment.confidential;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instructions of an image that leave the machine, and those by which a handler would answer.
 * They are what the code holds; whether a boot comes by them is not told.
 *
 * @param counts how often each kind stands in each function
 * @param answers the answering instructions that occur
 */
public record Exits(Map<Exit, SequencedMap<String, Integer>> counts, Set<String> answers) {
  private static final Pattern FUNCTION = Pattern.compile("[0-9a-f]+ <(.+)>:");

  /** {@code address: TAB mnemonic operands}, as {@code objdump -d --no-show-raw-insn} writes it. */
  private static final Pattern INSTRUCTION =
      Pattern.compile("\\s*[0-9a-f]+:\\s+(?:(?:rep|repz|repnz|lock|data16) )*([a-z0-9]+).*");

  private static final Set<String> ANSWERS = Set.of("vmgexit", "tdcall");

  /** Reads a disassembly by GNU objdump. */
  public static Exits of(Iterable<String> disassembly) {
    var counts = new EnumMap<Exit, SequencedMap<String, Integer>>(Exit.class);
    var answers = new TreeSet<String>();
    String function = "";
    for (String line : disassembly) {
      Matcher named = FUNCTION.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (named.matches()) {
        function = named.group(1);
      } else if (instruction.matches()) {
        String place = function;
        String mnemonic = instruction.group(1);
        if (ANSWERS.contains(mnemonic)) {
          answers.add(mnemonic);
        }
        Exit.of(mnemonic)
            .ifPresent(
                exit ->
                    counts
                        .computeIfAbsent(exit, any -> new TreeMap<>())
                        .merge(place, 1, Integer::sum));
      }
    }
    return new Exits(Map.copyOf(counts), Set.copyOf(answers));
  }

  /** The functions that hold instructions of this kind. */
  public List<String> functions(Exit exit) {
    return counts.containsKey(exit) ? List.copyOf(counts.get(exit).keySet()) : List.of();
  }

  /** How many instructions of this kind there are. */
  public int count(Exit exit) {
    return counts.containsKey(exit)
        ? counts.get(exit).values().stream().mapToInt(Integer::intValue).sum()
        : 0;
  }
}
