package org.krunlab.cli.module;

import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.ModuleSource.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the sample modules. */
@Command(name = "modules", description = "List the sample modules.")
public final class ModulesCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "one JSON array")
  private boolean json;

  public ModulesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Sample> samples = session.lab().modules().samples();
    if (json) {
      Json.print(samples);
    } else {
      var table =
          new TextTable(
              List.of("module", "comes to", "what it does"), List.of(false, false, false));
      samples.forEach(
          sample -> table.add(List.of(sample.name(), sample.expectation(), sample.summary())));
      System.out.print(table.render());
    }
    return ExitCode.DONE;
  }
}
