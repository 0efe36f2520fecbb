package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;

/** A report on a whole experiment: profiles side by side, a sweep, or what options cost. */
public final class FindingsReport {
  private final Findings findings;
  private final RepeatedReport repeated;

  private FindingsReport(Findings findings) {
    this.findings = findings;
    repeated = new RepeatedReport(findings.comparison(), Optional.of(findings.experiment().plan()));
  }

  /** A report on what the runs of an experiment tell. */
  public static Report of(Findings findings) {
    var report = new FindingsReport(findings);
    Optional<PriceList> prices = findings.prices();
    return switch (findings.experiment().kind()) {
      case COMPARISON -> RepeatedReport.of(findings.comparison(), findings.experiment().plan());
      case SWEEP -> report.sweep();
      case ABLATION -> report.ablation(prices.orElseThrow());
    };
  }

  private Report sweep() {
    RepeatedComparison comparison = findings.comparison();
    List<Integer> front = SweepTables.front(comparison);
    List<String> names = front.stream().map(cell -> comparison.columns().get(cell).name()).toList();
    var answers = new ArrayList<String>();
    answers.add(
        "None is better than "
            + names.stream().limit(6).collect(Collectors.joining("; "))
            + (names.size() > 6 ? " and " + (names.size() - 6) + " more" : "")
            + ": no other combination is as good in ready, in loaded bytes that are not zero and in"
            + " RSS peak, and better in one, by the medians.");
    answers.addAll(repeated.answers());
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of("Combinations", SweepTables.cells(comparison, front), new Points(leftOut())));
    sections.add(
        Section.of(
            "Figures", RepeatedTables.medians(comparison), new Points(comparison.cautions())));
    if (!comparison.verdicts().isEmpty()) {
      sections.add(Section.of("Verdicts", RepeatedTables.verdicts(comparison)));
    }
    sections.addAll(repeated.commonSections());
    return repeated.report(
        Report.Kind.SWEEP,
        capital(findings.experiment().title()),
        "Which of " + comparison.columns().size() + " combinations of values is the best one?",
        answers,
        sections);
  }

  private Report ablation(PriceList prices) {
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            "Prices",
            PriceTables.prices(prices),
            PriceTables.chart(prices, "loaded, not zero"),
            PriceTables.chart(prices, "ready"),
            new Points(priceNotes(prices))));
    sections.add(Section.of("What goes along with each", PriceTables.along(prices)));
    sections.add(
        Section.of(
            "Figures",
            RepeatedTables.medians(findings.comparison()),
            new Points(findings.comparison().cautions())));
    sections.addAll(repeated.commonSections());
    return repeated.report(
        Report.Kind.ABLATION,
        capital(findings.experiment().title()),
        "What does each option of " + prices.base().name() + " cost?",
        PriceTables.answers(prices),
        sections);
  }

  private List<String> priceNotes(PriceList prices) {
    var notes = new ArrayList<String>();
    notes.add(
        "A price is what having the option on costs: the figure with it less the figure without it,"
            + " over %d runs of each%s. Less than nothing is what it spares."
                .formatted(prices.times(), prices.emulated() ? ", with the ring-3 shim" : ""));
    notes.add(
        "No time is told that %d images of the base with their libraries in other orders differ by, too."
            .formatted(prices.layouts()));
    notes.addAll(leftOut());
    return notes;
  }

  private List<String> leftOut() {
    return findings.experiment().leftOut().stream()
        .map((Experiment.LeftOut one) -> "Left out: " + one.name() + ": " + one.reason())
        .toList();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
