package org.krunlab.cli;

import java.io.PrintStream;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the command line begins. */
@Command(
    name = "krunlab",
    description = "A lab workbench for Wasm unikernels.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LogCommand.class,
    })
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs one command and gives its exit code. */
  static int execute(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, System.err))
        .execute(arguments);
  }

  private static int explain(Exception e, PrintStream err) throws Exception {
    if (e instanceof LabException failure) {
      err.println("krunlab: " + failure.sentence());
      return ExitCode.of(failure);
    }
    if (e instanceof CancelledException) {
      err.println("krunlab: cancelled");
      return ExitCode.CANCELLED;
    }
    throw e;
  }
}
