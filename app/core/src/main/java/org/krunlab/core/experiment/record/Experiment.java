package org.krunlab.core.experiment.record;

import java.time.Instant;
import java.util.List;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.experiment.sweep.Toggle;

/**
 * What was asked of runs that are made together. With the runs themselves it is all that is kept;
 * everything that they tell is derived from them.
 *
 * @param startedAt when it was asked
 * @param plan what is booted how often, and in which order
 * @param layouts how many of the plan's profiles after the first are the first one's image with its
 *     libraries in other orders
 * @param toggles of an ablation: the options that were asked for, those that are left out among
 *     them, in the order of the plan's profiles after the layouts
 * @param settings of a sweep: what sets each of the plan's profiles apart
 * @param leftOut what was asked for and is not among the plan's profiles
 */
public record Experiment(
    Kind kind,
    Instant startedAt,
    RepeatPlan plan,
    int layouts,
    List<Toggle> toggles,
    List<List<Setting>> settings,
    List<LeftOut> leftOut) {

  /** What the runs are to tell. */
  public enum Kind {
    /** Profiles held against the first one. */
    COMPARISON("comparison"),
    /** Combinations of values of one profile. */
    SWEEP("sweep"),
    /** What the options of one profile cost. */
    ABLATION("ablation");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** As it is written in files. */
    public String id() {
      return id;
    }
  }

  /**
   * What could not be booted.
   *
   * @param name as its profile would be called
   * @param reason a sentence
   */
  public record LeftOut(String name, String reason) {}

  public Experiment {
    toggles = List.copyOf(toggles);
    settings = settings.stream().map(List::copyOf).toList();
    leftOut = List.copyOf(leftOut);
  }

  /** Profiles side by side. */
  public static Experiment comparison(Instant startedAt, RepeatPlan plan) {
    return new Experiment(Kind.COMPARISON, startedAt, plan, 0, List.of(), List.of(), List.of());
  }

  /** What is asked, in a line. */
  public String title() {
    String first = plan.profiles().getFirst().name();
    int others = plan.profiles().size() - 1;
    return switch (kind) {
      case COMPARISON ->
          others == 1
              ? first + " and " + plan.profiles().get(1).name()
              : others == 0 ? first : first + " and " + others + " others";
      case SWEEP -> "sweep of " + (others + 1) + (others == 0 ? " combination" : " combinations");
      case ABLATION ->
          toggles.size() == 1
              ? "what " + toggles.getFirst().symbol() + " of " + first + " costs"
              : "what " + toggles.size() + " options of " + first + " cost";
    };
  }
}
