package org.krunlab.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.desktop.boot.BootView;
import org.krunlab.desktop.boot.BootViewModel;
import org.krunlab.desktop.boot.MarksView;
import org.krunlab.desktop.boot.WatchingViewModel;
import org.krunlab.desktop.capsule.CapsuleMenu;
import org.krunlab.desktop.capsule.CapsuleViewModel;
import org.krunlab.desktop.capsule.RecordedImageBar;
import org.krunlab.desktop.capsule.ReplayBar;
import org.krunlab.desktop.compare.CompareViewModel;
import org.krunlab.desktop.compare.ExperimentViewModel;
import org.krunlab.desktop.compiler.CompilerView;
import org.krunlab.desktop.compiler.CompilerViewModel;
import org.krunlab.desktop.confidential.ConfidentialView;
import org.krunlab.desktop.confidential.ConfidentialViewModel;
import org.krunlab.desktop.headline.HeadlineView;
import org.krunlab.desktop.headline.HeadlineViewModel;
import org.krunlab.desktop.history.StorageViewModel;
import org.krunlab.desktop.history.TrendViewModel;
import org.krunlab.desktop.kconfig.ConfigurationSource;
import org.krunlab.desktop.kconfig.ConfigurePage;
import org.krunlab.desktop.kconfig.KconfigView;
import org.krunlab.desktop.kconfig.KconfigViewModel;
import org.krunlab.desktop.log.LogView;
import org.krunlab.desktop.log.LogViewModel;
import org.krunlab.desktop.memory.MemoryView;
import org.krunlab.desktop.memory.MemoryViewModel;
import org.krunlab.desktop.module.ModuleView;
import org.krunlab.desktop.module.ModuleViewModel;
import org.krunlab.desktop.profiles.ProfilesView;
import org.krunlab.desktop.profiles.ProfilesViewModel;
import org.krunlab.desktop.runs.ExperimentsViewModel;
import org.krunlab.desktop.runs.ListsView;
import org.krunlab.desktop.runs.ListsViewModel;
import org.krunlab.desktop.runs.RunFilterModel;
import org.krunlab.desktop.runs.RunRow;
import org.krunlab.desktop.runs.RunsViewModel;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.setup.MachineViewModel;
import org.krunlab.desktop.setup.ModuleDrop;
import org.krunlab.desktop.setup.SetupView;
import org.krunlab.desktop.setup.SetupViewModel;
import org.krunlab.desktop.shell.HeaderViewModel;
import org.krunlab.desktop.shell.Parts;
import org.krunlab.desktop.shell.ShellView;
import org.krunlab.desktop.size.AnatomyViewModel;
import org.krunlab.desktop.size.SizeView;
import org.krunlab.desktop.size.SizeViewModel;
import org.krunlab.desktop.status.StatusView;
import org.krunlab.desktop.status.StatusViewModel;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.theme.Wardrobe;
import org.krunlab.desktop.widget.Copied;

/**
 * Makes the panes and their view models and joins them; knows no adapter, so that tests can put it
 * on stand-ins.
 */
public final class Window {
  /** Lines of a log are shown in batches this far apart: at once for the eye, rare for a flood. */
  private static final long LINES_COLLECT_MILLIS = 80;

  private final Session session;
  private final Workbench workbench;
  private final TaskRunner tasks;
  private final CompareViewModel comparison;
  private final Pages pages;
  private final ProfilesViewModel profiles;
  private final KconfigViewModel kconfig;
  private final Scene scene;

