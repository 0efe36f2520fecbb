package org.krunlab.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Soundness;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;

/** Damage of every kind is told with its place and with what to do, and nothing is overwritten. */
class StoreCheckTest {
  private static final RunHeader HEADER = Runs.header(WasmRuntime.WASM3);
  private static final RunId SECOND = new RunId(2);

  @TempDir private Path folder;
  private Sha256 module = Sha256.of(new byte[0]);

  @BeforeEach
  void fill() {
    SqliteStore store = Stores.in(folder);
    try (Materials.Lease lease = store.materials().lease()) {
      module = lease.keep("a module".getBytes(UTF_8));
      RunHeader given =
          HEADER.withMaterials(RunMaterials.given(module, Optional.empty(), Map.of(), Map.of()));
      for (int i = 1; i <= 3; i++) {
        Stores.record(store.runs(), given, ("stream " + i).getBytes(UTF_8));
      }
    }
    StoreVictim.experiments(folder).begin(StoreVictim.plan(1));
    store.annotations().change(Subject.of(SECOND), before -> before.withTag("kept"));
  }

  @Test
  void findsNothingWhereAllIsWellAndSaysWhatItLookedAt() throws Exception {
    Map<String, String> before = Importing.files(folder);

    Soundness found = Stores.check(folder);

    assertThat(found.flaws()).isEmpty();
    assertThat(found.leftovers()).isEmpty();
    assertThat(found.checked())
        .contains(
            "Database: every page, by SQLite's own check.",
            "Headers: 3, each against its checksum, and 3 against a second copy.",
            "Streams: 3, each against its SHA-256.",
            "Materials: 1, each against its SHA-256.",
            "Experiments: 1; each line can be read.");
    assertThat(Importing.files(folder)).isEqualTo(before);
    assertThat(Stores.in(folder).check().mend()).isEmpty();
  }

  @Test
  void anUnusedStoreIsSound() {
    Path none = folder.resolve("none");

    assertThat(Stores.check(none).isSound()).isTrue();
    assertThat(none).doesNotExist();
  }

  @Test
  void aByteThatFlippedWithinAHeaderIsToldAndTheCopyIsUsed() throws Exception {
    RunHeader before = Stores.in(folder).runs().find(SECOND).header();
    flip();

    assertThat(Stores.in(folder).runs().find(SECOND).header()).isEqualTo(before);
    assertThat(Stores.in(folder).runs().list()).hasSize(3);
    Stores.in(folder).runs().replay(SECOND, (bytes, at, length) -> {});
    Soundness.Flaw flaw = onlyFlaw();
    assertThat(flaw.place()).isEqualTo(folder.resolve("runs.sqlite"));
    assertThat(flaw.damage())
        .isEqualTo(
            "What the database has of run #2 is not what was stored; its copy %s is, and is used."
                .formatted(folder.resolve("headers/2.json")));
    assertThat(flaw.remedy()).contains("history check --mend");
  }

  @Test
  void mendingPutsTheDatabaseAsideAndTheRunBack() throws Exception {
    RunHeader before = Stores.in(folder).runs().find(SECOND).header();
    flip();

    assertThat(Stores.in(folder).check().mend())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("what it had of #2 was not what was stored")
        .contains("Saved were 3 runs");

    assertThat(Stores.check(folder).flaws()).isEmpty();
    assertThat(Stores.in(folder).runs().find(SECOND).header()).isEqualTo(before);
    assertThat(Stores.in(folder).annotations().all(Subject.Kind.RUN))
        .containsEntry(Subject.of(SECOND), Annotation.NONE.withTag("kept"));
    assertThat(Stores.in(folder).setAside()).hasSize(1);
  }

  @Test
  void whereRowAndCopyAreBothChangedTheRunIsNotShownAndStaysAsItIs() throws Exception {
    flip();
    replace(folder.resolve("headers/2.json"), "\"cores\":2", "\"cores\":8");

    assertThatThrownBy(() -> Stores.in(folder).runs().find(SECOND))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("Run #2 is damaged")
        .hasMessageContaining("restore one of them from a backup");
    assertThat(Stores.in(folder).runs().list()).hasSize(2);
    Soundness.Flaw flaw = onlyFlaw();
    assertThat(flaw.mendable()).isFalse();
    assertThat(flaw.damage()).contains("there is no copy that is");
    assertThat(Stores.in(folder).check().mend()).isEmpty();
    assertThat(onlyFlaw()).isEqualTo(flaw);
  }

