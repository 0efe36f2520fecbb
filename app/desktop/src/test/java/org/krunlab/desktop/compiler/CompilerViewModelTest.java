package org.krunlab.desktop.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.AotCompilerBuild;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.log.LogLine;
import org.krunlab.desktop.log.LogViewModel;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;
import org.krunlab.desktop.task.TaskRunner;

class CompilerViewModelTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final TaskRunner tasks = SameThread.tasks();
  private final UseCases cases = new UseCases(lab);
  private final LogViewModel buildOutput = new LogViewModel(Runnable::run);
  private final Workbench workbench =
      new Workbench(session, cases, tasks, new LogViewModel(Runnable::run), buildOutput);
  private final CompilerViewModel model = new CompilerViewModel(session, cases, workbench, tasks);

  @Test
  void nothingIsOfferedToAnInterpreter() {
    assertThat(model.offerProperty().get()).isEmpty();
  }

  @Test
  void aModuleThatHasToBeCompiledIsOfferedACompilerBeforeAnythingIsBuilt() {
    choose(WasmRuntime.WAMR_AOT);
    assertThat(model.offerProperty().get()).startsWith("WAMR in AOT mode").contains("a minute");

    choose(WasmRuntime.WAMR_FAST);
    assertThat(model.offerProperty().get()).isEmpty();
  }

  @Test
  void aBootWithoutACompilerBuildsNoImageAndSaysWhy() {
    lab.withBuilder(
        (request, listener, cancel) -> {
          throw new AssertionError("built");
        });
    choose(WasmRuntime.WAMR_AOT);

    workbench.boot();

    assertThat(model.offerProperty().get()).startsWith("Nothing was booted: WAMR in AOT mode");
    assertThat(session.troubleProperty().get()).isEmpty();
    assertThat(model.idleProperty().get()).isTrue();
  }

  @Test
  void whatWasHeldUpBootsWhenTheCompilerIsThere() {
    choose(WasmRuntime.WAMR_AOT);
    workbench.boot();
    List<String> whileBuilding = new ArrayList<>();
    buildOutput
        .shown()
        .addListener((InvalidationListener) made -> whileBuilding.add(model.offerProperty().get()));

    model.build();

    assertThat(whileBuilding).isNotEmpty().containsOnly("");

    assertThat(workbench.runs()).hasSize(1);
    assertThat(buildOutput.shown())
        .extracting(LogLine::text)
        .contains("[100%] Built target wamrc", "  CC      libukboot: boot.o");
    assertThat(model.offerProperty().get()).isEmpty();
    workbench.boot();
    assertThat(workbench.runs()).hasSize(2);
  }

  @Test
  void aBuildThatFailsIsToldAndCanBeAskedForAgain() {
    lab.withCompiler(refusing());
    choose(WasmRuntime.WAMR_AOT);

    model.build();

    assertThat(session.troubleProperty().get()).isEqualTo("Install llvm-16-dev.");
    assertThat(session.activityProperty().get()).isEqualTo(Activity.IDLE);
    assertThat(model.offerProperty().get()).isNotEmpty();
  }

  @Test
  void stopCancelsTheBuildAndBootsNothing() {
    List<Boolean> cancelled = new ArrayList<>();
    lab.withCompiler(
        new AotCompilerBuild() {
          @Override
          public Optional<Path> found() {
            return Optional.empty();
          }

          @Override
          public Path build(ImageBuilder.Listener listener, CancelToken cancel) {
            tasks.cancelAll();
            cancelled.add(cancel.isCancelled());
            cancel.throwIfCancelled();
            return Path.of("wamrc");
          }
        });
    choose(WasmRuntime.WAMR_AOT);

    model.build();

    assertThat(cancelled).containsExactly(true);
    assertThat(workbench.runs()).isEmpty();
    assertThat(session.troubleProperty().get()).isEmpty();
    assertThat(model.offerProperty().get()).isNotEmpty();
  }

  private static AotCompilerBuild refusing() {
    return new AotCompilerBuild() {
      @Override
      public Optional<Path> found() {
        return Optional.empty();
      }

      @Override
      public Path build(ImageBuilder.Listener listener, CancelToken cancel) {
        throw LabException.machine("Install llvm-16-dev.");
      }
    };
  }

  private void choose(WasmRuntime runtime) {
    session.profileProperty().set(session.profileProperty().get().withRuntime(runtime));
  }
}
