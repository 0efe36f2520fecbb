package org.krunlab.desktop.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class SizeViewModelTest {
  @TempDir Path folder;

  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final Workbench workbench = SameThread.workbench(session, new UseCases(lab));
  private final SizeViewModel model = new SizeViewModel(session, workbench);

  private static Capabilities able(Engine engine) {
    return new Capabilities(
        List.of(), List.of(engine), RingZero.EMULATED, StandInLab.HOST, Map.of());
  }

  @Test
  void thereIsNothingToSaveBeforeThereIsAnImage() {
    assertThat(model.canBundleProperty().get()).isFalse();
    assertThat(model.againstBundleProperty().get()).isEqualTo("There is no image yet.");
  }

  @Test
  void theImageOnShowIsSavedThoughTheProfileHasChangedSince() {
    workbench.build();
    session.profileProperty().set(Profile.defaults(WasmRuntime.WAMR_FAST));

    model.saveBundle(folder.resolve("guest.so"));

    assertThat(folder.resolve("guest.so")).hasContent("krunlab");
    assertThat(model.savedProperty().get())
        .isEqualTo("guest.so holds image aaaaaaaaaaaa and its module.");
    workbench.boot();
    assertThat(model.savedProperty().get()).isEmpty();
  }

  @Test
  void anImageThatLibkrunDoesNotBootCannotBeSaved() {
    workbench.build();
    session.profileProperty().set(session.profileProperty().get().withEngine(Engine.QEMU_TCG));
    assertThat(model.canBundleProperty().get()).isTrue();

    lab.withMachine(able(Engine.QEMU_TCG));
    workbench.open();
    workbench.build();

    assertThat(model.canBundleProperty().get()).isFalse();
    assertThat(model.againstBundleProperty().get()).contains("takes the place of libkrunfw");
  }

  @Test
  void aFolderThatIsMissingIsToldBeforeAnythingIsBuilt() {
    workbench.build();
    lab.withBuilder(
        (request, listener, cancel) -> {
          throw new AssertionError("built");
        });

    model.saveBundle(folder.resolve("none/guest.so"));

    assertThat(session.troubleProperty().get()).startsWith("There is no folder");
    assertThat(model.savedProperty().get()).isEmpty();
  }

  @Test
  void theBundleHoldsWhatABootByBundleWouldBe() {
    var asked = new java.util.ArrayList<BootMethod>();
    lab.withBundles((request, library) -> asked.add(request.boot()));
    workbench.build();

    model.saveBundle(folder.resolve("guest.so"));

    assertThat(asked).containsExactly(BootMethod.BUNDLE);
  }
}
