package org.krunlab.host.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.ModuleSource.Sample;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.experiment.oracle.TrapKind;
import org.krunlab.core.model.ByteSize;
import org.krunlab.host.modules.LocalModules;

class EndiveOracleTest {
  private static final LocalModules MODULES = new LocalModules((module, options, cancel) -> module);

  private final CancelToken cancel = new CancelToken();

  @TempDir private Path folder;

  static Stream<Sample> samples() {
    return MODULES.samples().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleComesToWhatItsSourceSays(Sample sample) {
    Bounds bounds =
        sample.expectation().equals("never ends")
            ? Bounds.USUAL.withTime(Duration.ofSeconds(1))
            : Bounds.USUAL.withTime(Duration.ofMinutes(2));

    Expectation found = run(sample.name(), bounds);

    assertThat(inTheWordsOfTheIndex(found)).isEqualTo(sample.expectation());
  }

  private static String inTheWordsOfTheIndex(Expectation found) {
    String ending =
        switch (found.ending()) {
          case EXITED -> "exit " + found.exitCode();
          case TRAPPED -> "trap " + TrapKind.told(found.words()).orElseThrow().label();
          case REFUSED -> "refused";
          case TIME_LIMIT -> "never ends";
          case MEMORY_LIMIT, OUTPUT_LIMIT, NOT_RUN -> found.text();
        };
    return found.varies() ? ending + ", output varies" : ending;
  }

  @Test
  void knowsWhatSomeSamplesPrint() {
    assertThat(run("sha-256", Bounds.USUAL).output())
        .containsExactly("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    assertThat(run("sieve", Bounds.USUAL).output()).containsExactly("41538 primes below 500000");
    assertThat(run("memory-limit", Bounds.USUAL).output())
        .containsExactly("64 pages of 64 KiB, then refused");
  }

  @Test
  void givesArgumentsEnvironmentAndStandardInput() {
    var input =
        new ModuleInput(
            List.of("args-env", "", "drei é"),
            new TreeMap<>(Map.of("A", "1 2")),
            "in\nput".getBytes(StandardCharsets.UTF_8),
            new TreeMap<>());

    assertThat(run("args-env", input).output())
        .containsExactly("arg: args-env", "arg: ", "arg: drei é", "env: A=1 2");
    assertThat(run("cat", input).output()).containsExactly("in", "put");
  }

  @Test
  void givesFilesWithNamesThatHurt() throws IOException {
    assumeTrue(
        "UTF-8".equals(System.getProperty("sun.jnu.encoding")),
        "this locale cannot name the files; krunlab verify sets another");
    Path content = Files.writeString(folder.resolve("content"), "c");
    List<String> names = List.of("a b", "it's \"$HOME\"", "two\nlines", "größer", "deep/er/x");
    var files = new TreeMap<String, Path>();
    names.forEach(name -> files.put(name, content));
    var argv = new java.util.ArrayList<>(names);
    argv.addFirst("files");

    Expectation found = run("files", new ModuleInput(argv, new TreeMap<>(), new byte[0], files));

    assertThat(found.text()).isEqualTo("exited with 0");
    assertThat(found.output()).contains("a b:", "it's \"$HOME\":", "größer:", "deep/er/x:");
    assertThat(found.output()).filteredOn("c1 bytes"::equals).hasSize(names.size());
  }

  @Test
  void keepsToItsFolder() {
    Expectation found =
        run("files", ModuleInput.of(List.of("files", "../../../etc/passwd"), Map.of()));

    assertThat(found.exitCode()).isEqualTo(1);
    assertThat(found.output()).singleElement().asString().contains(": error ");
  }

  @Test
  void stopsOutputWithoutAnEnd() {
    Expectation found =
        run(
            "cat",
            new ModuleInput(List.of("cat"), new TreeMap<>(), new byte[1 << 20], new TreeMap<>()),
            new Bounds(Duration.ofSeconds(20), ByteSize.ofMib(16), new ByteSize(10_000)));

    assertThat(found.ending()).isEqualTo(Ending.OUTPUT_LIMIT);
  }

  @Test
  void refusesMemoryBeyondTheBound() {
    Expectation found =
        run(
            "big",
            ModuleInput.of(List.of("big"), Map.of()),
            new Bounds(Duration.ofSeconds(20), ByteSize.ofMib(8), ByteSize.ofMib(1)));

    assertThat(found.ending()).isEqualTo(Ending.MEMORY_LIMIT);
  }

  @Test
  void canBeCancelled() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              cancel.cancel();
            });

    assertThatThrownBy(() -> run("spin", Bounds.USUAL)).isInstanceOf(CancelledException.class);
  }

  @Test
  void runsNoNativeCode() {
    var native64 = new ModuleFile("m.aot", new byte[] {0, 'a', 'o', 't', 5, 0, 0, 0});

    assertThat(
            new EndiveOracle()
                .run(native64, ModuleInput.of(List.of("m"), Map.of()), Bounds.USUAL, cancel)
                .ending())
        .isEqualTo(Ending.NOT_RUN);
  }

  private Expectation run(String name, Bounds bounds) {
    return run(name, ModuleInput.of(List.of(name), Map.of()), bounds);
  }

  private Expectation run(String name, ModuleInput input) {
    return run(name, input, Bounds.USUAL);
  }

  private Expectation run(String name, ModuleInput input, Bounds bounds) {
    return new EndiveOracle().run(MODULES.read(name), input, bounds, cancel);
  }
}
