package org.krunlab.desktop.kconfig.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.KconfigFolders.AskedCommand;
import org.krunlab.core.experiment.KconfigFolders.Opened;
import org.krunlab.core.experiment.KconfigFolders.Trust;
import org.krunlab.core.experiment.KconfigFolders.Untrusted;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.TreeTrust;
import org.krunlab.core.kconfig.Location;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.Workshop;

class TreeViewModelTest {
  private static final Untrusted ASKING =
      new Untrusted(
          List.of(new AskedCommand("rm -r /", new Location("Kconfig", 3))), Path.of("t"), "abc");

  @TempDir private Path folder;

  private final Workshop workshop = new Workshop();
  private final List<Trust> opened = new ArrayList<>();
  private final List<String> remembered = new ArrayList<>();
  private final TreeTrust trust =
      new TreeTrust() {
        @Override
        public boolean isTrusted(Untrusted tree) {
          return remembered.contains(tree.content());
        }

        @Override
        public void remember(Untrusted tree) {
          remembered.add(tree.content());
        }
      };

  @Test
  void nothingIsRunBeforeTheUserSaysSo() {
    TreeViewModel model = model();
    model.open();
    assertThat(opened).containsExactly(Trust.REFUSE);
    assertThat(model.untrustedProperty().get()).isEqualTo(ASKING);
    model.allow(false);
    assertThat(opened).containsExactly(Trust.REFUSE, Trust.ALLOW);
    assertThat(model.untrustedProperty().get()).isNull();
    assertThat(remembered).isEmpty();
  }

  @Test
  void whoeverSaidAlwaysIsNotAskedAgain() {
    TreeViewModel first = model();
    first.open();
    first.allow(true);
    opened.clear();
    TreeViewModel second = model();
    second.open();
    assertThat(second.untrustedProperty().get()).isNull();
    assertThat(opened).containsExactly(Trust.REFUSE, Trust.ALLOW);
  }

  @Test
  void aTreeThatCannotBeReadSaysWhy() {
    var model =
        new TreeViewModel(
            (place, trusted, cancel) -> {
              throw LabException.input("Kconfig:3: error: no such thing");
            },
            trust,
            folder,
            null,
            new ConfigFileViewModel(workshop.models().editor(), SameThread.tasks()),
            SameThread.tasks());
    model.open();
    assertThat(model.stateProperty().get()).contains("Kconfig:3");
  }

  private TreeViewModel model() {
    KconfigFolders folders =
        (place, trusted, cancel) -> {
          opened.add(trusted);
          Opened tree =
              new KconfigFolders.Tree(workshop.snapshot().tree(), folder.resolve(".config"));
          return trusted == Trust.ALLOW ? tree : ASKING;
        };
    return new TreeViewModel(
        folders,
        trust,
        folder,
        null,
        new ConfigFileViewModel(workshop.models().editor(), SameThread.tasks()),
        SameThread.tasks());
  }
}
