package org.krunlab.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;

/** What runs were given goes with the last that refers to it, and not before. */
class MaterialSweepTest {
  private static final byte[] MODULE = "a module".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void goesWithTheLastRunThatHasIt() {
    SqliteStore store = Stores.in(folder);
    Sha256 shared = keep(store, MODULE);
    Sha256 own = keep(store, "only of the first".getBytes(UTF_8));
    RunId first = Stores.record(store.runs(), given(shared, own), new byte[100]);
    RunId second = Stores.record(store.runs(), given(shared, shared), new byte[100]);
    assertThat(store.trash().unreferred()).isEqualTo(ByteSize.ZERO);

    store.trash().discard(List.of(first));
    assertThat(store.trash().unreferred()).isEqualTo(ByteSize.ZERO);
    store.trash().empty();

    assertThat(store.materials().find(own)).isEmpty();
    assertThat(store.materials().find(shared)).contains(MODULE);

    store.trash().discard(List.of(second));
    store.trash().empty();
    assertThat(store.materials().find(shared)).isEmpty();
  }

  @Test
  void whatFreesIsTold() {
    SqliteStore store = Stores.in(folder);
    Sha256 hash = keep(store, MODULE);
    RunId run = Stores.record(store.runs(), given(hash, hash), new byte[100]);
    store.trash().discard(List.of(run));
    ByteSize ofRun = store.trash().list().getFirst().size();

    assertThat(store.trash().empty()).isEqualTo(new ByteSize(ofRun.bytes() + MODULE.length));
  }

  @Test
  void anEmptyTrashStillHasWhatEarlierOnesLeft() {
    SqliteStore store = Stores.in(folder);
    Stores.record(store.runs(), Runs.header(WasmRuntime.WASM3), new byte[1]);
    keep(store, MODULE);

    assertThat(store.trash().unreferred()).isEqualTo(new ByteSize(MODULE.length));
    assertThat(size(store, "materials, unused")).isEqualTo(MODULE.length);
    assertThat(size(store, "materials")).isZero();
    assertThat(store.trash().empty()).isEqualTo(new ByteSize(MODULE.length));
    assertThat(store.trash().unreferred()).isEqualTo(ByteSize.ZERO);
    assertThat(size(store, "materials, unused")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"experiments/E1.jsonl", "prices/some.json", "profiles/mine.json"})
  void staysWhereATextNamesIt(String place) throws Exception {
    SqliteStore store = Stores.in(folder);
    Sha256 hash = keep(store, MODULE);
    RunId run = Stores.record(store.runs(), given(hash, hash), new byte[1]);
    Path text = folder.resolve(place);
    Files.createDirectories(text.getParent());
    Files.writeString(text, "{\"module\":\"/data/materials/" + hash + "/hello.wasm\"}");
    store.trash().discard(List.of(run));

    store.trash().empty();
    assertThat(store.materials().find(hash)).contains(MODULE);

    Files.delete(text);
    store.trash().empty();
    assertThat(store.materials().find(hash)).isEmpty();
  }

  @Test
  void staysForARunThatIsBeingMade() {
    SqliteStore store = Stores.in(folder);
    Stores.record(store.runs(), Runs.header(WasmRuntime.WASM3), new byte[1]);
    RunId run;
    Sha256 hash;
    try (Materials.Lease lease = store.materials().lease()) {
      hash = lease.keep(MODULE);
      Stores.in(folder).trash().empty();
      run = Stores.record(store.runs(), given(hash, hash), new byte[1]);
    }

    Stores.in(folder).trash().empty();
    assertThat(store.runs().find(run).header().materials().module()).contains(hash);
    assertThat(store.materials().find(hash)).contains(MODULE);
  }

  private static Sha256 keep(SqliteStore store, byte[] bytes) {
    try (Materials.Lease lease = store.materials().lease()) {
      return lease.keep(bytes);
    }
  }

  private static RunHeader given(Sha256 module, Sha256 stdin) {
    return Runs.header(WasmRuntime.WASM3)
        .withMaterials(RunMaterials.given(module, Optional.of(stdin), Map.of(), Map.of()));
  }

  private static long size(SqliteStore store, String item) {
    return store.storage().measure(new CancelToken()).items().stream()
        .filter(one -> one.name().equals(item))
        .findFirst()
        .orElseThrow()
        .size()
        .bytes();
  }
}
