package org.krunlab.desktop.task;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in the background and brings its end back to the toolkit's thread. To be called on the
 * toolkit's thread only, but for {@link #awaitEnd}.
 */
public final class TaskRunner {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

  /** Long enough for the launcher to end a guest, short enough for a user who closes the window. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /** A pause in typing or walking that is long enough to be worth an answer. */
  private static final Duration LULL = Duration.ofMillis(120);

  private final ExecutorService background;
  private final Executor lull;
  private final Executor ui;
  private final InstantSource clock;
  private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
  private final ObservableList<RunningTask> runningView =
      FXCollections.unmodifiableObservableList(running);

  public TaskRunner(ExecutorService background, Executor ui, InstantSource clock) {
    this(
        background,
        CompletableFuture.delayedExecutor(LULL.toMillis(), TimeUnit.MILLISECONDS, background),
        ui,
        clock);
  }

  /**
   * @param lull begins work in the background when the user pauses
   */
  public TaskRunner(ExecutorService background, Executor lull, Executor ui, InstantSource clock) {
    this.background = background;
    this.lull = lull;
    this.ui = ui;
    this.clock = clock;
  }

  /** What is under way, the oldest first. */
  public ObservableList<RunningTask> running() {
    return runningView;
  }

  /** For values on their way from a background thread to the toolkit's. */
  public Executor ui() {
    return ui;
  }

  /** For short work that has to keep its order. */
  public Lane lane() {
    return new Lane(background, ui);
  }

  /** For short work of which only the last one counts. */
  public Freshest freshest() {
    return new Freshest(background, ui);
  }

  /** The same, begun only when nothing newer was asked for during a short pause. */
  public Freshest freshestAtLull() {
    return new Freshest(lull, ui);
  }

  /**
   * Waits in the background until the toolkit's thread has done what it was given and has had time
   * to draw it. What is measured next has the machine to itself.
   */
  public void awaitCalm() {
    CompletableFuture.runAsync(() -> {}, ui).thenRunAsync(() -> {}, lull).join();
  }

  public InstantSource clock() {
    return clock;
  }

  /**
   * @param title what the user reads while it goes on, such as {@code Building the image}
   */
  public <T> RunningTask start(String title, Work<T> work, Outcome<? super T> outcome) {
    var task = new RunningTask(title, clock.instant());
    running.add(task);
    background.execute(() -> perform(task, work, outcome));
    return task;
  }

  private <T> void perform(RunningTask task, Work<T> work, Outcome<? super T> outcome) {
    Runnable ending;
    try {
      var progress = new Latest<>(ui, task::report);
      task.token().throwIfCancelled();
      T result = work.run(progress::offer, task.token());
      ending = () -> outcome.done(result);
    } catch (CancelledException e) {
      ending = outcome::cancelled;
    } catch (LabException e) {
      ending = () -> outcome.failed(e.sentence());
    } catch (RuntimeException e) {
      String sentence = Unforeseen.tell(task.title(), e);
      ending = () -> outcome.failed(sentence);
    }
    Runnable last = ending;
    ui.execute(() -> finish(task, last, outcome));
  }

  private void finish(RunningTask task, Runnable ending, Outcome<?> outcome) {
    running.remove(task);
    try {
      ending.run();
    } finally {
      outcome.ended();
    }
  }

  /**
   * Does in the background what is too small to be shown. It is not cancelled: {@link #awaitEnd}
   * waits for it.
   *
   * @param failed hears on the toolkit's thread what went wrong
   */
  public void quietly(Runnable work, Consumer<String> failed) {
    background.execute(
        () -> {
          try {
            work.run();
          } catch (LabException e) {
            ui.execute(() -> failed.accept(e.sentence()));
          }
        });
  }

  /** Asks all work to stop. */
  public void cancelAll() {
    List.copyOf(running).forEach(RunningTask::cancel);
  }

  /** Waits until work that was asked to stop has cleaned up; not for the toolkit's thread. */
  public void awaitEnd() throws InterruptedException {
    background.shutdown();
    if (!background.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("Work was still under way {} s after it was asked to stop", FAREWELL.toSeconds());
      background.shutdownNow();
    }
  }
}
