package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;

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
}
