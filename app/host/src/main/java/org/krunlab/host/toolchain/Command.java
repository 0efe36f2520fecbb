package org.krunlab.host.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program with its arguments, as it is run.
 *
 * @param argv the program, then its arguments
 * @param directory the folder it runs in
 * @param environment its whole environment; nothing else is inherited
 */
public record Command(List<String> argv, Path directory, Map<String, String> environment) {
  public Command {
    argv = List.copyOf(argv);
    environment = Map.copyOf(environment);
  }

  /** A command that inherits this JVM's environment, except that messages are in English. */
  public static Command of(Path directory, String... argv) {
    var environment = new HashMap<>(System.getenv());
    environment.put("LC_ALL", "C");
    return new Command(List.of(argv), directory, environment);
  }

  /** The same command with one more variable in its environment. */
  public Command with(String variable, String value) {
    var changed = new HashMap<>(environment);
    changed.put(variable, value);
    return new Command(argv, directory, changed);
  }

  /** The same command without variables in its environment. */
  public Command without(String... variables) {
    var changed = new HashMap<>(environment);
    changed.keySet().removeAll(List.of(variables));
    return new Command(argv, directory, changed);
  }

  /** The same command with more arguments. */
  public Command plus(List<String> arguments) {
    var longer = new ArrayList<>(argv);
    longer.addAll(arguments);
    return new Command(longer, directory, environment);
  }

  /** What to call it in a sentence. */
  public String name() {
    return Path.of(argv.getFirst()).getFileName().toString();
  }
}
