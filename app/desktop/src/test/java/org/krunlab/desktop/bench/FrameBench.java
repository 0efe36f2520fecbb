package org.krunlab.desktop.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.KconfigFolders.Trust;
import org.krunlab.core.experiment.TreeTrust;
import org.krunlab.desktop.TreeWindow;
import org.krunlab.desktop.bench.FrameClock.Frame;
import org.krunlab.desktop.kconfig.tree.Listing;
import org.krunlab.desktop.kconfig.tree.OptionTreeViewModel;
import org.krunlab.desktop.kconfig.tree.Row;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.UiThread;
import org.krunlab.desktop.theme.Wardrobe;
import org.krunlab.host.kconfig.KconfigFolder;

/**
 * Measures the frames of the window on a tree beside those of an empty window in the same run. The
 * tree's commands are run. Its only argument is the folder of the tree.
 */
public final class FrameBench extends Application {
  private static final Duration EMPTY = Duration.ofSeconds(4);
  private static final Duration KEYSTROKE = Duration.ofMillis(130);
  private static final Duration SETTLE = Duration.ofMillis(900);
  private static final List<String> QUERIES =
      List.of("usb serial", "net_sched", "e", "CONFIG_DEBUG_INFO", "virtio", "thermal driver");
  private static final String TOGGLED = "NET";
  private static final int SCROLLS = 40;

  private final FrameClock clock = new FrameClock();
  private final Queue<Step> steps = new ArrayDeque<>();
  private Duration emptyWorst = Duration.ZERO;
  private Duration worst = Duration.ZERO;
  private Duration hardest = Duration.ZERO;

  /**
   * @param name what the frames after it are told under; blank to count them to the next
   * @param rest how long to wait after it
   */
  private record Step(String name, Runnable action, Duration rest) {}

  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    Path tree = Path.of(getParameters().getRaw().getFirst());
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.setScene(new Scene(new StackPane(new Label("An empty window"))));
    stage.show();
    clock.start();
    TreeWindow window = window(tree);
    steps.add(new Step("", clock::take, SETTLE));
    steps.add(new Step("", clock::take, EMPTY));
    steps.add(new Step("empty window", () -> {}, Duration.ZERO));
    steps.add(new Step("", () -> stage.setScene(window.scene()), SETTLE));
    steps.add(new Step("", clock::take, Duration.ZERO));
    steps.add(new Step("", window::open, SETTLE));
    steps.add(new Step("", () -> awaitRows(window, tree), SETTLE));
    steps.add(new Step("opening " + tree.getFileName(), () -> {}, Duration.ZERO));
    addUse(window);
    steps.add(new Step("", () -> stage.setScene(new Scene(new StackPane())), EMPTY));
    steps.add(new Step("empty window again", () -> {}, Duration.ZERO));
    next();
  }

  private void addUse(TreeWindow window) {
    OptionTreeViewModel options = window.configure().options();
    for (String query : QUERIES) {
      for (int end = 1; end <= query.length(); end++) {
        String typed = query.substring(0, end);
        steps.add(new Step("", () -> options.queryProperty().set(typed), KEYSTROKE));
      }
      steps.add(new Step("typing '" + query + "'", () -> {}, SETTLE));
    }
    steps.add(new Step("", () -> options.queryProperty().set(""), SETTLE));
    steps.add(new Step("clearing the search", () -> {}, Duration.ZERO));
    steps.add(new Step("", () -> options.hiddenProperty().set(true), SETTLE));
    steps.add(new Step("showing hidden options", () -> {}, Duration.ZERO));
    steps.add(new Step("", () -> openAll(options), SETTLE));
    steps.add(new Step("", () -> openAll(options), SETTLE));
    steps.add(new Step("opening every menu", () -> {}, Duration.ZERO));
    for (int i = 1; i <= SCROLLS; i++) {
      int part = i;
      steps.add(new Step("", () -> choose(options, part), Duration.ofMillis(60)));
    }
    steps.add(new Step("walking through all rows", () -> {}, Duration.ZERO));
    for (String value : List.of("y", "n", "y")) {
      steps.add(new Step("", () -> set(window, value), SETTLE));
    }
    steps.add(new Step("setting " + TOGGLED + " three times", () -> {}, Duration.ZERO));
  }

  private static TreeWindow window(Path tree) {
    var tasks =
        new TaskRunner(
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()),
            new UiThread(),
            InstantSource.system());
    KconfigFolders reader = new KconfigFolder(System.getenv());
    KconfigFolders trusting =
        (Path place, Trust trust, CancelToken cancel) -> reader.open(place, Trust.ALLOW, cancel);
    return new TreeWindow(
        trusting,
        new NeverAsked(),
        tree,
        tree.resolve("no-such.config"),
        tasks,
        new Wardrobe(),
        () -> {});
  }

  private static final class NeverAsked implements TreeTrust {
    @Override
    public boolean isTrusted(KconfigFolders.Untrusted tree) {
      return false;
    }

    @Override
    public void remember(KconfigFolders.Untrusted tree) {}
  }

  /** Comes back to itself until there are rows. */
  private void awaitRows(TreeWindow window, Path tree) {
    if (window.configure().options().listingProperty().get() == null) {
      var again = new ArrayDeque<Step>();
      again.add(new Step("", () -> awaitRows(window, tree), Duration.ofMillis(200)));
      again.addAll(steps);
      steps.clear();
      steps.addAll(again);
    }
  }

  private static Listing listing(OptionTreeViewModel options) {
    return Objects.requireNonNull(options.listingProperty().get());
  }

  private static void openAll(OptionTreeViewModel options) {
    for (Row row : listing(options).rows()) {
      options.open(row, true);
    }
  }

  private static void choose(OptionTreeViewModel options, int part) {
    List<Row> rows = listing(options).rows();
    options.reveal(rows.get((rows.size() - 1) * part / SCROLLS).node());
  }

  private static void set(TreeWindow window, String value) {
    var editor = window.configure().editor();
    var tree = Objects.requireNonNull(editor.snapshotProperty().get()).tree();
    tree.symbol(TOGGLED).ifPresent(symbol -> editor.set(symbol, value));
  }

  private void next() {
    Step step = steps.poll();
    if (step == null) {
      say();
      Platform.exit();
      return;
    }
    if (!step.name().isEmpty()) {
      tell(step.name(), clock.take());
    }
    step.action().run();
    var pause = new PauseTransition(javafx.util.Duration.millis(1.0 + step.rest().toMillis()));
    pause.setOnFinished(event -> next());
    pause.play();
  }

  private void tell(String name, List<Frame> frames) {
    Duration longest = most(frames.stream().map(Frame::interval).toList());
    Duration work = most(frames.stream().map(Frame::work).toList());
    if (name.startsWith("empty")) {
      emptyWorst = most(List.of(emptyWorst, longest));
    } else {
      worst = most(List.of(worst, longest));
      hardest = most(List.of(hardest, work));
    }
    System.out.printf(
        Locale.ROOT,
        "%-28s %5d frames, longest %6.1f ms, most work in one %6.1f ms%n",
        name,
        frames.size(),
        millis(longest),
        millis(work));
  }

  private void say() {
    System.out.printf(
        Locale.ROOT,
        "longest frame %.1f ms, of an empty window %.1f ms: %.1f ms beyond; most work in one %.1f"
            + " ms%n",
        millis(worst),
        millis(emptyWorst),
        millis(worst) - millis(emptyWorst),
        millis(hardest));
  }

  private static Duration most(List<Duration> durations) {
    return durations.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
