package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All modules of the WebAssembly specification's test suite, good and bad. {@code
 * -Dkrunlab.spec-suite=FOLDER} names a folder with what wabt's wast2json made of
 * https://github.com/WebAssembly/testsuite, at any depth.
 */
class SpecificationSuiteTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Bounds BOUNDS =
      new Bounds(Duration.ofSeconds(10), ByteSize.ofMib(64), ByteSize.ofMib(1));
  private static final Set<String> REFUSALS = Set.of("assert_malformed", "assert_invalid");

  private final List<Command> commands = new ArrayList<>();

  private record Command(String type, String text, Path module) {
    ModuleFile file() throws IOException {
      return new ModuleFile(module.getFileName().toString(), Files.readAllBytes(module));
    }

    @Override
    public String toString() {
      return module.getFileName() + " (" + type + " " + text + ")";
    }
  }

  @BeforeEach
  void readTheSuite() throws IOException {
    String folder = System.getProperty("krunlab.spec-suite", "");
    assumeThat(folder)
        .as("-Dkrunlab.spec-suite=FOLDER, made by wast2json from WebAssembly/testsuite")
        .isNotEmpty();
    try (var files = Files.walk(Path.of(folder))) {
      for (Path json : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode command : JSON.readTree(json).path("commands")) {
          String name = command.path("filename").asString("");
          if (name.endsWith(".wasm")) {
            commands.add(
                new Command(
                    command.path("type").asString(),
                    command.path("text").asString(""),
                    json.resolveSibling(name)));
          }
        }
      }
    }
    assertThat(commands).hasSizeGreaterThan(1000);
  }

  @Test
  void whatIsMalformedOrInvalidIsToldWithAPlace() throws IOException {
    var accepted = new ArrayList<Command>();
    for (Command command : commands) {
      if (REFUSALS.contains(command.type())) {
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
      if (REFUSALS.contains(command.type())) {
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
