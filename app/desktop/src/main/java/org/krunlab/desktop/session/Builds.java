package org.krunlab.desktop.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.task.TaskRunner;

/** Has things built, with what make and the compiler say on show. */
final class Builds {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final Console output;

  /**
   * @param output shows what builds print
   */
  Builds(Session session, UseCases cases, TaskRunner tasks, Console output) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
    this.output = output;
  }

  /**
   * What is to be built, as it was decided when the work began.
   *
   * @param machine null where the machine has not been looked at yet
   */
  record Order(Profile profile, Narration narration, @Nullable Capabilities machine) {
    Order withProfile(Profile value) {
      return new Order(value, narration, machine);
    }

    Order withNarration(Narration value) {
      return new Order(profile, value, machine);
    }
  }

  /** Takes down the user's decisions and makes room for new output; on the toolkit's thread. */
  Order order() {
    output.clear();
    output.countFrom(System.nanoTime());
    return new Order(
        session.profileProperty().get(),
        session.narrationProperty().get(),
        session.machineProperty().get());
  }

  BuiltImage image(Order order, Progress.Listener progress, CancelToken cancel) {
    BuiltImage built =
        cases
            .prepare()
            .prepare(
                order.profile(),
                order.narration(),
                machine(order, cancel),
                shown(progress),
                cancel);
    List<String> refusals = cases.refusals().sentences(order.profile(), built, progress, cancel);
    if (!refusals.isEmpty()) {
      tasks.ui().execute(() -> session.troubleProperty().set(String.join("\n", refusals)));
    }
    return built;
  }

  /** What was found when the window opened; found out now where that has not ended yet. */
  Capabilities machine(Order order, CancelToken cancel) {
    Capabilities known = order.machine();
    return known != null ? known : cases.probe().probe(cancel);
  }

  /** Passes progress on and shows the output. */
  ImageBuilder.Listener shown(Progress.Listener progress) {
    return new ImageBuilder.Listener() {
      @Override
      public void on(Progress value) {
        progress.on(value);
      }

      @Override
      public void output(String line) {
        output.offerBuildOutput(line, System.nanoTime());
      }
    };
  }
}
