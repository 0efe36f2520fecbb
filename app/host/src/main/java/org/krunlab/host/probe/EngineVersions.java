package org.krunlab.host.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds out which version of a VMM there is. */
final class EngineVersions {
  /** A distribution's file name carries the version. */
  private static final Pattern IN_NAME = Pattern.compile("\\.so\\.(\\d+\\.\\d+\\.\\d+)$");

  /**
   * A library built from its crate tells its version nowhere but in the source paths that Rust
   * keeps for its panic messages.
   */
  private static final Pattern IN_CONTENT = Pattern.compile("/libkrun-(\\d+\\.\\d+\\.\\d+)/");

  private static final Pattern QEMU = Pattern.compile("version (\\d+\\.\\d+\\.\\d+)");

  private EngineVersions() {}

  /** Such as {@code libkrun 1.19.0}; without the number where the file does not tell it. */
  static String libkrun(Path file) {
    try {
      Path real = file.toRealPath();
      return first(IN_NAME, String.valueOf(real.getFileName()))
          .or(() -> first(IN_CONTENT, content(real)))
          .map(version -> "libkrun " + version)
          .orElse("libkrun");
    } catch (IOException e) {
      return "libkrun";
    }
  }

  /** Such as {@code QEMU 7.2.22}; empty where there is no QEMU. */
  static Optional<String> qemu() {
    try {
      Process process =
          new ProcessBuilder("qemu-system-x86_64", "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return Optional.of(first(QEMU, words).map(v -> "QEMU " + v).orElse("QEMU"));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult m) -> m.group(1)).findFirst();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
