package org.krunlab.cli.module;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileArgument;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.model.Profile;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into a module: what it is made of, what it asks for, and which runtime can run it. */
@Command(
    name = "inspect",
    description = {
      "Show a module's sections, imports, exports, features, functions and data, and which runtimes"
          + " can run it.",
      "Ends with 1 where the module is not valid, having shown where and why."
    })
public final class InspectCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "a .wasm or .aot file, or a sample module's name")
  private String module = "";

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "wasm3",
      description =
          "whose port, options and files decide what each runtime can run (default: no option set)")
  private String profile = "";

  @Option(
      names = "--set",
      paramLabel = "SYM=VALUE",
      description = "an option beyond the profile's; may be repeated")
  private List<String> values = new ArrayList<>();

  @Option(names = "--json", description = "one JSON object, with every function and data segment")
  private boolean json;

  public InspectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile under =
        Session.withValues(ProfileArgument.parse(profile, session.lab().profiles()), values);
    ModuleInspection found = ModuleInspector.inspect(session.lab().modules().read(module), under);
    if (json) {
      Json.print(found);
    } else {
      System.out.print(InspectionView.text(found));
    }
    return found.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
