package org.krunlab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspection.Verdict;
import org.krunlab.core.wasm.ModuleInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into a module: imports, features, and which runtime can run it. */
@Command(
    name = "inspect",
    description = "Show a module's imports and features, and which runtimes can run it.")
final class InspectCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE.wasm", description = "a module, or a sample module's name")
  private String module = "";

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  InspectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ModuleInspection inspection = ModuleInspector.inspect(session.lab().modules().read(module));
    if (json) {
      Json.print(inspection);
    } else {
      System.out.print(text(inspection));
    }
    return ExitCode.DONE;
  }

  private static String text(ModuleInspection inspection) {
    var out = new StringBuilder();
    out.append(inspection.name()).append(", ").append(inspection.format().label());
    out.append(", ").append(inspection.size().exact()).append('\n');
    inspection
        .memory()
        .ifPresent(
            memory ->
                out.append("memory    ")
                    .append(memory.initialPages())
                    .append(" pages of 64 KiB")
                    .append(
                        memory.maximumPages().isPresent()
                            ? ", at most " + memory.maximumPages().getAsInt()
                            : "")
                    .append('\n'));
    list(out, "imports", inspection.imports());
    list(out, "exports", inspection.exports().stream().map(e -> e.name()).toList());
    list(out, "features", inspection.features());
    var table = new TextTable(List.of("runtime", "can run it"), List.of(false, false));
    inspection.verdicts().forEach(v -> table.add(List.of(v.runtime().label(), words(v))));
    return out.append(table.render()).toString();
  }

  private static void list(StringBuilder out, String name, List<?> items) {
    out.append(String.format(java.util.Locale.ROOT, "%-10s", name))
        .append(
            items.isEmpty()
                ? "none"
                : items.stream().map(Object::toString).collect(Collectors.joining(", ")))
        .append('\n');
  }

  private static String words(Verdict verdict) {
    return switch (verdict.fit()) {
      case RUNS -> "yes";
      case MAY_TRAP -> "may trap: " + verdict.reason();
      case CANNOT -> "no: " + verdict.reason();
    };
  }
}
