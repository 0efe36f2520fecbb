package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;

class CachedOracleTest {
  private static final ModuleFile MODULE = new ModuleFile("m.wasm", new byte[] {1});

  @TempDir private Path folder;
  private int asked;
  private Ending ending = Ending.EXITED;

  private CachedOracle oracle() {
    return new CachedOracle(
        (module, input, bounds, cancel) ->
            new Expectation(ending, ++asked, "", List.of("a", ""), true, true),
        folder.resolve("expected"));
  }

  @Test
  void asksOnceForTheSameInput() {
    Expectation first = run(ModuleInput.of(List.of("m"), Map.of("A", "1")));

    assertThat(run(ModuleInput.of(List.of("m"), Map.of("A", "1")))).isEqualTo(first);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void asksAgainForEveryOtherInput() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "1");
    var files = new TreeMap<>(Map.of("f", file));
    run(ModuleInput.of(List.of("m", "ab"), Map.of()));
    run(ModuleInput.of(List.of("m", "a", "b"), Map.of()));
    run(new ModuleInput(List.of("m"), new TreeMap<>(), new byte[] {1}, new TreeMap<>()));
    run(new ModuleInput(List.of("m"), new TreeMap<>(), new byte[0], files));
    Files.writeString(file, "2");
    run(new ModuleInput(List.of("m"), new TreeMap<>(), new byte[0], files));

    assertThat(asked).isEqualTo(5);
  }

  @Test
  void keepsNothingThatWasGivenUp() {
    ending = Ending.TIME_LIMIT;
    run(ModuleInput.of(List.of("m"), Map.of()));
    run(ModuleInput.of(List.of("m"), Map.of()));

    assertThat(asked).isEqualTo(2);
  }

  @Test
  void findsOutAgainWhatCannotBeRead() throws IOException {
    run(ModuleInput.of(List.of("m"), Map.of()));
    try (var kept = Files.list(folder.resolve("expected"))) {
      Files.writeString(kept.findFirst().orElseThrow(), "{\"ending\":");
    }
    run(ModuleInput.of(List.of("m"), Map.of()));

    assertThat(asked).isEqualTo(2);
  }

  private Expectation run(ModuleInput input) {
    return oracle().run(MODULE, input, Bounds.USUAL, new CancelToken());
  }
}
