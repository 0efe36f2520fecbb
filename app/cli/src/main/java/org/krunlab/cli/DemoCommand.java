package org.krunlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.experiment.ComparisonView;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.capsule.ImportRun;
import org.krunlab.core.experiment.document.Reports;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.report.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The main job as one command: Wasm3 and WAMR side by side, live where this machine can, from the
 * recorded capsule elsewhere.
 */
@Command(
    name = "demo",
    description = "Compare Wasm3 and WAMR on a sample module: live, else from recorded boots.")
final class DemoCommand implements Callable<Integer> {
  private static final List<WasmRuntime> RUNTIMES =
      List.of(WasmRuntime.WASM3, WasmRuntime.WAMR_FAST);

  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the PDF and the capsule go (default: the current folder)")
  private Path out = Path.of("");

  @Option(names = "--recorded", description = "use the recorded boots even where live ones work")
  private boolean recorded;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    createFolder();
    List<CompletedRun> runs = recorded ? replay() : liveOrRecorded();
    List<CompletedRun> silent = runs.stream().filter(DemoCommand::isSilent).toList();
    List<CompletedRun> narrated = runs.stream().filter(run -> !isSilent(run)).toList();
    var comparison = Comparison.of(silent);
    System.out.print(ComparisonView.text(comparison));
    Path pdf = out.resolve("krunlab-demo.pdf");
    session.reports().write(Reports.of(comparison, narrated), pdf, Paper.A4, runs);
    Path capsule = out.resolve("krunlab-demo.krunlab");
    new ExportRuns(session.lab(), InstantSource.system())
        .write(
            runs.stream().map(CompletedRun::id).toList(),
            List.of(),
            ExportRuns.Along.USUAL,
            capsule);
    System.err.println("krunlab: wrote " + pdf + " and " + capsule);
    return ExitCode.DONE;
  }

  private static boolean isSilent(CompletedRun run) {
    return run.header().image().narration() == Narration.SILENT;
  }

  private void createFolder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw LabException.input(
          "The folder '" + out + "' cannot be created: " + e.getMessage() + ".", e);
    }
  }

  /** Whatever keeps a live comparison from being made is said, and the recorded one shown. */
  private List<CompletedRun> liveOrRecorded() {
    if (!session.machine().canRun(Engine.LIBKRUN)) {
      System.err.println(
          "krunlab: libkrun cannot boot guests here (krunlab doctor says why), so recorded boots"
              + " are shown");
      return replay();
    }
    try {
      return live();
    } catch (LabException e) {
      System.err.println("krunlab: " + e.sentence());
      System.err.println("krunlab: recorded boots are shown instead");
      return replay();
    }
  }

  private List<CompletedRun> live() {
    var runs = new ArrayList<CompletedRun>();
    for (WasmRuntime runtime : RUNTIMES) {
      Profile profile = Profile.defaults(runtime);
      BuiltImage image = session.build(profile, Narration.SILENT);
      runs.add(session.boot(profile, image));
    }
    return runs;
  }

  private List<CompletedRun> replay() {
    List<CapsuleRun> shipped = session.lab().capsules().shipped();
    if (shipped.isEmpty()) {
      throw LabException.machine("This build of Krunlab carries no recorded boots to show.");
    }
    var importer = new ImportRun(session.lab().store());
    return shipped.stream().map(run -> importer.take(run, RunListener.NONE)).toList();
  }
}
