package org.krunlab.cli.module;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a module in the JVM. */
@Command(
    name = "oracle",
    description = {
      "Run a module in the JVM, in a runtime that shares nothing with those of the guests.",
      "Its output goes to standard output, how it ended to standard error. Ends with 0 where the"
          + " module came to an end by itself, whichever; with 1 where it was refused or given up."
    })
public final class OracleCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "MODULE",
      description = "a sample module's name, or a .wasm file")
  private String module = "";

  @Parameters(
      index = "1..*",
      paramLabel = "ARGS",
      description = "arguments of the module, behind --")
  private List<String> arguments = new ArrayList<>();

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public OracleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile wanted =
        options.applyTo(Profile.defaults(WasmRuntime.WASM3).withModule(module), arguments);
    if (!wanted.module().equals(module)) {
      throw LabException.input("Give one module: '" + module + "' or that of --module.");
    }
    Expectation found = session.expect(wanted, Bounds.USUAL.withTime(wanted.timeLimit()));
    if (json) {
      Json.print(found);
    } else {
      found.output().forEach(System.out::println);
      System.err.println("krunlab: the module " + found.text());
    }
    return found.ending() == Ending.EXITED || found.ending() == Ending.TRAPPED
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }
}
