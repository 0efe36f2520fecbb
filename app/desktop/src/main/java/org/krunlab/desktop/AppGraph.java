package org.krunlab.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.UiThread;
import org.krunlab.desktop.theme.Theme;
import org.krunlab.desktop.theme.Wardrobe;
import org.krunlab.host.LocalLaboratory;
import org.krunlab.host.kconfig.KconfigFolder;
import org.krunlab.host.kconfig.TrustedTrees;
import org.krunlab.host.settings.Settings;
import org.krunlab.host.settings.SettingsFile;
import org.krunlab.host.settings.XdgFolders;

/** The one place where the window meets the adapters to this machine. */
final class AppGraph {
  private final ExecutorService background =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("background-", 0).daemon().factory());
  private final TaskRunner tasks =
      new TaskRunner(background, new UiThread(), InstantSource.system());
  private final SettingsFile settingsFile = new SettingsFile(XdgFolders.usual().settingsFile());
  private final LocalLaboratory laboratory = LocalLaboratory.of(System.getenv());

  /**
   * Makes the window; on the toolkit's thread.
   *
   * @param openTree opens a window for the tree in a folder
   */
  Window window(Consumer<Path> openTree) {
    Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
    Wardrobe wardrobe = new Wardrobe();
    Window window =
        new Window(session, laboratory, laboratory.kconfig()::base, openTree, tasks, wardrobe);
    followSettings(wardrobe, session);
    return window;
  }

  /**
   * Makes a window for a tree; on the toolkit's thread.
   *
   * @param config null for where the tree's own tools keep it
   */
  TreeWindow treeWindow(Path place, @Nullable Path config, Runnable close) {
    Wardrobe wardrobe = new Wardrobe();
    TaskRunner own = new TaskRunner(background, new UiThread(), InstantSource.system());
    own.start(
        "Reading the settings",
        (progress, cancel) -> settingsFile.read().overruledBy(System.getenv()),
        Outcome.of(
            settings -> wardrobe.themeProperty().set(Theme.byId(settings.theme().orElse(""))),
            ignored -> {}));
    return new TreeWindow(
        new KconfigFolder(System.getenv()),
        new TrustedTrees(XdgFolders.usual().trustedTrees()),
        place,
        config,
        own,
        wardrobe,
        close);
  }

  private void followSettings(Wardrobe wardrobe, Session session) {
    tasks.start(
        "Reading the settings",
        (progress, cancel) -> settingsFile.read().overruledBy(System.getenv()),
        Outcome.of(
            settings -> {
              wardrobe.themeProperty().set(Theme.byId(settings.theme().orElse("")));
              wardrobe.themeProperty().subscribe((before, chosen) -> keep(chosen, session));
            },
            session.troubleProperty()::set));
  }

  private void keep(Theme theme, Session session) {
    tasks.start(
        "Keeping the theme",
        (progress, cancel) -> {
          Settings settings = settingsFile.read().withTheme(theme.id());
          settingsFile.write(settings);
          return settings;
        },
        Outcome.of(kept -> {}, session.troubleProperty()::set));
  }

  /** Where failures that no code foresaw are logged. */
  static Path logFile() {
    return XdgFolders.usual().logFile();
  }

  /** Waits until work that was asked to stop has ended; not on the toolkit's thread. */
  void awaitEnd() {
    try {
      tasks.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
