package org.krunlab.host.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.krunlab.core.experiment.BuiltImage.RefusedValue;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.KconfigValues;
import org.krunlab.core.experiment.LabException;

/**
 * A configuration as Unikraft's own Kconfig resolved it: the referee.
 *
 * @param inForce every value, strings quoted
 * @param assignments those that differ from a bare default, unquoted
 */
record Configuration(
    SequencedMap<String, String> inForce, SequencedMap<String, String> assignments) {

  /** Without these an image is not what it is called. */
  private static final List<String> ESSENTIAL =
      List.of(
          "KRUNLAB_RUNTIME_",
          "LIBWAMR_FAST_INTERP",
          "LIBWAMR_CLASSIC_INTERP",
          "LIBWAMR_AOT",
          "KVM_VMM_",
          "LIBKRUNLAB_RING3",
          "LIBKRUNLAB_BUFFERED",
          "PLAT_KVM");

  static Configuration resolve(
      BuildRecipe recipe,
      WorkFolder work,
      UnikraftMake make,
      Consumer<String> output,
      CancelToken cancel)
      throws IOException {
    var error = new FirstError();
    Consumer<String> heard =
        line -> {
          output.accept(line);
          error.read(line);
        };
    var wanted = recipe.wanted();
    SequencedMap<String, String> inForce =
        defconfig(wanted, Set.of(), work, make, heard, error, cancel);
    Set<String> strings = stringsTakenForNumbers(wanted, inForce);
    if (!strings.isEmpty()) {
      inForce = defconfig(wanted, strings, work, make, heard, error, cancel);
    }
    requireEssentials(wanted, inForce);
    int status = make.savedefconfig(work.minimalAssignments(), heard, cancel);
    check("savedefconfig", status, error, work);
    var assignments = ConfigFile.parse(Files.readString(work.minimalAssignments()));
    // Unikraft's make adds these two whatever they are.
    assignments.keySet().removeAll(Set.of("UK_NAME", "ARCH_X86_64"));
    return new Configuration(inForce, new TreeMap<>(assignments));
  }

  /** The values a user set that are not in force. */
  List<RefusedValue> refused(Map<String, String> user) {
    var refused = new ArrayList<RefusedValue>();
    user.forEach(
        (symbol, wanted) -> {
          String value = valueOf(symbol, inForce);
          if (!KconfigValues.same(wanted, value)) {
            refused.add(new RefusedValue(symbol, wanted, value));
          }
        });
    return refused;
  }

  private static SequencedMap<String, String> defconfig(
      SequencedMap<String, String> wanted,
      Set<String> strings,
      WorkFolder work,
      UnikraftMake make,
      Consumer<String> heard,
      FirstError error,
      CancelToken cancel)
      throws IOException {
    Files.writeString(work.wantedAssignments(), ConfigFile.format(wanted, strings));
    int status = make.defconfig(work.wantedAssignments(), heard, cancel);
    check("defconfig", status, error, work);
    return ConfigFile.parseRaw(Files.readString(work.config()));
  }

  /** A symbol's type shows only in the result: a string such as 8 has to be written in quotes. */
  private static Set<String> stringsTakenForNumbers(
      Map<String, String> wanted, Map<String, String> inForce) {
    var strings = new TreeSet<String>();
    wanted.forEach(
        (symbol, value) -> {
          String raw = inForce.getOrDefault(symbol, "n");
          if (ConfigFile.isQuoted(raw) && !ConfigFile.unquote(raw).equals(value)) {
            strings.add(symbol);
          }
        });
    return strings;
  }

  private static void requireEssentials(Map<String, String> wanted, Map<String, String> inForce) {
    wanted.forEach(
        (symbol, value) -> {
          boolean essential = ESSENTIAL.stream().anyMatch(symbol::startsWith);
          if (essential && value.equals("y") && !"y".equals(inForce.get(symbol))) {
            throw LabException.input(
                "The configuration leaves no room for "
                    + symbol
                    + ", without which the image would not be what the profile asks for: take out"
                    + " the Kconfig values that it does not go with (its help names them).");
          }
        });
  }

  private static void check(String target, int status, FirstError error, WorkFolder work) {
    if (status != 0) {
      FullDisk.refuse(error, work.root());
      throw LabException.machine(
          "Unikraft's make "
              + target
              + " failed ("
              + error.message().orElse("exit status " + status)
              + "); its output is in "
              + work.log()
              + ".");
    }
  }

  private static String valueOf(String symbol, Map<String, String> inForce) {
    return ConfigFile.unquote(inForce.getOrDefault(symbol, "n"));
  }
}
