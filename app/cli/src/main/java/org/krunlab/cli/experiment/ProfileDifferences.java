package org.krunlab.cli.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.repeat.FigureName;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.VerdictRow;
import org.krunlab.core.experiment.sweep.Difference;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/** How far profiles lie from one another in one figure, by builds or by boots in turns. */
final class ProfileDifferences {
  private final Session session;
  private final String text;
  private final FigureName figure;
  private final int times;
  private final long seed;

  ProfileDifferences(Session session, String figure, int times, long seed) {
    if (times < VerdictRow.LEAST_RUNS) {
      throw LabException.input("-n must be " + VerdictRow.LEAST_RUNS + " or more.");
    }
    this.session = session;
    this.text = figure;
    this.figure = FigureName.of(figure);
    this.times = times;
    this.seed = seed;
  }

  Difference between(Profile from, Profile to) {
    return beside(List.of(from, to)).getFirst();
  }

  /** How much of what lies between low and high lies below the middle. */
  OptionalDouble share(Profile low, Profile middle, Profile high) {
    List<Difference> beside = beside(List.of(low, middle, high));
    return beside
        .get(0)
        .shareOf(beside.get(1))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** Each but the first beside the first. */
  private List<Difference> beside(List<Profile> profiles) {
    List<BuiltImage> images =
        profiles.stream().map(profile -> session.build(profile, Narration.SILENT)).toList();
    Optional<Figure> size = size(images.getFirst());
    if (size.isPresent()) {
      double from = size.get().value().orElseThrow();
      return images.stream()
          .skip(1)
          .map(image -> size(image).orElseThrow().value().orElseThrow())
          .map(to -> Difference.exact(from, to, bytes(from, to)))
          .toList();
    }
    RepeatedComparison comparison =
        inTurns(new RepeatPlan(profiles, Narration.SILENT, times, 1, true, seed));
    RepeatedComparison.Row row = figure.in(comparison, text);
    VerdictRow verdicts = comparison.verdicts().get(comparison.rows().indexOf(row));
    return verdicts.cells().stream().map(cell -> measured(row, cell)).toList();
  }

  private RepeatedComparison inTurns(RepeatPlan plan) {
    return session.conduct(
        conductor ->
            conductor.make(conductor.comparison(plan), SweepBudget.Meter.unbounded()).comparison());
  }

  private Difference measured(RepeatedComparison.Row row, VerdictRow.Cell cell) {
    return cell.verdict()
        .map(verdict -> Difference.measured(verdict, cell.text()))
        .orElseThrow(
            () ->
                LabException.input(
                    row.label()
                        + " is "
                        + cell.text()
                        + " in the profile's runs, so that nothing can be judged by it."));
  }

  private Optional<Figure> size(BuiltImage image) {
    return Figures.ofImage(image.image().anatomy()).stream().filter(figure::names).findFirst();
  }

  private static String bytes(double from, double to) {
    return "%+,.0f B (%,.0f to %,.0f)".formatted(to - from, from, to);
  }
}
