package org.krunlab.core.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class BisectTest {
  private static final Profile FROM = Profile.defaults(WasmRuntime.WASM3);

  private static List<Step> steps(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Step("OPTION_%03d".formatted(i), Optional.of("y")))
        .toList();
  }

  /** Judges by a figure of a profile, as a build or boots would. */
  private static Bisect.Judge by(ToDoubleFunction<Profile> figure) {
    return (low, middle, high) ->
        OptionalDouble.of(
            (figure.applyAsDouble(middle) - figure.applyAsDouble(low))
                / (figure.applyAsDouble(high) - figure.applyAsDouble(low)));
  }

  @Test
  void findsThePlantedChangeAmongAnyNumberOfOthers() {
    var random = new Random(20261123);
    for (int trial = 0; trial < 500; trial++) {
      List<Step> steps = steps(1 + random.nextInt(60));
      Step planted = steps.get(random.nextInt(steps.size()));
      double noise = random.nextDouble() * 0.2;
      ToDoubleFunction<Profile> size =
          profile ->
              1000
                  + (profile.kconfig().containsKey(planted.name()) ? 100 : 0)
                  + noise * profile.kconfig().size();

      Bisect.Found found = new Bisect(FROM, steps, by(size)).search();

      assertThat(found.suspects()).containsExactly(planted);
      assertThat(size.applyAsDouble(found.after()) - size.applyAsDouble(found.before()))
          .isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void asksAboutAsOftenAsHalvingNeeds() {
    var asked = new ArrayList<Profile>();
    List<Step> steps = steps(64);
    Bisect.Judge judge = by(profile -> profile.kconfig().containsKey("OPTION_037") ? 2 : 1);

    new Bisect(
            FROM,
            steps,
            (low, middle, high) -> {
              asked.add(middle);
              return judge.share(low, middle, high);
            })
        .search();

    assertThat(asked).hasSize(6);
  }

  @Test
  void whatCannotBeBuiltBetweenLeavesSeveralSuspects() {
    Set<Integer> impossible = Set.of(4, 5, 6);
    Bisect.Judge judge = by(profile -> profile.kconfig().containsKey("OPTION_005") ? 2 : 1);

    Bisect.Found found =
        new Bisect(
                FROM,
                steps(10),
                (low, middle, high) ->
                    impossible.contains(middle.kconfig().size())
                        ? OptionalDouble.empty()
                        : judge.share(low, middle, high))
            .search();

    assertThat(found.suspects().stream().map(Step::name))
        .containsExactly("OPTION_003", "OPTION_004", "OPTION_005", "OPTION_006");
  }

  @Test
  void stepsLeadFromOneProfileToTheOther() {
    Profile from = FROM.withKconfig(java.util.Map.of("GONE", "y", "KEPT", "1", "CHANGED", "y"));
    Profile to =
        FROM.withRuntime(WasmRuntime.WAMR_FAST)
            .withKconfig(java.util.Map.of("KEPT", "1", "CHANGED", "n", "NEW", "y"));

    List<Step> steps = Step.between(from, to);

    assertThat(steps.stream().map(Step::toString))
        .containsExactly("runtime=wamr-fast", "CHANGED=n", "GONE no longer set", "NEW=y");
    Profile there = from;
    for (Step step : steps) {
      there = step.on(there);
    }
    assertThat(there).isEqualTo(to);
  }
}
