package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;

/** A report on a whole experiment: profiles side by side, a sweep, or what options cost. */
public final class FindingsReport {
  private static final int MOST_NAMED = 6;

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
    answers.add(best(names));
    if (!comparison.verdicts().isEmpty()
        && comparison.columns().size() - 1 > RepeatedReport.MOST_JUDGED) {
      front.stream()
          .filter(cell -> cell > 0)
          .limit(RepeatedReport.MOST_JUDGED)
          .map(repeated::besideBase)
          .forEach(answers::add);
    }
    answers.addAll(repeated.answers());
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            "Combinations",
            Terms.headlines(),
            SweepTables.cells(comparison, front),
            new Points(leftOut())));
    sections.add(
        Section.of(
            "Figures", RepeatedTables.medians(comparison), new Points(comparison.cautions())));
    if (!comparison.verdicts().isEmpty()) {
      sections.add(Section.of("Verdicts", RepeatedTables.verdicts(comparison)));
    }
    sections.addAll(repeated.commonSections());
    return repeated.report(
        Report.Kind.SWEEP,
        Terms.capital(findings.experiment().title()),
        "Which " + combined() + " is the best?",
        answers,
        sections);
  }

  private static String best(List<String> front) {
    return front.size() == 1
        ? "The best by the medians: "
            + front.getFirst()
            + ". No other combination is ready sooner, has a smaller image as loaded or less memory"
            + " at its peak."
        : "None is better than %d of them by the medians: %s%s. No other combination is as good in time until ready, image as loaded and memory at its peak, and better in one."
            .formatted(
                front.size(),
                front.stream().limit(MOST_NAMED).collect(Collectors.joining("; ")),
                front.size() > MOST_NAMED ? "; and " + (front.size() - MOST_NAMED) + " more" : "");
  }

  /** Such as {@code combination of runtime (wasm3, wamr-aot) and ramMiB (4, 64)}. */
  private String combined() {
    var values = new LinkedHashMap<String, Set<String>>();
    for (List<Setting> cell : findings.experiment().settings()) {
      cell.forEach(
          one ->
              values.computeIfAbsent(one.name(), absent -> new LinkedHashSet<>()).add(one.value()));
    }
    return (values.size() == 1 ? "value of " : "combination of ")
        + values.entrySet().stream()
            .map(axis -> axis.getKey() + " (" + String.join(", ", axis.getValue()) + ")")
            .collect(Collectors.joining(" and "));
  }

  private Report ablation(PriceList prices) {
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            "Prices",
            Terms.headlines(),
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
        Terms.capital(findings.experiment().title()),
        "What does %s of %s cost?"
            .formatted(
                prices.tags().size() == 1
                    ? prices.tags().getFirst().toggle().symbol()
                    : "each of " + prices.tags().size() + " options",
                prices.base().name()),
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
        "'Rebuilt alike within': so far apart lie %d images that do the same as the base, with their libraries in other orders. No time is told below that."
            .formatted(prices.layouts()));
    notes.addAll(leftOut());
    return notes;
  }

  private List<String> leftOut() {
    return findings.experiment().leftOut().stream()
        .map((Experiment.LeftOut one) -> "Left out: " + one.name() + ": " + one.reason())
        .toList();
  }
}
