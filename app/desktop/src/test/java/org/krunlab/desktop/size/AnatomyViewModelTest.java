package org.krunlab.desktop.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageReader;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.measure.anatomy.TrustedBase;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.MadeImages;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.widget.TreemapGroup;

class AnatomyViewModelTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final UseCases cases = new UseCases(lab);
  private final Workbench workbench = SameThread.workbench(session, cases);
  private final AnatomyViewModel model = new AnatomyViewModel(session, cases, SameThread.tasks());

  private void build(WasmRuntime runtime) {
    session.profileProperty().set(Profile.defaults(runtime));
    workbench.build();
  }

  @Test
  void beforeAnImageThereIsNothing() {
    assertThat(model.rowsProperty().get()).isEmpty();
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void linesAddUpToTheLastOne() {
    build(WasmRuntime.WASM3);

    assertThat(model.rowsProperty().get())
        .extracting(AnatomyRow::name, AnatomyRow::total)
        .containsExactly(
            tuple("libkvmplat", "109,568"),
            tuple("libwasm3", "98,304"),
            tuple("libmusl", "90,112"),
            tuple("libukboot", "30,720"),
            tuple("padding", ""),
            tuple("all", "328,704"));
    AnatomyRow wasm3 = model.rowsProperty().get().get(1);
    assertThat(wasm3.bytes()).containsEntry(SectionKind.TEXT, "98,304");
    assertThat(wasm3.within()).extracting(AnatomyRow::name).containsExactly("Compile", "Parse");
  }

  @Test
  void areasAreSymbolsGroupedByLibrary() {
    build(WasmRuntime.WASM3);

    assertThat(model.tilesProperty().get())
        .extracting(TreemapGroup::name)
        .startsWith("libkvmplat", "libwasm3", "libmusl", "libukboot");
    TreemapGroup<String> wasm3 = model.tilesProperty().get().get(1);
    assertThat(wasm3.tiles())
        .extracting(TreemapGroup.Tile::name, TreemapGroup.Tile::subject)
        .containsExactly(tuple("Compile", "libwasm3"), tuple("Parse", "libwasm3"));
  }

  @Test
  void manyZerosAreWarnedOf() {
    build(WasmRuntime.WASM3);

    assertThat(model.warningsProperty().get())
        .isEqualTo("33 % of the loaded bytes are zero (109,568 of 328,704 B).");
  }

  @Test
  void whatHasToBeTrustedGoesWithTheProfile() {
    build(WasmRuntime.WASM3);

    assertThat(model.trustedProperty().get())
        .extracting(TrustedBase.Element::id, element -> element.count().text())
        .contains(
            tuple("sourceLines", "12,345"),
            tuple("wasiOffered", "19"),
            tuple("engineBytes", "not known: this machine has no libkrun"),
            tuple("devices", "10"));
  }

  @Test
  void anImageIsComparedWithTheOneShownBefore() {
    build(WasmRuntime.WASM3);
    assertThat(model.changesProperty().get()).isEmpty();

    build(WasmRuntime.WAMR_AOT);

    assertThat(model.comparedProperty().get())
        .isEqualTo("From image aaaaaaaaaaaa, shown before, to bbbbbbbbbbbb; bytes in memory.");
    assertThat(model.changesProperty().get())
        .extracting(DifferenceRow::name, DifferenceRow::change, DifferenceRow::net)
        .containsExactly(
            tuple("libwamr", "added", "+184,320"),
            tuple("libwasm3", "removed", "-98,304"),
            tuple("libkvmplat", "grown", "+38,912"),
            tuple("libmusl", "shrunk", "-8,192"),
            tuple("all", "", "+116,736"));
    assertThat(model.changesProperty().get().getFirst().within()).hasSize(2);
  }

  @Test
  void anImageThatHasGoneIsToldOfAndTheNextOneIsShown() {
    lab.withImages(
        new ImageReader() {
          @Override
          public ImageContents read(ImageKey key, CancelToken cancel) {
            if (key.hex().startsWith("a")) {
              throw LabException.input("It has gone.");
            }
            return new MadeImages().read(key, cancel);
          }

          @Override
          public ImageContents read(Path elf, CancelToken cancel) {
            throw new AssertionError();
          }

          @Override
          public ImageKey find(String beginning) {
            throw new AssertionError();
          }
        });

    build(WasmRuntime.WASM3);
    assertThat(model.problemProperty().get()).isEqualTo("It has gone.");
    assertThat(model.rowsProperty().get()).isEmpty();

    build(WasmRuntime.WAMR_AOT);
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.rowsProperty().get()).isNotEmpty();
  }

  @Test
  void whatIsReadInTheBackgroundIsShownOnTheToolkitsThread() throws InterruptedException {
    var ui = new LinkedBlockingQueue<Runnable>();
    try (var background = Executors.newSingleThreadExecutor()) {
      var tasks =
          new TaskRunner(background, background, ui::add, InstantSource.fixed(SameThread.NOW));
      var own = new AnatomyViewModel(session, cases, tasks);
      build(WasmRuntime.WASM3);

      while (own.rowsProperty().get().isEmpty()) {
        Runnable next = ui.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        assertThat(own.rowsProperty().get()).isEmpty();
        Objects.requireNonNull(next).run();
      }
    }
    assertThat(ui).isEmpty();
  }
}
