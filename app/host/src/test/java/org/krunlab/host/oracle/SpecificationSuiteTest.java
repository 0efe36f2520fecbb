package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspector;
import org.krunlab.host.oracle.SpecificationSuite.Command;

/** Inspector and oracle on all modules of the {@link SpecificationSuite}. */
class SpecificationSuiteTest {
  private static final Bounds BOUNDS =
      new Bounds(Duration.ofSeconds(10), ByteSize.ofMib(64), ByteSize.ofMib(1));

  private final List<Command> commands = new ArrayList<>();

  @BeforeEach
  void readTheSuite() throws IOException {
    commands.addAll(SpecificationSuite.given());
  }

  @Test
  void whatIsMalformedOrInvalidIsToldWithAPlace() throws IOException {
    var accepted = new ArrayList<Command>();
    for (Command command : commands) {
      if (command.isRefusal()) {
        ModuleInspection found = inspect(command);
        if (found != null && found.problems().isEmpty() && found.unchecked().isEmpty()) {
          accepted.add(command);
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void whatIsValidIsNotRefused() throws IOException {
    var refused = new ArrayList<String>();
    for (Command command : commands) {
      if (command.type().equals("module")) {
        ModuleInspection found = inspect(command);
        if (found == null || !found.problems().isEmpty()) {
          refused.add(command + ": " + (found == null ? "no module" : found.problems()));
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void everyModuleComesToAnEndInTheOracle() throws IOException {
    var oracle = new EndiveOracle();
    var unbounded = new ArrayList<Command>();
    for (Command command : commands) {
      Expectation found =
          oracle.run(
              command.file(), ModuleInput.of(List.of("m"), Map.of()), BOUNDS, new CancelToken());
      if (found.ending() == Ending.TIME_LIMIT) {
        unbounded.add(command);
      }
      if (command.isRefusal()) {
        assertThat(found.ending()).as("%s", command).isIn(Ending.REFUSED, Ending.NOT_RUN);
      }
    }
    assertThat(unbounded).isEmpty();
  }

  /** Null where the file is not even the beginning of a module, which is said in a sentence. */
  private static @org.jspecify.annotations.Nullable ModuleInspection inspect(Command command)
      throws IOException {
    try {
      return ModuleInspector.inspect(command.file());
    } catch (org.krunlab.core.experiment.LabException e) {
      return null;
    }
  }
}
