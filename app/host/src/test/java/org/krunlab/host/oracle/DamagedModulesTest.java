package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.ModuleSource.Sample;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspector;
import org.krunlab.host.modules.LocalModules;

/** Samples with bytes changed, taken out, doubled and cut off, the same in every run. */
class DamagedModulesTest {
  private static final int EACH = 60;
  private static final Bounds BOUNDS =
      new Bounds(Duration.ofMillis(700), ByteSize.ofMib(32), ByteSize.ofKib(64));

  private final LocalModules modules = new LocalModules((module, options, cancel) -> module);
  private final EndiveOracle oracle = new EndiveOracle();
  private final Random random = new Random(20260623);

  @Test
  void eachIsRefusedOrRunToAnEnd() {
    int refused = 0;
    int run = 0;
    for (Sample sample : modules.samples()) {
      byte[] whole = modules.read(sample.name()).bytes();
      if (whole.length > 100_000) {
        continue;
      }
      for (int i = 0; i < EACH; i++) {
        var damaged = new ModuleFile(sample.name() + "-" + i + ".wasm", damaged(whole));
        if (isRefusedWithAPlace(damaged)) {
          refused++;
        } else {
          run++;
        }
      }
    }
    // Both ways are walked: most damage shows, some makes another module that is as good.
    assertThat(refused).isGreaterThan(500);
    assertThat(run).isGreaterThan(50);
  }

  private boolean isRefusedWithAPlace(ModuleFile module) {
    ModuleInspection found;
    try {
      found = ModuleInspector.inspect(module);
    } catch (LabException e) {
      assertThat(e.sentence()).contains(module.name());
      return true;
    }
    assertThat(found.problems())
        .allSatisfy(problem -> assertThat(problem.offset()).isBetween(0, module.bytes().length));
    Expectation ended =
        oracle.run(module, ModuleInput.of(List.of("m"), Map.of()), BOUNDS, new CancelToken());
    assertThat(ended.ending() == Ending.REFUSED || found.problems().isEmpty())
        .as("%s: %s, %s", module.name(), found.problems(), ended.text())
        .isTrue();
    return ended.ending() == Ending.REFUSED;
  }

  private byte[] damaged(byte[] whole) {
    int at = random.nextInt(whole.length);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(whole, at);
      case 1 -> joined(Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, at + 1, whole.length));
      case 2 -> joined(Arrays.copyOf(whole, at + 1), Arrays.copyOfRange(whole, at, whole.length));
      case 3 -> {
        byte[] changed = whole.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      default -> {
        byte[] changed = whole.clone();
        changed[at] = (byte) random.nextInt(256);
        yield changed;
      }
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
