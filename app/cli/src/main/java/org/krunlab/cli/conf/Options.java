package org.krunlab.cli.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The command line, read as {@code getopt_long} reads it: options and files in any order, long
 * options abbreviated as far as they are unique, the last mode counts. What is no option is told
 * and passed over.
 *
 * @param mode what to do
 * @param file the argument of {@code --defconfig} or {@code --savedefconfig}
 * @param kconfig the first Kconfig file; empty when none is named
 */
record Options(
    Mode mode,
    Optional<String> file,
    boolean silent,
    boolean help,
    Flavor flavor,
    Optional<String> kconfig) {
  private static final String DIALECT = "dialect";

  static Options parse(
      List<String> arguments, Map<String, String> environment, Consumer<String> complain) {
    var parser = new Parser(Flavor.of(environment), complain);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--")) {
        parser.files.addAll(arguments.subList(i + 1, arguments.size()));
        break;
      }
      Optional<String> next =
          i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.empty();
      i += parser.take(argument, next) ? 1 : 0;
    }
    return new Options(
        parser.mode,
        parser.file,
        parser.silent,
        parser.help,
        parser.flavor,
        parser.files.stream().findFirst());
  }

  /** What was read so far. */
  private static final class Parser {
    private final Consumer<String> complain;
    private final List<String> files = new ArrayList<>();
    private Flavor flavor;
    private Mode mode = Mode.OLDASKCONFIG;
    private Optional<String> file = Optional.empty();
    private boolean silent;
    private boolean help;

    Parser(Flavor flavor, Consumer<String> complain) {
      this.flavor = flavor;
      this.complain = complain;
    }

    /** Takes one argument; true when it took the next one with it. */
    boolean take(String argument, Optional<String> next) {
      if (argument.startsWith("--")) {
        return takeLong(argument.substring(2), next);
      }
      if (argument.startsWith("-") && argument.length() > 1) {
        argument.substring(1).chars().forEach(this::takeLetter);
      } else {
        files.add(argument);
      }
      return false;
    }

    private void takeLetter(int letter) {
      switch (letter) {
        case 's' -> silent = true;
        case 'h' -> help = true;
        default -> complain.accept("invalid option -- '" + (char) letter + "'");
      }
    }

    private boolean takeLong(String option, Optional<String> next) {
      int equals = option.indexOf('=');
      String written = equals < 0 ? option : option.substring(0, equals);
      Optional<String> given =
          equals < 0 ? Optional.empty() : Optional.of(option.substring(equals + 1));
      List<String> meant = meant(written);
      if (meant.isEmpty()) {
        complain.accept("unrecognized option '--" + option + "'");
        return false;
      }
      if (meant.size() > 1) {
        complain.accept(
            "option '--"
                + written
                + "' is ambiguous; possibilities:"
                + String.join("", meant.stream().map(name -> " '--" + name + "'").toList()));
        return false;
      }
      return takeNamed(meant.getFirst(), given, next);
    }

    private static List<String> meant(String written) {
      List<String> names =
          Stream.concat(
                  Stream.of("help", "silent", DIALECT), Stream.of(Mode.values()).map(Mode::option))
              .toList();
      return names.contains(written)
          ? List.of(written)
          : names.stream().filter(name -> name.startsWith(written)).toList();
    }

    private boolean takeNamed(String name, Optional<String> given, Optional<String> next) {
      boolean mayLack = name.equals(Mode.DEFCONFIG.option()) && flavor == Flavor.UNIKRAFT;
      boolean takesArgument =
          name.equals(Mode.DEFCONFIG.option())
              || name.equals(Mode.SAVEDEFCONFIG.option())
              || name.equals(DIALECT);
      if (given.isPresent() && !takesArgument) {
        complain.accept("option '--" + name + "' doesn't allow an argument");
        return false;
      }
      Optional<String> argument = given.isPresent() || mayLack ? given : next;
      if (takesArgument && argument.isEmpty() && !mayLack) {
        complain.accept("option '--" + name + "' requires an argument");
        return false;
      }
      switch (name) {
        case "help" -> help = true;
        case "silent" -> silent = true;
        case DIALECT -> takeDialect(argument.orElseThrow());
        default -> {
          mode = Mode.valueOf(name.toUpperCase(Locale.ROOT));
          file = takesArgument ? argument : file;
        }
      }
      return takesArgument && given.isEmpty() && !mayLack;
    }

    private void takeDialect(String id) {
      Stream.of(Flavor.values())
          .filter(known -> known.id().equals(id))
          .findFirst()
          .ifPresentOrElse(
              known -> flavor = known,
              () -> complain.accept("'" + id + "' is no dialect; there are linux and unikraft"));
    }
  }
}
