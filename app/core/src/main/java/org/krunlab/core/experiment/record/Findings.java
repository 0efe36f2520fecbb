package org.krunlab.core.experiment.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatRuns;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.Toggle;

/**
 * What the runs of an experiment tell.
 *
 * @param comparison what was booted, side by side; of an ablation the other layouts are the base
 *     over again
 * @param prices of an ablation
 */
public record Findings(
    Experiment experiment, RepeatedComparison comparison, Optional<PriceList> prices) {

  /**
   * @param runs those that count of each of the plan's variants
   * @throws LabException where a variant has none
   */
  public static Findings of(Experiment experiment, List<List<CompletedRun>> runs) {
    if (runs.stream().anyMatch(List::isEmpty)) {
      throw LabException.input(
          "The experiment ended before each of its profiles was booted once; go on with it first.");
    }
    RepeatPlan plan = experiment.plan();
    if (experiment.kind() != Experiment.Kind.ABLATION) {
      return new Findings(experiment, RepeatedComparison.of(plan, runs), Optional.empty());
    }
    List<RepeatedComparison.Column> columns = RepeatedComparison.columns(plan, runs);
    int first = 1 + experiment.layouts();
    int profiles = plan.profiles().size();
    var compared = new ArrayList<RepeatedComparison.Column>();
    compared.add(columns.getFirst());
    compared.addAll(columns.subList(first, profiles));
    var same = new ArrayList<>(columns.subList(1, first));
    same.addAll(columns.subList(profiles, columns.size()));
    var comparison = RepeatedComparison.of(compared, same);
    return new Findings(
        experiment,
        comparison,
        Optional.of(
            PriceList.of(
                plan.profiles().getFirst(),
                experiment.layouts(),
                comparison,
                charged(experiment))));
  }

  private static List<PriceList.Charged> charged(Experiment experiment) {
    Map<String, String> leftOut =
        experiment.leftOut().stream()
            .collect(
                Collectors.toMap(
                    Experiment.LeftOut::name, Experiment.LeftOut::reason, (one, other) -> one));
    var charged = new ArrayList<PriceList.Charged>();
    int column = 1;
    for (Toggle toggle : experiment.toggles()) {
      String reason = leftOut.get(toggle.setting().toString());
      charged.add(
          reason == null
              ? PriceList.Charged.at(toggle, column++)
              : PriceList.Charged.refused(toggle, reason));
    }
    return charged;
  }

  /**
   * Opens the runs that an experiment has so far.
   *
   * @throws LabException where a run is no longer there, or a variant has none yet
   */
  public static Findings of(Experiments.Kept kept, RunLibrary library) {
    Map<Turns.Cell, CompletedRun> runs = new HashMap<>();
    for (RepeatJournal.Done done : kept.journal().done()) {
      runs.put(done.cell(), library.open(done.run()));
    }
    return of(kept.experiment(), RepeatRuns.counted(kept.experiment().plan().rounds(), runs));
  }
}
