package org.krunlab.host.oracle;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.experiment.oracle.Oracle;

/**
 * Runs modules in endive, an interpreter in Java, on a thread of their own that is interrupted when
 * a bound is reached.
 */
public final class EndiveOracle implements Oracle {
  /** The interpreter recurses on the thread's own stack. */
  private static final long STACK_BYTES = 64 << 20;

  /** How long an interrupted module may take to notice. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  @Override
  public Expectation run(ModuleFile module, ModuleInput input, Bounds bounds, CancelToken cancel) {
    if (module.isAot()) {
      return Expectation.notRun("it is native code; give the .wasm file it was compiled from");
    }
    try (var files = new GivenFiles(input.files())) {
      var output = new BoundedOutput(bounds.output().bytes());
      var once = new OneModule(module, input, bounds, files.folder(), output);
      var result = new AtomicReference<Expectation>();
      Thread runner =
          Thread.ofPlatform()
              .daemon()
              .name("oracle")
              .stackSize(STACK_BYTES)
              .start(() -> result.set(once.run()));
      try (var _ = cancel.onCancel(runner::interrupt)) {
        runner.join(bounds.time());
        if (runner.isAlive()) {
          runner.interrupt();
          runner.join(GRACE);
        }
      } catch (InterruptedException e) {
        runner.interrupt();
        Thread.currentThread().interrupt();
      }
      cancel.throwIfCancelled();
      Expectation expected = result.get();
      return expected != null
          ? expected
          : Expectation.of(Ending.TIME_LIMIT, 0, "", output.written(), once.varies());
    }
  }
}
