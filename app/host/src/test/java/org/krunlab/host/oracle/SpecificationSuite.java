package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.ModuleFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All modules of the WebAssembly specification's test suite, good and bad. {@code
 * -Dkrunlab.spec-suite=FOLDER} names a folder with what wabt's wast2json made of
 * https://github.com/WebAssembly/testsuite, at any depth; without it a test is skipped.
 */
final class SpecificationSuite {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SpecificationSuite() {}

  /**
   * A module, and what a script asserts of it.
   *
   * @param type such as {@code module} or {@code assert_invalid}
   * @param text why it is to be refused
   */
  record Command(String type, String text, Path module) {
    ModuleFile file() throws IOException {
      return new ModuleFile(module.getFileName().toString(), Files.readAllBytes(module));
    }

    /**
     * Whether it must not be accepted. Some proposals' folders still have what the specification
     * took back since: more than one table or memory is valid today.
     */
    boolean isRefusal() {
      return type.equals("assert_malformed")
          || (type.equals("assert_invalid") && !text.startsWith("multiple "));
    }

    @Override
    public String toString() {
      return module + " (" + type + " " + text + ")";
    }
  }

  static List<Command> given() throws IOException {
    String folder = System.getProperty("krunlab.spec-suite", "");
    assumeThat(folder)
        .as("-Dkrunlab.spec-suite=FOLDER, made by wast2json from WebAssembly/testsuite")
        .isNotEmpty();
    var commands = new ArrayList<Command>();
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
    return commands;
  }
}