  /**
   * @param openTree opens a window for the tree in a folder
   */
  public Window(
      Session session,
      Laboratory laboratory,
      ConfigurationSource configurations,
      Consumer<Path> openTree,
      TaskRunner tasks,
      Wardrobe wardrobe) {
    this.session = session;
    this.tasks = tasks;
    UseCases cases = new UseCases(laboratory);
    Executor later =
        CompletableFuture.delayedExecutor(LINES_COLLECT_MILLIS, TimeUnit.MILLISECONDS, tasks.ui());
    var console = new LogViewModel(later);
    var buildOutput = new LogViewModel(later);
    workbench = new Workbench(session, cases, tasks, console, buildOutput);
    comparison = new CompareViewModel(session, cases, workbench, tasks);
    pages =
        new Pages(
            comparison,
            new ExperimentViewModel(session, cases, workbench, tasks),
            new TrendViewModel(session, cases, tasks),
            new StorageViewModel(session, cases, workbench, tasks));
    var filter = new RunFilterModel(tasks.clock());
    var runs = new RunsViewModel(workbench, filter, pages::compare);
    var experiments =
        new ExperimentsViewModel(workbench.records(), filter, pages::open, pages::goOn);
    var lists = new ListsViewModel(workbench.records(), cases, tasks, filter, runs, experiments);
    var capsules =
        new CapsuleViewModel(
            workbench.capsules(), lists::selectedRuns, lists::selectedExperiments, pages::compare);
    Supplier<List<HistoryEntry>> listed = () -> runs.rows().stream().map(RunRow::entry).toList();
    runs.rows().addListener((ListChangeListener<RunRow>) change -> pages.redrawTrend(listed.get()));
    var listsView =
        new ListsView(
            lists,
            workbench.capsules().idleProperty(),
            () -> pages.openTrend(listed.get()),
            () -> pages.openStorage(lists.selectedRuns()),
            workbench::replayRecorded,
            new CapsuleMenu(capsules));
    var boot = new BootViewModel(session);
    profiles = new ProfilesViewModel(session, laboratory, tasks);
    var profileMenu = new ProfilesView(profiles);
    kconfig = new KconfigViewModel(session, configurations, laboratory.prices(), workbench, tasks);
    var configure = new ConfigurePage(kconfig);
    var log = new LogView(console, "Boot something: what its console prints appears here, live.");
    var buildLog =
        new LogView(buildOutput, "Build something: what make and the compiler say appears here.");
    buildLog.getStyleClass().add("build-log");
    var setup = new SetupViewModel(session, laboratory.modules().samples());
    var status = new StatusViewModel(tasks);
    var parts =
        new Parts(
            new HeaderViewModel(session, workbench),
            profileMenu,
            wardrobe.themeProperty(),
            new CompilerView(new CompilerViewModel(session, cases, workbench, tasks)),
            new VBox(new ReplayBar(capsules), new RecordedImageBar(capsules)),
            new SetupView(setup, new MachineViewModel(session)),
            new KconfigView(kconfig, openTree),
            log,
            buildLog,
            new ModuleView(new ModuleViewModel(session, laboratory.modules(), tasks)),
            new HeadlineView(new HeadlineViewModel(session, workbench)),
            new BootView(boot, new WatchingViewModel(session, workbench)),
            new MarksView(boot),
            new SizeView(
                new SizeViewModel(session, workbench), new AnatomyViewModel(session, cases, tasks)),
            new MemoryView(new MemoryViewModel(session, workbench)),
            new ConfidentialView(new ConfidentialViewModel(session, workbench)),
            listsView,
            pages.view(),
            pages.anyOpen(),
            configure,
            kconfig.openProperty(),
            this::configure,
            lists::openSelected,
            () -> search(log, configure),
            this::escape,
            profileMenu::save,
            new StatusView(status));
    var shell = new ShellView(parts, session);
    session.doneProperty().subscribe(status::tellDone);
    shell.addEventHandler(Copied.COPIED, event -> status.tell(event.words()));
    scene = new Scene(shell, 1280, 800);
    shell.bindKeys(scene);
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(
                KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            listsView::focusSearch);
    ModuleDrop.install(scene, setup, capsules::take);
    wardrobe.dress(scene);
  }

  /** Shows a sentence about what went wrong. */
  void tellTrouble(String sentence) {
    session.troubleProperty().set(sentence);
  }

  private void configure() {
    if (kconfig.loadedProperty().get()) {
      kconfig.openProperty().set(true);
    } else {
      kconfig.load();
    }
  }

  private void search(LogView log, ConfigurePage configure) {
    if (kconfig.openProperty().get()) {
      configure.focusSearch();
    } else {
      log.focusSearch();
    }
  }

  /** Leaves the page that is open over the rest, else ends what is under way. */
  private void escape() {
    if (kconfig.openProperty().get()) {
      kconfig.openProperty().set(false);
    } else if (!pages.closeTop()) {
      workbench.stop();
    }
  }

  /** Begins: goes on with the last profile, looks at the machine and lists the runs. */
  public void open() {
    profiles.open();
    workbench.open();
  }

  /** Ends what is under way; the caller waits for it elsewhere. */
  public void close() {
    tasks.cancelAll();
  }

  public Scene scene() {
    return scene;
  }

  public Session session() {
    return session;
  }

  public KconfigViewModel kconfig() {
    return kconfig;
  }

  public CompareViewModel comparison() {
    return comparison;
  }
}
