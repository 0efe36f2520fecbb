package org.krunlab.cli.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.repeat.Budget;
import picocli.CommandLine.Option;

/** What profiles that are booted several times must meet. */
final class BudgetOptions {
  @Option(
      names = "--minimum-ram",
      description = "also find the least RAM with which each does as the oracle says")
  private boolean minimumRam;

  @Option(
      names = "--assert",
      paramLabel = "BUDGET",
      description = "such as 'ready<=25ms' or 'image<=200kB'; exit 1 where one is not met for sure")
  private List<String> budgets = new ArrayList<>();

  @Option(
      names = "--junit",
      paramLabel = "OUT.xml",
      description = "write what became of the budgets there, as JUnit does")
  private @Nullable Path junit;

  /** Whether any of them asks for more than a look at one boot of each. */
  boolean areAsked() {
    return minimumRam || !budgets.isEmpty() || junit != null;
  }

  boolean minimumRam() {
    return minimumRam;
  }

  /**
   * @throws org.krunlab.core.experiment.LabException where one is not understood
   */
  List<Budget> budgets() {
    return budgets.stream().map(Budget::parse).toList();
  }

  Optional<Path> junit() {
    return Optional.ofNullable(junit);
  }
}
