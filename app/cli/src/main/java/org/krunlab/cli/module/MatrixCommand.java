package org.krunlab.cli.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.RuntimeMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what each runtime can run. */
@Command(
    name = "matrix",
    description = {
      "Show what each runtime can run, and which option decides it.",
      "Options are those of the profile, as if each runtime were the profile's."
    })
public final class MatrixCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROFILE",
      defaultValue = "wasm3",
      description = "a runtime, a saved profile or a profile's file (default: no option set)")
  private String profile = "";

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public MatrixCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile asked = session.profile(profile, options, List.of());
    RuntimeMatrix matrix = RuntimeMatrix.of(asked);
    if (json) {
      Json.print(matrix);
    } else {
      System.out.print(table(matrix));
    }
    return ExitCode.DONE;
  }

  private static String table(RuntimeMatrix matrix) {
    var header = new ArrayList<String>(List.of("what a module may ask for"));
    Arrays.stream(WasmRuntime.values()).map(WasmRuntime::label).forEach(header::add);
    var table = new TextTable(header, header.stream().map(title -> false).toList());
    for (RuntimeMatrix.Row row : matrix.rows()) {
      var cells = new ArrayList<String>(List.of(row.name()));
      row.cells().stream().map(RuntimeMatrix.Cell::text).forEach(cells::add);
      table.add(cells);
    }
    return table.render();
  }
}
