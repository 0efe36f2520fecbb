package org.krunlab.desktop.confidential;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.confidential.Finding;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.log.LogViewModel;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.MadeBoot;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;
import org.krunlab.desktop.task.TaskRunner;

class ConfidentialViewModelTest {
  private static final ByteSize LEAST = ByteSize.ofMib(5);

  @TempDir Path folder;

  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final TaskRunner tasks = SameThread.tasks();
  private final Workbench workbench =
      new Workbench(
          session,
          new UseCases(lab),
          tasks,
          new LogViewModel(Runnable::run),
          new LogViewModel(Runnable::run));
  private final ConfidentialViewModel model = new ConfidentialViewModel(session, workbench);
  private final List<Narration> built = new ArrayList<>();
  private final List<BootRequest> boots = new ArrayList<>();

  @BeforeEach
  void makeAGuestThatNeedsRam() throws Exception {
    Path elf = Files.writeString(folder.resolve("image.elf"), "image");
    lab.withBuilder(
            (request, listener, cancel) -> {
              built.add(request.narration());
              return new BuiltImage(
                  StandInLab.image(request.profile(), request.narration(), true),
                  elf,
                  true,
                  List.of());
            })
        .withEngine(
            (request, sink, cancel) -> {
              boots.add(request);
              byte[] stream =
                  request.ram().compareTo(LEAST) < 0
                      ? MadeBoot.refusing("out of memory")
                      : MadeBoot.stream("hello", 1);
              sink.accept(stream, 0, stream.length);
            })
        .withExpectation(
            Expectation.of(
                Expectation.Ending.EXITED,
                0,
                "",
                "hello\n".getBytes(StandardCharsets.UTF_8),
                false));
  }

  @Test
  void looksIntoTheSilentImageWithoutABoot() {
    model.bootingProperty().set(false);

    model.check();

    assertThat(built).containsExactly(Narration.SILENT);
    assertThat(boots).isEmpty();
    assertThat(report().judged().getFirst().findings())
        .extracting(Finding::what)
        .startsWith("no #VC handler", "CPUID");
    assertThat(report().measurement().image())
        .isEqualTo("6105d6cc76af400325e94d588ce511be5bfdbb73b437dc51eca43917d7a43e3d");
    assertThat(report().memory()).isEmpty();
    assertThat(session.activityProperty().get()).isEqualTo(Activity.IDLE);
  }

  @Test
  void findsTheLeastRamAndBootsWithAllOfItPopulated() {
    model.check();

    var memory = report().memory().orElseThrow();
    assertThat(memory.leastInWords()).isEqualTo("5 MiB; 4 MiB is too little");
    assertThat(memory.residentInWords())
        .contains("with all of 5 MiB populated, of which", "B are the guest's RAM (run #");
    assertThat(boots.getLast().ram()).isEqualTo(LEAST);
    assertThat(boots.getLast().memory()).isEqualTo(MemoryChoice.LOCKED);
    assertThat(workbench.runs()).hasSize(boots.size());
  }

  @Test
  void stoppingBootsNoMoreAndKeepsWhatWasFoundBefore() {
    model.bootingProperty().set(false);
    model.check();
    ReadinessReport before = report();
    lab.withEngine(
        (request, sink, cancel) -> {
          boots.add(request);
          tasks.cancelAll();
          byte[] stream = MadeBoot.stream("hello", 1);
          sink.accept(stream, 0, stream.length);
        });
    model.bootingProperty().set(true);

    model.check();

    assertThat(boots).hasSize(1);
    assertThat(report()).isSameAs(before);
    assertThat(session.troubleProperty().get()).isEmpty();
    assertThat(session.activityProperty().get()).isEqualTo(Activity.IDLE);
  }

  @Test
  void saysWhenWhatWasFoundIsOfAnotherProfile() {
    model.bootingProperty().set(false);
    model.check();
    assertThat(model.noteProperty().get()).isEmpty();

    session.profileProperty().set(profile().withRam(ByteSize.ofMib(32)));

    assertThat(model.noteProperty().get()).contains("has changed");
  }

  @Test
  void anEngineWithoutAMachineCannotBeChecked() {
    session.profileProperty().set(profile().withEngine(Engine.HOST));

    assertThat(model.canCheckProperty().get()).isFalse();
    assertThat(model.noteProperty().get()).contains("Engine host has no machine");
  }

  private Profile profile() {
    return session.profileProperty().get();
  }

  private ReadinessReport report() {
    return requireNonNull(model.reportProperty().get());
  }
}
