package org.krunlab.desktop.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.prices.PriceTags;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.support.MadeOptions;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class KconfigViewModelTest {
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final StandInLab lab = new StandInLab();
  private final KconfigViewModel model =
      new KconfigViewModel(
          session,
          (profile, progress, cancel) -> MadeOptions.defaults(),
          lab.prices(),
          SameThread.workbench(session, new UseCases(lab)),
          SameThread.tasks());
  private final EditorViewModel editor = model.configure().editor();

  @Test
  void whatIsSetGoesIntoTheProfileAndUndoTakesItOut() {
    model.load();
    editor.set(symbol("LIBLWIP"), "y");
    assertThat(profileValues()).containsExactly(Map.entry("LIBLWIP", "y"));
    assertThat(now().value(symbol("LIBSOCKETS"))).isEqualTo("y");
    editor.undo();
    assertThat(profileValues()).isEmpty();
    editor.redo();
    assertThat(profileValues()).containsExactly(Map.entry("LIBLWIP", "y"));
  }

  @Test
  void aValueOutOfRangeIsRefusedWithItsReason() {
    model.load();
    editor.set(symbol("HEAP_PAGES"), "99999");
    assertThat(editor.problemProperty().get()).contains("4096");
    assertThat(profileValues()).isEmpty();
  }

  @Test
  void choosingAnotherMemberReplacesTheChoiceInTheProfile() {
    model.load();
    editor.set(symbol("LEVEL_INFO"), "y");
    editor.set(symbol("LEVEL_ERROR"), "y");
    assertThat(profileValues()).containsExactly(Map.entry("LEVEL_ERROR", "y"));
  }

  @Test
  void aValueOfTheProfileThatCannotCountIsKeptAndNamed() {
    profile(Map.of("SHOW_TIME", "y"));
    model.load();
    assertThat(model.waitingProperty().get()).contains("SHOW_TIME=y");
    editor.set(symbol("LEVEL_INFO"), "y");
    assertThat(model.waitingProperty().get()).isEmpty();
    assertThat(now().value(symbol("SHOW_TIME"))).isEqualTo("y");
    assertThat(profileValues()).containsKeys("SHOW_TIME", "LEVEL_INFO");
  }

  @Test
  void whatTheTreeDoesNotKnowStaysInTheProfileThroughEdits() {
    profile(Map.of("OF_ANOTHER_TREE", "y", "HEAP_PAGES", "many"));
    model.load();
    assertThat(model.waitingProperty().get()).contains("OF_ANOTHER_TREE", "HEAP_PAGES=many");
    editor.set(symbol("LIBLWIP"), "y");
    assertThat(profileValues())
        .containsOnly(
            Map.entry("OF_ANOTHER_TREE", "y"),
            Map.entry("HEAP_PAGES", "many"),
            Map.entry("LIBLWIP", "y"));
  }

  @Test
  void takingBackRemovesItFromTheProfile() {
    model.load();
    editor.set(symbol("LIBLWIP"), "y");
    editor.unset(symbol("LIBLWIP"));
    assertThat(profileValues()).isEmpty();
    assertThat(now().value(symbol("LIBLWIP"))).isEqualTo("n");
  }

  @Test
  void anotherProfileIsOneStepThatCanBeTakenBack() {
    model.load();
    editor.set(symbol("LIBLWIP"), "y");
    profile(Map.of("LIBMUSL", "n"));
    assertThat(now().value(symbol("LIBLWIP"))).isEqualTo("n");
    assertThat(now().value(symbol("LIBMUSL"))).isEqualTo("n");
    editor.undo();
    assertThat(profileValues()).containsExactly(Map.entry("LIBLWIP", "y"));
  }

  private Map<String, String> profileValues() {
    return session.profileProperty().get().kconfig();
  }

  private void profile(Map<String, String> values) {
    session.profileProperty().set(session.profileProperty().get().withKconfig(values));
  }

  private Configuration now() {
    return Objects.requireNonNull(editor.snapshotProperty().get()).now();
  }

  private Symbol symbol(String name) {
    return now().tree().symbol(name).orElseThrow();
  }

  @Test
  void whatTheChosenOptionCostsIsFoundOutAndShownBesideIt() {
    model.load();
    assertThat(model.pricing().symbolProperty().get()).isEmpty();
    model.configure().options().reveal(symbol("LIBLWIP"));
    assertThat(model.pricing().symbolProperty().get()).isEqualTo("LIBLWIP");

    model.pricing().findChosen();

    assertThat(lab.experiments().list())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.experiment().kind()).isEqualTo(Experiment.Kind.ABLATION);
              assertThat(kept.experiment().layouts()).isEqualTo(5);
              assertThat(kept.experiment().toggles().getFirst().along())
                  .containsExactly("LIBSOCKETS: n -> y");
              assertThat(kept.journal().done()).as("8 variants in 11 turns").hasSize(8 * 11);
            });
    assertThat(model.configure().options().pricesProperty().get().of("LIBLWIP"))
        .map(PriceTags.Tag::whole)
        .get()
        .asString()
        .contains("over 10 runs of each", "Along with it: LIBSOCKETS: n -> y");
  }

  @Test
  void anOptionWithoutTwoStatesHasNoPrice() {
    model.load();
    model.configure().options().reveal(symbol("HEAP_PAGES"));

    model.pricing().findChosen();

    assertThat(model.pricing().symbolProperty().get()).isEmpty();
    assertThat(lab.experiments().list()).isEmpty();
  }
}
