package org.krunlab.cli.conf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.krunlab.host.kconfig.ShellRunner;

/** Where {@code krunlab conf} begins: with nothing loaded that it does not need. */
public final class Main {
  /** As long as a compiler may take to say what it can do on a busy machine. */
  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);

  /** Set by whoever starts the JVM and knows that both input and output are a terminal. */
  private static final String TERMINAL = "krunlab.conf.terminal";

  /** Set by whoever starts the JVM and knows that input is a pipe. */
  private static final String PIPE = "krunlab.conf.pipe";

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(execute(List.of(arguments), System.getenv()));
  }

  /** Does one call and gives its exit status: 0, or 1 for whatever went wrong. */
  public static int execute(List<String> arguments, Map<String, String> environment) {
    return execute(
        arguments,
        environment,
        StandardStreams.ofProcess(Boolean.getBoolean(TERMINAL), Boolean.getBoolean(PIPE)));
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
    var shell = ShellRunner.asTheToolsDo(Path.of("").toAbsolutePath(), environment, COMMAND_LIMIT);
    return new Conf(options, new Environment(environment), shell, streams).run();
  }
}
