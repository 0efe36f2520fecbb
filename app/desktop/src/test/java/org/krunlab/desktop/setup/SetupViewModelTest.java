package org.krunlab.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;

class SetupViewModelTest {
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final SetupViewModel model = new SetupViewModel(session, List.of());

  @Test
  void choosingAFamilyChoosesItsFirstMode() {
    model.familyProperty().set(RuntimeFamily.WAMR);
    assertThat(profile().runtime()).isEqualTo(WasmRuntime.WAMR_FAST);
    model.runtimeProperty().set(WasmRuntime.WAMR_AOT);
    assertThat(profile().runtime()).isEqualTo(WasmRuntime.WAMR_AOT);
    model.familyProperty().set(RuntimeFamily.WASM3);
    assertThat(profile().runtime()).isEqualTo(WasmRuntime.WASM3);
  }

  @Test
  void aDroppedModuleIsChosenAndOtherFilesAreGivenToIt() {
    model.take(List.of("/d/notes.txt", "/d/My Module.WASM", "/d/it's $HOME"));

    assertThat(profile().module()).isEqualTo("/d/My Module.WASM");
    assertThat(model.moduleSummaryProperty().get()).isEqualTo("My Module.WASM, a file of yours.");
    assertThat(profile().files())
        .isEqualTo(Map.of("notes.txt", "/d/notes.txt", "it's $HOME", "/d/it's $HOME"));
    assertThat(model.givenProperty().get()).isEqualTo("2 files");
    model.remove("notes.txt");
    model.setStdin("/d/in");
    assertThat(model.givenProperty().get()).isEqualTo("1 file, stdin");
  }

  @Test
  void aNameThatNoFileInTheGuestCanHaveIsRefusedWithASentence() {
    model.take(List.of("/d/krunlab.run"));

    assertThat(model.filesProblemProperty().get())
        .startsWith("'krunlab.run' cannot be the name of a file in the guest");
    assertThat(profile().files()).isEmpty();
  }

  @Test
  void theEnvironmentIsALineOfEntries() {
    model.environmentProperty().set("A=1 'B=two words' C=");

    assertThat(profile().environment()).isEqualTo(Map.of("A", "1", "B", "two words", "C", ""));
    model.environmentProperty().set("A=1 B");
    assertThat(model.environmentProblemProperty().get()).contains("'B' is no environment entry");
    assertThat(profile().environment()).containsKey("C");
  }

  @Test
  void argumentsKeepTheirBlanksInQuotes() {
    model.argumentsProperty().set("one 'two three' \"\" four\\ five");
    assertThat(profile().arguments()).containsExactly("one", "two three", "", "four five");
    assertThat(ArgumentLine.parse(ArgumentLine.format(profile().arguments())))
        .isEqualTo(profile().arguments());
  }

  private Profile profile() {
    return session.profileProperty().get();
  }
}
