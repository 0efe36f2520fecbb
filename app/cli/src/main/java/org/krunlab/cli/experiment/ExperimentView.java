package org.krunlab.cli.experiment;

import java.util.List;
import java.util.Map;
import org.krunlab.cli.shell.Json;
import org.krunlab.core.experiment.record.Findings;

/** What an experiment tells, in the form that goes with its kind. */
public final class ExperimentView {
  private final Findings findings;

  public ExperimentView(Findings findings) {
    this.findings = findings;
  }

  /** Writes it to standard output: as one JSON object, as Markdown tables, or as text. */
  public void print(boolean json, boolean markdown) {
    if (json) {
      Json.print(json());
    } else {
      System.out.print(markdown ? markdown() : text());
    }
  }

  private String text() {
    return switch (findings.experiment().kind()) {
      case COMPARISON -> new RepeatedView(findings.comparison()).text();
      case SWEEP -> new SweepView(findings).text();
      case ABLATION -> new PricesView(findings.prices().orElseThrow()).text();
    };
  }

  private String markdown() {
    return switch (findings.experiment().kind()) {
      case COMPARISON -> new RepeatedView(findings.comparison()).markdown();
      case SWEEP -> new SweepView(findings).markdown();
      case ABLATION -> new PricesView(findings.prices().orElseThrow()).markdown();
    };
  }

  private Map<String, Object> json() {
    return switch (findings.experiment().kind()) {
      case COMPARISON -> RepeatedJson.of(findings.comparison(), List.of());
      case SWEEP -> new SweepView(findings).json();
      case ABLATION -> new PricesView(findings.prices().orElseThrow()).json();
    };
  }
}
