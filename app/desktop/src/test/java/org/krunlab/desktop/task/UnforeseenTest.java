package org.krunlab.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnforeseenTest {
  @Test
  void what_nothing_caught_is_told_in_a_sentence_that_says_where_the_details_are()
      throws InterruptedException {
    var told = new ArrayList<String>();
    Thread failing =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  throw new IllegalStateException("no such row");
                });
    failing.setUncaughtExceptionHandler(new Unforeseen(told::add));
    failing.start();
    failing.join();

    assertThat(told)
        .isEqualTo(
            List.of(
                "Something failed in a way that Krunlab does not know:"
                    + " java.lang.IllegalStateException: no such row. The log on standard error"
                    + " has the details."));
  }
}
