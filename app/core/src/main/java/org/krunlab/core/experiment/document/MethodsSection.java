package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.VerdictText;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunConditions;
import org.krunlab.core.measure.verdict.VerdictRule;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** How the figures came about: what they are, how often they were taken, what was made of them. */
final class MethodsSection {
  private static final String TITLE = "Methods";

  private MethodsSection() {}

  /** Of runs that stand alone. */
  static Section ofRuns(List<CompletedRun> runs) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Points(
            List.of(
                runs.size() == 1
                    ? "One run: its figures are exact for it, and nothing is known of how far"
                        + " another one would lie from them."
                    : runs.size()
                        + " runs, one value each: a difference in times or memory may be chance."
                        + " Sizes of images do not vary.",
                guards(runs))));
    definitions(runs, blocks);
    return new Section(TITLE, blocks);
  }

  /**
   * Of runs that were made several times.
   *
   * @param plan by which; empty where they were not made by one
   * @param counts how many runs of each there are, as a sentence
   * @param statistics what was made of them
   */
  static Section ofRepeats(
      List<CompletedRun> runs, Optional<RepeatPlan> plan, String counts, List<String> statistics) {
    var blocks = new ArrayList<Block>();
    var sentences = new ArrayList<String>();
    sentences.add(counts);
    sentences.add(plan.map(MethodsSection::order).orElse(NOT_IN_TURNS));
    sentences.add(guards(runs));
    sentences.addAll(statistics);
    blocks.add(new Points(sentences));
    definitions(runs, blocks);
    return new Section(TITLE, blocks);
  }

  private static final String NOT_IN_TURNS =
      "The runs were not made in turns: what changed on the machine meanwhile may fall on some and"
          + " not on others, and no difference is told.";

  private static String order(RepeatPlan plan) {
    return "Booted %s in %d turns of one run each, every turn in an order of its own drawn with seed %d; %s%s."
        .formatted(
            plan.narration().id(),
            plan.times(),
            plan.seed(),
            switch (plan.warmUps()) {
              case 0 -> "no turn before them warmed up";
              case 1 -> "1 turn before them warmed up and counts for nothing";
              default -> plan.warmUps() + " turns before them warmed up and count for nothing";
            },
            plan.again() ? "; the base was booted twice in each turn" : "");
  }

  private static String guards(List<CompletedRun> runs) {
    long noisy = runs.stream().filter(run -> RunConditions.of(run.result()).isNoisy()).count();
    long unknown =
        runs.stream().filter(run -> RunConditions.of(run.result()).cpuPressure().isEmpty()).count();
    String known =
        "A run is noisy where others had waited for a processor in more than %.0f %% of the ten seconds before it: %d of %d are."
            .formatted(RunConditions.NOISY_PRESSURE, noisy, runs.size());
    return unknown == 0 ? known : known + " Of %d that is not known.".formatted(unknown);
  }

  /** What medians, intervals and verdicts are, and when a difference is told. */
  static List<String> statistics(boolean judged) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "A figure is the median of its runs, with the 95 % interval that 10,000 resamples of them"
            + " give (percentiles, a fixed seed). Where there is no interval all runs gave the same"
            + " or there is one.");
    if (judged) {
      sentences.add(
          "A change is the factor by which the runs have to be divided to lie where the base's do,"
              + " by a rank test whose weight is on the fast runs (Savage's scores), less 1; its 95"
              + " % interval has the factors that the same test does not reject.");
      sentences.add(
          "A difference is told where that test gives p < %s after Holm's correction for all verdicts, and the change is more than %s %% and more than the floor. The floor (A/A) is how far the base lies from itself in the same turns: the far end of the interval between its runs and its further ones."
              .formatted(
                  String.format(Locale.ROOT, "%.2f", VerdictRule.SIGNIFICANCE),
                  VerdictText.percent(VerdictRule.LEAST_CHANGE)));
    }
    sentences.add(
        "No run is ever left out of a figure; those that were not clean, did other than the oracle"
            + " or lie more than 14.8 median absolute deviations off are named.");
    return sentences;
  }

  private static void definitions(List<CompletedRun> runs, List<Block> blocks) {
    blocks.add(
        new Prose(
            "All times are taken on the host's CLOCK_MONOTONIC by the launcher, which stamps what"
                + " it reads; a stamp is late by 0.1 ms at most in 99 of 100 cases. T3 and T5 to T7"
                + " are marks on the guest's second serial port. Memory is that of the VMM process"
                + " alone; 1 KiB is 1,024 bytes."));
    blocks.add(
        new Table(
            "Moments",
            1,
            List.of(Table.Column.words("Mark"), Table.Column.words("What happens")),
            Arrays.stream(Milestone.values())
                .map(mark -> List.of(mark.name(), mark.meaning()))
                .toList()));
    blocks.add(
        new Table(
            "Figures",
            1,
            List.of(
                Table.Column.words("Figure"),
                Table.Column.words("What it is"),
                Table.Column.words("Unit")),
            Figures.of(runs.getFirst()).all().stream()
                .map(figure -> List.of(figure.name(), figure.definition(), figure.unit()))
                .toList()));
  }
}
