package org.krunlab.cli.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tests that Linux 6.1 has for its own conf, unmodified, run on this one. {@code
 * -Dkrunlab.linux.tree=DIR} names unpacked sources; else those of Debian's package are taken.
 */
class LinuxSuiteTest {
  private static final String TESTS = "scripts/kconfig/tests";
  private static final Path PACKAGES = Path.of("/usr/src");
  private static final int TESTS_OF_6_1 = 17;
  private static final Pattern SUMMARY = Pattern.compile("=+ (.*) in [0-9.]+s");

  @TempDir private Path folder;

  @Test
  void passesTheTestsOfLinux() throws Exception {
    String python = python();
    Path linux = linux();
    Path tool = Files.createDirectories(folder.resolve("scripts/kconfig")).resolve("conf");
    Files.writeString(tool, script());
    assertThat(tool.toFile().setExecutable(true)).isTrue();

    Path log = folder.resolve("log");
    List<String> command =
        List.of(
            python,
            "-B",
            "-m",
            "pytest",
            "-p",
            "no:cacheprovider",
            linux.resolve(TESTS).toString());
    int status = run(command, log);

    String output = Files.readString(log);
    assertThat(status).as(output).isZero();
    assertThat(summary(output)).as(output).isEqualTo(TESTS_OF_6_1 + " passed");
  }

  /**
   * Starts conf as the krunlab script does: what is piped in has a reader until conf is gone and a
   * moment longer, since the tests go on writing until then.
   */
  private static String script() {
    return """
    #!/bin/sh
    exec 3<&0
    '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' org.krunlab.cli.conf.Main "$@"
    status=$?
    timeout 1 head -c 1048576 <&3 >/dev/null 2>&1 &
    exit $status
    """
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"));
  }

  private static String summary(String output) {
    String last = "";
    Matcher matcher = SUMMARY.matcher(output);
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }

  private String python() throws Exception {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      if (run(List.of(python, "-m", "pytest", "--version"), folder.resolve("python")) == 0) {
        return python;
      }
    }
    return abort("no pytest; the package python3-pytest has it");
  }

  private Path linux() throws Exception {
    String named = System.getProperty("krunlab.linux.tree", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    List<Path> archives = new ArrayList<>();
    if (Files.isDirectory(PACKAGES)) {
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(PACKAGES, "linux-source-6.1*.tar.xz")) {
        found.forEach(archives::add);
      }
    }
    assumeTrue(
        !archives.isEmpty(),
        "no sources of Linux 6.1; the package linux-source-6.1 has them, or"
            + " -Dkrunlab.linux.tree=DIR names them");
    Path linux = Files.createDirectories(folder.resolve("linux"));
    List<String> unpack =
        List.of(
            "tar",
            "-xJf",
            archives.getFirst().toString(),
            "-C",
            linux.toString(),
            "--strip-components=1",
            "--wildcards",
            "*/" + TESTS + "/*");
    assertThat(run(unpack, folder.resolve("tar"))).as("tar unpacks %s", archives).isZero();
    return linux;
  }

  /** The exit status; 127 where there is no such program. */
  private int run(List<String> command, Path log) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
      return process.exitValue();
    } catch (IOException e) {
      return 127;
    }
  }
}
