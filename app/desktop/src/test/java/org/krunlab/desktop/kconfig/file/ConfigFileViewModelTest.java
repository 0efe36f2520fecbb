package org.krunlab.desktop.kconfig.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.edit.Merge;
import org.krunlab.desktop.kconfig.tree.Look;
import org.krunlab.desktop.kconfig.tree.Standing;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.Workshop;

class ConfigFileViewModelTest {
  @TempDir private Path folder;

  private final Workshop workshop = new Workshop();
  private final ConfigFileViewModel model =
      new ConfigFileViewModel(workshop.models().editor(), SameThread.tasks());

  @BeforeEach
  void open() throws IOException {
    Files.writeString(file(), "CONFIG_NET=y\nCONFIG_PORT=8\nCONFIG_TITLE=\"old\"\n");
    model.open(workshop.snapshot().tree(), file());
  }

  @Test
  void savingWritesTheFileKeepsTheOldOneAndLeavesNothingPending() throws IOException {
    assertThat(model.unsavedProperty().get()).isFalse();
    workshop.set("TITLE", "new");
    assertThat(model.unsavedProperty().get()).isTrue();
    model.save();
    assertThat(Files.readString(file())).contains("CONFIG_TITLE=\"new\"", "CONFIG_PORT=8");
    assertThat(Files.readString(folder.resolve(".config.old"))).contains("\"old\"");
    assertThat(model.unsavedProperty().get()).isFalse();
    workshop.models().editor().undo();
    assertThat(model.unsavedProperty().get()).isTrue();
  }

  @Test
  void aChangeOnDiskIsNoticedAndMergedWithWhatWasSetHere() throws IOException {
    workshop.set("TITLE", "mine");
    replace("CONFIG_PORT=8", "CONFIG_PORT=9");
    model.look();
    assertThat(theirs().merge().conflicts()).isEmpty();
    model.merge(Set.of());
    assertThat(workshop.value("PORT")).isEqualTo("9");
    assertThat(workshop.value("TITLE")).isEqualTo("mine");
    assertThat(model.theirsProperty().get()).isNull();
    model.save();
    assertThat(Files.readString(file())).contains("CONFIG_PORT=9", "\"mine\"");
  }

  @Test
  void whereBothChangedTheSameTheUserDecides() throws IOException {
    workshop.set("TITLE", "mine");
    workshop.set("PORT", "10");
    replace("\"old\"", "\"theirs\"");
    replace("CONFIG_PORT=8", "CONFIG_PORT=9");
    model.look();
    Merge.Conflict title =
        theirs().merge().conflicts().stream()
            .filter(one -> one.symbol() == workshop.symbol("TITLE"))
            .findFirst()
            .orElseThrow();
    assertThat(title.mine()).contains("mine");
    assertThat(title.theirs()).contains("theirs");
    model.merge(Set.of(title));
    assertThat(workshop.value("TITLE")).isEqualTo("theirs");
    assertThat(workshop.value("PORT")).isEqualTo("10");
    workshop.models().editor().undo();
    assertThat(workshop.value("TITLE")).isEqualTo("mine");
  }

  @Test
  void savingOverAFileSomeoneElseChangedAsksFirstAndLosesNothing() throws IOException {
    workshop.set("TITLE", "mine");
    replace("CONFIG_PORT=8", "CONFIG_PORT=9");
    model.save();
    assertThat(Files.readString(file())).contains("CONFIG_PORT=9", "\"old\"");
    assertThat(model.theirsProperty().get()).isNotNull();
    model.keepMine();
    model.save();
    assertThat(Files.readString(file())).contains("CONFIG_PORT=8", "\"mine\"");
    assertThat(Files.readString(folder.resolve(".config.old"))).contains("CONFIG_PORT=9");
  }

  @Test
  void takingTheFileCanBeUndone() throws IOException {
    workshop.set("TITLE", "mine");
    replace("CONFIG_PORT=8", "CONFIG_PORT=9");
    model.look();
    model.takeTheirs();
    assertThat(workshop.value("TITLE")).isEqualTo("old");
    assertThat(workshop.value("PORT")).isEqualTo("9");
    workshop.models().editor().undo();
    assertThat(workshop.value("TITLE")).isEqualTo("mine");
  }

  @Test
  void afterSavingOnlyWhatTheyChangeIsTheirs() throws IOException {
    workshop.set("TITLE", "mine");
    model.save();
    replace("CONFIG_PORT=8", "CONFIG_PORT=9");
    workshop.set("FAST", "y");
    model.look();
    assertThat(theirs().changed()).isEqualTo(1);
    assertThat(theirs().merge().conflicts()).isEmpty();
    model.merge(Set.of());
    assertThat(workshop.value("FAST")).isEqualTo("y");
    assertThat(workshop.value("PORT")).isEqualTo("9");
  }

  @Test
  void bytesThatMeanTheSameAreNoQuestion() throws IOException {
    Files.writeString(file(), Files.readString(file()) + "\n# a remark\n");
    model.look();
    assertThat(model.theirsProperty().get()).isNull();
    workshop.set("TITLE", "mine");
    model.save();
    assertThat(Files.readString(file())).contains("\"mine\"");
  }

  @Test
  void closingAsksWhileSomethingIsNotSaved() {
    assertThat(model.mayClose()).isTrue();
    workshop.set("TITLE", "mine");
    assertThat(model.mayClose()).isFalse();
    assertThat(model.closingProperty().get()).isTrue();
    model.save();
    assertThat(model.mayClose()).isTrue();
  }

  @Test
  void whatCannotBeSavedIsSaidAndStaysPending() throws IOException {
    workshop.set("TITLE", "mine");
    Files.delete(file());
    Files.createDirectories(file().resolve("in the way"));
    model.save();
    assertThat(model.noteProperty().get()).contains(file().toString());
    assertThat(model.unsavedProperty().get()).isTrue();
  }

  @Test
  void onlyWhatDiffersFromTheDefaultsCountsAsSetByTheUser() throws IOException {
    model.save();
    assertThat(Files.readString(file())).contains("CONFIG_SLOW=y", "CONFIG_MODULES=y");
    model.open(workshop.snapshot().tree(), file());
    assertThat(standing("Modules")).isEqualTo(Standing.DEFAULT);
    assertThat(standing("Speed")).isEqualTo(Standing.DEFAULT);
    assertThat(standing("Title")).isEqualTo(Standing.SET);
    workshop.set("FAST", "y");
    workshop.models().options().open(workshop.row("Speed"), true);
    assertThat(standing("Fast")).isEqualTo(Standing.SET);
  }

  private Standing standing(String text) {
    return Look.of(workshop.snapshot(), workshop.row(text).node()).standing();
  }

  @Test
  void oddLinesAndUnknownOptionsOfAFileAreSaid() throws IOException {
    Files.writeString(file(), "CONFIG_NET=y\nnonsense\nCONFIG_GONE=y\n");
    model.open(workshop.snapshot().tree(), file());
    assertThat(model.noteProperty().get()).contains("nonsense", "GONE");
  }

  private Path file() {
    return folder.resolve(".config");
  }

  private void replace(String before, String after) throws IOException {
    Files.writeString(file(), Files.readString(file()).replace(before, after));
  }

  private Theirs theirs() {
    return Objects.requireNonNull(model.theirsProperty().get());
  }
}
