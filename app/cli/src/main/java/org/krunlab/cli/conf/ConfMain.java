package org.krunlab.cli.conf;

import java.util.List;
import java.util.Map;

/** Where {@code krunlab conf} begins: with nothing loaded that it does not need. */
public final class ConfMain {
  /** Set by whoever starts the JVM and knows that both input and output are a terminal. */
  private static final String TERMINAL = "krunlab.conf.terminal";

  private ConfMain() {}

  public static void main(String[] arguments) {
    System.exit(execute(List.of(arguments), System.getenv()));
  }

  /** Does one call and gives its exit status: 0, or 1 for whatever went wrong. */
  public static int execute(List<String> arguments, Map<String, String> environment) {
    return execute(arguments, environment, StandardStreams.ofProcess(Boolean.getBoolean(TERMINAL)));
  }

  static int execute(
      List<String> arguments, Map<String, String> environment, StandardStreams streams) {
    Options options =
        Options.parse(arguments, environment, text -> streams.complain("conf: " + text + "\n"));
    if (options.help() || options.kconfig().isEmpty()) {
      if (!options.help()) {
        streams.complain("conf: Kconfig file missing\n");
      }
      streams.print(Usage.TEXT);
      streams.flush();
      return 1;
    }
    return new Conf(options, new Environment(environment), streams).run();
  }
}
