package org.krunlab.desktop.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.setup.MachineViewModel;
import org.krunlab.desktop.setup.SetupViewModel;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class ProfilesViewModelTest {
  private static final Profile SMALL =
      Profile.defaults(WasmRuntime.WAMR_AOT)
          .withName("small")
          .withRam(ByteSize.ofMib(32))
          .withKconfig(Map.of("OPTIMIZE_SIZE", "y"));

  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final ProfilesViewModel model = new ProfilesViewModel(session, lab, SameThread.tasks());

  @Test
  void goesOnWithTheProfileUsedLast() {
    lab.profiles().save(SMALL);
    lab.profiles().keepLastUsed(SMALL.withModule("fib"));

    model.open();

    assertThat(profile()).isEqualTo(SMALL.withModule("fib"));
    assertThat(model.titleProperty().get()).isEqualTo("small, changed");
    assertThat(model.names()).containsExactly("small");
  }

  @Test
  void keepsEveryChangeWithoutSavingIt() {
    model.open();

    session.profileProperty().set(profile().withModule("fib"));

    assertThat(lab.profiles().lastUsed()).contains(profile());
    assertThat(lab.profiles().names()).isEmpty();
    assertThat(model.isModified()).isTrue();
    assertThat(model.titleProperty().get()).isEqualTo("Wasm3, not saved");
  }

  @Test
  void doesNotWriteOverTheLastProfileBeforeItWasRead() {
    lab.profiles().keepLastUsed(SMALL);

    session.profileProperty().set(profile().withModule("fib"));

    assertThat(lab.profiles().lastUsed()).contains(SMALL);
  }

  @Test
  void choosingAProfileFillsInWhatToRun() {
    var setup = new SetupViewModel(session, List.of());
    var machine = new MachineViewModel(session);
    lab.profiles().save(SMALL.withArguments(List.of("a b")));
    model.open();

    model.choose("small");

    assertThat(profile()).isEqualTo(SMALL.withArguments(List.of("a b")));
    assertThat(setup.runtimeProperty().get()).isEqualTo(WasmRuntime.WAMR_AOT);
    assertThat(machine.ramProperty().get()).isEqualTo("32 MiB");
    assertThat(setup.argumentsProperty().get()).isEqualTo("\"a b\"");
    assertThat(model.isModified()).isFalse();
  }

  @Test
  void savesUnderItsNameAndUnderAnother() {
    model.open();
    session.profileProperty().set(SMALL.withName("wasm3"));

    model.saveAs("small", false);
    session.profileProperty().set(profile().withModule("fib"));
    assertThat(model.titleProperty().get()).isEqualTo("small, changed");
    model.save(() -> {});

    assertThat(lab.profiles().load("small")).isEqualTo(SMALL.withModule("fib"));
    assertThat(model.titleProperty().get()).isEqualTo("small");
  }

  @Test
  void doesNotSaveOverAnotherProfile() {
    lab.profiles().save(SMALL);
    model.open();

    model.saveAs("small", false);

    assertThat(session.troubleProperty().get()).contains("There is a profile 'small' already");
    assertThat(lab.profiles().load("small")).isEqualTo(SMALL);
  }

  @Test
  void savesAVariantThatExtendsTheProfile() {
    lab.profiles().save(SMALL);
    model.open();
    model.choose("small");

    model.saveAs("tiny", true);

    assertThat(lab.profiles().parentOf("tiny")).contains("small");
    assertThat(profile().name()).isEqualTo("tiny");
  }

  @Test
  void aRemovedProfileStaysInUseUnsaved() {
    lab.profiles().save(SMALL);
    model.open();
    model.choose("small");

    model.remove("small");

    assertThat(model.names()).isEmpty();
    assertThat(profile()).isEqualTo(SMALL);
    assertThat(model.isNamed()).isFalse();
    assertThat(model.isModified()).isTrue();
  }

  private Profile profile() {
    return session.profileProperty().get();
  }
}
