package org.krunlab.core.kconfig;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The C tool, where it is installed. */
record Conf(Path program) {
  private static final Path LIBRARIES = Path.of("/usr/lib");

  /** The one of Debian's linux-kbuild package, whatever its version. */
  static Optional<Conf> ofLinux() throws IOException {
    try (DirectoryStream<Path> kbuilds = Files.newDirectoryStream(LIBRARIES, "linux-kbuild-6.1*")) {
      for (Path kbuild : kbuilds) {
        Path program = kbuild.resolve("scripts/kconfig/conf");
        if (Files.isExecutable(program)) {
          return Optional.of(new Conf(program));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Runs {@code --olddefconfig} in a folder on its {@code .config}.
   *
   * @return whether the tool took the tree
   */
  boolean oldDefConfig(Path folder, String kconfig, Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(folder, environment, List.of("-s", "--olddefconfig", kconfig)) == 0;
  }

  /**
   * Runs the tool in a folder. What it says goes into {@code conf.log} there.
   *
   * @return its exit status
   */
  int run(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    return run(
        builder(folder, environment, arguments)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("conf.log").toFile()));
  }

  /**
   * Runs the tool in a folder with a file there as its input. What it says goes into {@code
   * conf.out} and {@code conf.err} there.
   *
   * @return its exit status
   */
  int runWith(Path folder, Map<String, String> environment, List<String> arguments, String input)
      throws IOException, InterruptedException {
    return run(
        builder(folder, environment, arguments)
            .redirectInput(folder.resolve(input).toFile())
            .redirectOutput(folder.resolve("conf.out").toFile())
            .redirectError(folder.resolve("conf.err").toFile()));
  }

  private ProcessBuilder builder(
      Path folder, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  private int run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(program + " did not end within a minute");
    }
    return process.exitValue();
  }

  /** What a command writes, run as the tool runs what a tree asks of the shell. */
  static String shell(String command, Path folder, Map<String, String> environment)
      throws ShellRefusedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    try {
      return ByteText.decode(builder.start().getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new ShellRefusedException(String.valueOf(e.getMessage()));
    }
  }
}
