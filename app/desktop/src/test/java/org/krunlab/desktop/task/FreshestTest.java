package org.krunlab.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;

class FreshestTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> ui = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final Freshest freshest = new Freshest(background::add, ui::add);

  @Test
  void onlyTheLastAnswerIsTold() {
    ask("first");
    run(background);
    ask("second");
    run(background);
    run(ui);
    assertThat(told).containsExactly("second");
  }

  @Test
  void whatIsNoLongerWantedIsNotEvenBegun() {
    List<String> begun = new ArrayList<>();
    for (String question : List.of("a", "ab", "abc")) {
      freshest.request(
          cancel -> {
            begun.add(question);
            return question;
          },
          Outcome.of(told::add, told::add));
    }
    run(background);
    run(ui);
    assertThat(begun).containsExactly("abc");
    assertThat(told).containsExactly("abc");
  }

  @Test
  void workUnderWayHearsThatItIsStale() {
    List<CancelToken> tokens = new ArrayList<>();
    freshest.request(tokens::add, Outcome.of(added -> {}, told::add));
    run(background);
    assertThat(tokens.getFirst().isCancelled()).isFalse();
    freshest.cancel();
    assertThat(tokens.getFirst().isCancelled()).isTrue();
  }

  @Test
  void laneWorkKeepsItsOrderAndOneFailureDoesNotStopIt() {
    var lane = new Lane(background::add, ui::add);
    lane.submit(cancel -> "one", Outcome.of(told::add, told::add));
    lane.<String>submit(
        cancel -> {
          throw new IllegalStateException("no");
        },
        Outcome.of(told::add, sentence -> told.add("failed")));
    lane.submit(cancel -> "three", Outcome.of(told::add, told::add));
    assertThat(background).hasSize(1);
    while (!background.isEmpty() || !ui.isEmpty()) {
      run(background);
      run(ui);
    }
    assertThat(told).containsExactly("one", "failed", "three");
  }

  private void ask(String question) {
    freshest.request(cancel -> question, Outcome.of(told::add, told::add));
  }

  private static void run(Queue<Runnable> queue) {
    for (int left = queue.size(); left > 0; left--) {
      queue.remove().run();
    }
  }
}
