package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.capsule.GoodCapsule;
import org.krunlab.host.file.FileTrees;

/** A limit on the size of files stands for the full disk: the system refuses a write half way. */
@Timeout(60)
class FullDiskTest {
  private static final int LIMIT_MIB = 8;

  @TempDir private Path folder;

  /** Stores a small run, then one that meets the limit. */
  static final class StoreTwo {
    public static void main(String[] args) {
      RunStore store = Stores.in(Path.of(args[0])).runs();
      Stores.record(store, Runs.header(WasmRuntime.WASM3), new byte[1000]);
      try {
        Stores.record(store, Runs.header(WasmRuntime.WASM3), new byte[(2 * LIMIT_MIB) << 20]);
      } catch (LabException e) {
        System.out.println(e.sentence());
      }
      System.out.println("listed " + store.list().size());
    }
  }

  @Test
  void aRunThatDoesNotFitIsToldAndNothingIsLost() throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f " + (LIMIT_MIB << 11) + " && exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StoreTwo.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(jvm.waitFor()).isZero();
    assertThat(said)
        .startsWith("The run cannot be stored in " + folder + " (File too large); free space there")
        .endsWith("listed 1\n");
    try (Stream<Path> streams = Files.list(folder.resolve("streams"))) {
      assertThat(streams).hasSize(1);
    }
  }

  /**
   * Takes a capsule into a store again and again, with ever more room beside it on the same disk,
   * and says of each what came of it.
   */
  static final class TakeIn {
    private static final int PAGE = 4096;

    public static void main(String[] args) throws Exception {
      Path disk = Path.of(args[0]);
      Capsule capsule = GoodCapsule.open(GoodCapsule.bytes(disk));
      for (int room = 0; room <= 48; room++) {
        Path store = Files.createDirectory(disk.resolve("store"));
        Stores.record(Stores.in(store).runs(), Runs.header(WasmRuntime.WASM3), new byte[10]);
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, new byte[0]);
        long free = Files.getFileStore(disk).getUsableSpace() - (long) room * PAGE;
        Files.write(ballast, new byte[(int) free]);
        boolean taken = isTaken(store, capsule);
        Files.delete(ballast);
        Importing.check(store, 1, taken);
        System.out.println(taken ? "taken" : "refused");
        FileTrees.delete(store);
      }
    }

    private static boolean isTaken(Path store, Capsule capsule) {
      try {
        Importing.take(Stores.in(store), what -> {}, capsule);
        return true;
      } catch (LabException e) {
        return false;
      }
    }
  }

  @Test
  void anImportThatDoesNotFitIsTakenBackWhole() throws Exception {
    Process jvm =
        new ProcessBuilder(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=2m tmpfs " + folder + " || exit 99; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TakeIn.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();

    String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    int ended = jvm.waitFor();
    assumeTrue(ended != 99 && !said.startsWith("unshare:"), "no disk of its own: " + said);
    assertThat(ended).as(said).isZero();
    assertThat(said.lines()).contains("refused", "taken");
  }
}
