package org.krunlab.host.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.model.ByteSize;

/** What {@code /proc} tells of processor, kernel and memory. */
final class CpuInfo {
  private final Path proc;

  CpuInfo(Path proc) {
    this.proc = proc;
  }

  /** The processor's model name, or {@code unknown processor}. */
  String model() {
    return field("cpuinfo", "model name").orElse("unknown processor");
  }

  /** The kernel's release, such as {@code 6.1.0-18-amd64}. */
  String kernel() {
    return lines("sys/kernel/osrelease").findFirst().orElse("unknown kernel").strip();
  }

  /** All RAM of this machine. */
  Optional<ByteSize> memory() {
    return field("meminfo", "MemTotal").map(CpuInfo::kib);
  }

  /** RAM that can be had without swapping. */
  Optional<ByteSize> availableMemory() {
    return field("meminfo", "MemAvailable").map(CpuInfo::kib);
  }

  private static ByteSize kib(String text) {
    return ByteSize.ofKib(Long.parseLong(text.replaceFirst(" *kB$", "")));
  }

  private Optional<String> field(String file, String name) {
    return lines(file)
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2 && parts[0].strip().equals(name))
        .map(parts -> parts[1].strip())
        .findFirst();
  }

  private Stream<String> lines(String file) {
    try {
      return Files.readAllLines(proc.resolve(file)).stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }
}