  @Test
  void aRowThatIsRebuiltFromNothingBetterIsStillKnownForWhatItIs() throws Exception {
    flip();
    Files.delete(folder.resolve("headers/2.json"));
    Stores.execute(folder.resolve("runs.sqlite"), "PRAGMA wal_checkpoint(TRUNCATE)");
    DamagedStoreTest.Mishap.HEADER_OVERWRITTEN.befall(folder.resolve("runs.sqlite"));

    assertThat(Stores.in(folder).check().mend()).hasSize(1);

    assertThat(Stores.in(folder).runs().list()).hasSize(2);
    assertThat(onlyFlaw().damage()).contains("run #2").contains("there is no copy that is");
  }

  @Test
  void aCopyThatWasChangedIsPutAsideAndWrittenAnew() throws Exception {
    Path copy = folder.resolve("headers/2.json");
    String whole = Files.readString(copy);
    replace(copy, "\"cores\":2", "\"cores\":8");
    String changed = Files.readString(copy);
    assertThat(onlyFlaw().place()).isEqualTo(copy);
    assertThat(onlyFlaw().mendable()).isTrue();

    assertThat(Stores.in(folder).check().mend()).hasSize(1);

    assertThat(copy).hasContent(whole);
    assertThat(Stores.check(folder).flaws()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith("-2.json")))
          .singleElement(InstanceOfAssertFactories.PATH)
          .hasContent(changed);
    }
  }

  @Test
  void streamsModulesExperimentsAndBackupsAreTold() throws Exception {
    Files.createDirectories(folder.resolve("backups"));
    Path backup = Files.writeString(folder.resolve("backups/runs-schema-1-x.sqlite"), "nothing");
    Path experiment = folder.resolve("experiments/E1.jsonl");
    Files.writeString(experiment, "{}\n");
    Path kept = folder.resolve("materials").resolve(module.hex()).resolve("content");
    Files.writeString(kept, "b module");
    Path stream = streams().getFirst();
    byte[] bytes = Files.readAllBytes(stream);
    bytes[0] ^= 1;
    Files.write(stream, bytes);

    assertThat(Stores.check(folder).flaws())
        .extracting(Soundness.Flaw::place)
        .containsExactlyInAnyOrder(backup, experiment, kept, stream);
    assertThat(Stores.check(folder).flaws())
        .allSatisfy(flaw -> assertThat(flaw.damage()).endsWith("."))
        .allSatisfy(flaw -> assertThat(flaw.remedy()).endsWith("."));
  }

  @Test
  void aMissingStreamIsTold() throws Exception {
    Files.delete(streams().getLast());

    assertThat(onlyFlaw().damage()).endsWith("is missing.");
  }

  @Test
  void whatBelongsToNothingIsNoDamage() throws Exception {
    Files.writeString(folder.resolve("streams/0.stream"), "of nobody");
    Files.copy(folder.resolve("headers/1.json"), folder.resolve("headers/9.json"));
    replace(folder.resolve("headers/9.json"), "\"number\":1", "\"number\":9");
    Files.createFile(folder.resolve("experiments/E7.jsonl"));

    Soundness found = Stores.check(folder);

    assertThat(found.isSound()).isTrue();
    assertThat(found.leftovers()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(DamagedStoreTest.Mishap.class)
  void aDamagedDatabaseIsToldBeforeItIsPutAside(DamagedStoreTest.Mishap mishap) throws Exception {
    Path database = folder.resolve("runs.sqlite");
    Stores.execute(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    mishap.befall(database);
    byte[] damaged = Files.exists(database) ? Files.readAllBytes(database) : new byte[0];

    Soundness found = Stores.check(folder);

    assertThat(found.flaws())
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.place()).isEqualTo(database);
              assertThat(flaw.mendable()).isTrue();
            });
    assertThat(Files.exists(database) ? Files.readAllBytes(database) : new byte[0])
        .isEqualTo(damaged);
    assertThat(Stores.in(folder).check().mend()).hasSize(1);
    assertThat(Stores.check(folder).flaws()).isEmpty();
    assertThat(Stores.in(folder).runs().list()).hasSize(3);
  }

  private void flip() throws SQLException {
    Stores.execute(
        folder.resolve("runs.sqlite"),
        "UPDATE runs SET header = replace(header, '\"cores\":2', '\"cores\":3') WHERE number = 2");
  }

  private static void replace(Path file, String old, String fresh) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, fresh));
  }

  private List<Path> streams() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("streams"))) {
      return files.sorted().toList();
    }
  }

  private Soundness.Flaw onlyFlaw() {
    List<Soundness.Flaw> flaws = Stores.check(folder).flaws();
    assertThat(flaws).hasSize(1);
    return flaws.getFirst();
  }
}
