package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.capsule.GoodCapsule;

/** An import that fails or dies before any of its steps leaves nothing, or all of it. */
@Timeout(300)
class InterruptedImportTest {
  @TempDir private Path folder;

  /** What is told before each step, in their order. */
  private List<String> steps() throws Exception {
    var told = new ArrayList<String>();
    Importing.take(filled("counting"), told::add);
    return told;
  }

  @Test
  void nothingIsTakenWhereAStepFails() throws Exception {
    List<String> steps = steps();
    assertThat(steps).contains("deciding").hasSizeGreaterThan(8);
    for (int i = 0; i <= steps.indexOf("deciding"); i++) {
      Path store = filled("failing-" + i);
      Map<String, String> before = Importing.files(store);
      int failing = i;
      var count = new AtomicInteger();

      assertThatThrownBy(
              () ->
                  Importing.take(
                      store,
                      what -> {
                        if (count.getAndIncrement() == failing) {
                          throw LabException.machine("no space left on the device");
                        }
                      }))
          .as(steps.get(i))
          .hasMessage("no space left on the device");

      assertThat(Importing.files(store)).as("before %s", steps.get(i)).isEqualTo(before);
      assertThat(Stores.in(store).runs().list()).hasSize(1);
      Importing.take(store, what -> {});
      Importing.checkAll(store, 1);
    }
  }

  @Test
  void whatADeadProcessBeganTheNextOneTakesBackOrFinishes() throws Exception {
    List<String> steps = steps();
    for (int i = 0; i < steps.size(); i++) {
      Path store = filled("dying-" + i);
      Map<String, String> before = Importing.files(store);

      assertThat(Importing.dying(store, i).waitFor()).isEqualTo(Importing.DIED);

      boolean decided = i > steps.indexOf("deciding");
      assertThat(Stores.in(store).runs().list()).as(steps.get(i)).hasSize(decided ? 3 : 1);
      if (decided) {
        Importing.checkAll(store, 1);
      } else {
        // The next one to write clears away streams that were never whole.
        Stores.in(store).runs().begin(Runs.header(WasmRuntime.WASM3)).close();
        assertThat(Importing.files(store)).as("before %s", steps.get(i)).isEqualTo(before);
      }
      assertThat(store.resolve("imports")).isDirectoryNotContaining("glob:**.json");
    }
  }

  @Test
  void anExperimentThatCannotGetItsNameGetsItAtTheNextStart() throws Exception {
    Path store = filled("late");

    Importing.take(
        store,
        what -> {
          if (what.equals("publishing experiments")) {
            throw LabException.machine("the disk is gone");
          }
        });

    assertThat(Stores.in(store).experiments().list()).isEmpty();
    Stores.in(store).runs().list();
    Importing.checkAll(store, 1);
  }

  @Test
  void whatSomebodyElseRefersToIsNotTakenBack() throws Exception {
    Path store = filled("shared");
    SqliteStore other = Stores.in(store);
    try (Materials.Lease lease = other.materials().lease()) {
      Sha256 module = lease.keep(GoodCapsule.MODULE);

      assertThatThrownBy(
              () ->
                  Importing.take(
                      store,
                      what -> {
                        if (what.equals("deciding")) {
                          throw LabException.machine("no space left");
                        }
                      }))
          .isInstanceOf(LabException.class);

      assertThat(other.materials().find(module)).contains(GoodCapsule.MODULE);
    }
  }

  /** A store with a run of its own. */
  private Path filled(String name) throws Exception {
    Path store = Files.createDirectory(folder.resolve(name));
    Stores.record(Stores.in(store).runs(), Runs.header(WasmRuntime.WASM3), new byte[] {1});
    return store;
  }
}
