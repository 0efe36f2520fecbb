package org.krunlab.host.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;

class WamrcBuildTest {
  @TempDir Path folder;

  private final List<Progress> told = new ArrayList<>();
  private int fetched;

  @BeforeEach
  void putInPrograms() throws IOException {
    for (String program : List.of("git", "make", "gcc", "g++")) {
      program(program, "exit 9");
    }
    for (String version : List.of("14", "15", "16", "19", "none")) {
      Path prefix = folder.resolve("lib/llvm-" + version);
      Files.createDirectories(prefix.resolve("include/llvm-c"));
      Files.createDirectories(prefix.resolve("cmake"));
      Files.writeString(prefix.resolve("include/llvm-c/Core.h"), "");
      Files.writeString(prefix.resolve("cmake/LLVMConfig.cmake"), "");
    }
  }

  @Test
  void buildsOnTheNewestLlvmThatWillDoAndOnlyOnce() throws IOException {
    program(
        "cmake",
        """
        if [ "$1" = --build ]; then
          echo "[ 50%] Building C object a.o"
          cp configured "$2/wamrc-2"
          chmod +x "$2/wamrc-2"
          ln -s wamrc-2 "$2/wamrc"
        else
          echo "$@" > configured
        fi
        """);

    Path built = build().build(told::add, new CancelToken());

    assertThat(built).isEqualTo(place()).isExecutable();
    assertThat(Files.readString(built))
        .contains("-S " + folder.resolve("wamr/wamr-compiler"))
        .contains("-DCMAKE_PREFIX_PATH=" + folder.resolve("lib/llvm-16"));
    assertThat(told).extracting(Progress::fraction).contains(OptionalDouble.of(0.5));
    assertThat(leftovers()).isEmpty();
    assertThat(wamrc().find()).contains(built);
    assertThat(build().build(told::add, new CancelToken())).isEqualTo(built);
    assertThat(fetched).isEqualTo(1);
  }

  @Test
  void tellsTheFirstErrorAndLeavesNothing() throws IOException {
    program("cmake", "echo 'CMake Error at x: no such thing'; exit 1");

    assertThatThrownBy(() -> build().build(told::add, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("CMake Error at x: no such thing");
    assertThat(leftovers()).isEmpty();
    assertThat(wamrc().find()).isEmpty();
  }

  @Test
  void aCancelledBuildLeavesNothing() throws IOException {
    program("cmake", "echo '[  1%] Building'; sleep 60");
    var cancel = new CancelToken();

    assertThatThrownBy(() -> build().build(progress -> cancel.cancel(), cancel))
        .isInstanceOf(CancelledException.class);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void namesThePackagesThatAreMissing() throws IOException {
    Files.delete(folder.resolve("bin/g++"));
    Files.delete(folder.resolve("lib/llvm-16/include/llvm-c/Core.h"));
    Files.delete(folder.resolve("lib/llvm-15/cmake/LLVMConfig.cmake"));

    assertThatThrownBy(() -> build().build(told::add, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("apt-get install cmake g++ llvm-16-dev.");
    assertThat(fetched).isZero();
  }

  private WamrcBuild build() {
    return new WamrcBuild(
        new Toolchain(List.of(folder.resolve("bin"))),
        wamrc(),
        (listener, cancel) -> {
          fetched++;
          return folder.resolve("wamr");
        },
        place(),
        folder.resolve("lib"));
  }

  private Wamrc wamrc() {
    return new Wamrc(
        new Toolchain(List.of(folder.resolve("bin"))),
        folder.resolve("compiled"),
        place(),
        Map.of());
  }

  private Path place() {
    return folder.resolve("own/wamrc");
  }

  /** What lies beside the program and the lock, which stays. */
  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("own"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("wamrc") && !name.equals("lock"))
          .toList();
    }
  }

  private void program(String name, String script) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }
}
