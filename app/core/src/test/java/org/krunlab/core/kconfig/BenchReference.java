package org.krunlab.core.kconfig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools the engine is measured beside, run by {@code reference.py}. */
final class BenchReference implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The distribution's Python has its packages; the first one in the path may be another. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private final BufferedReader answers;
  private final Writer requests;

  private BenchReference(Process process) {
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
  }

  /**
   * One run of a tool.
   *
   * @param wall from its start to its end
   * @param own its CPU time without that of the processes it started
   */
  record Run(Duration wall, Duration own) {}

  /**
   * Starts it.
   *
   * @param module a module of Python that must be there
   * @return empty where no Python has the module
   */
  static Optional<BenchReference> start(String module) throws IOException, InterruptedException {
    for (String python : PYTHONS) {
      if (isThere(python, module)) {
        return Optional.of(
            new BenchReference(
                new ProcessBuilder(python, "-c", script())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()));
      }
    }
    return Optional.empty();
  }

  private static boolean isThere(String python, String module) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import " + module)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String script() throws IOException {
    try (InputStream in = BenchReference.class.getResourceAsStream("/kconfig/reference.py")) {
      if (in == null) {
        throw new IOException("reference.py is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs a command to its end; one that fails makes the measurement worthless. */
  Run run(List<String> command, Path folder, Map<String, String> environment) throws IOException {
    JsonNode answer =
        ask(
            Map.of(
                "do",
                "run",
                "argv",
                command,
                "folder",
                folder.toString(),
                "environment",
                inherited(environment)));
    if (answer.get("status").asInt() != 0) {
      throw new IOException(command + " ended with " + answer.get("status").asInt());
    }
    return new Run(nanos(answer, "wall"), nanos(answer, "own"));
  }

  /** Makes Kconfiglib read a tree and a configuration. */
  void load(String root, Path folder, Map<String, String> environment, Path config)
      throws IOException {
    ask(
        Map.of(
            "do",
            "load",
            "root",
            root,
            "folder",
            folder.toString(),
            "environment",
            inherited(environment),
            "config",
            config.toString()));
  }

  /** Makes Kconfiglib set a symbol and evaluate all symbols; how long that took it. */
  Duration toggle(String name, String value) throws IOException {
    return nanos(ask(Map.of("do", "toggle", "name", name, "value", value)), "wall");
  }

  /** All values Kconfiglib has. */
  Map<String, String> values() throws IOException {
    Map<String, String> values = new HashMap<>();
    JsonNode answer = ask(Map.of("do", "values"));
    answer.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
    return values;
  }

  private static Map<String, String> inherited(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(environment);
    return all;
  }

  private static Duration nanos(JsonNode answer, String name) {
    return Duration.ofNanos(answer.get(name).asLong());
  }

  private JsonNode ask(Map<String, ?> request) throws IOException {
    requests.write(JSON.writeValueAsString(request) + "\n");
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("reference.py ended; its error is above");
    }
    return JSON.readTree(answer);
  }

  @Override
  public void close() throws IOException {
    // It ends with its input.
    requests.close();
    answers.close();
  }
}
