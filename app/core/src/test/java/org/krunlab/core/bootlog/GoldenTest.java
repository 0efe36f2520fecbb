package org.krunlab.core.bootlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON of whole logs against recorded answers. On a mismatch the lines that differ are shown.
 * After a change that was meant, {@code mvn test -pl app/core -Dtest=GoldenTest
 * -Dkrunlab.golden.write=true} writes them anew; read the difference before committing it.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/bootlogs");

  static List<String> logs() {
    return List.of(
        "crash-qemu-info-assert",
        "crash-qemu-info-gpf",
        "crash-qemu-info-null",
        "crash-qemu-info-oom",
        "fmt-qemu-caller-levels",
        "fmt-qemu-color-levels",
        "fmt-qemu-nosrc-levels",
        "fmt-qemu-notime-levels",
        "fmt-qemu-thread-levels",
        "libkrun-banner-ansi",
        "libkrun-banner-cp437",
        "libkrun-stack-overflow-dump-cut",
        "made-invalid-utf8",
        "made-unended-line",
        "qemu-paging-fault",
        "seed-wamr-aot-mmap-failed",
        "seed-wasm3",
        "wamr-fi-libkrun-trap-oob",
        "wasm3-libkrun-fault-within-dump",
        "wasm3-libkrun-fib",
        "wasm3-libkrun-narrated-trap");
  }

  @ParameterizedTest
  @MethodSource("logs")
  void eventsAndStoryAreAsRecorded(String name) throws IOException {
    List<LogEvent> events = BootLogParser.parse(Logs.bytes(name + ".log"));
    String found =
        events.stream().map(BootLogJson::event).collect(Collectors.joining("\n", "", "\n"))
            + BootLogJson.story(BootStory.of(events)).replace("},{\"name\"", "},\n{\"name\"")
            + "\n";
    if (Boolean.getBoolean("krunlab.golden.write")) {
      Files.writeString(FOLDER.resolve(name + ".golden"), found);
      return;
    }
    String wanted = new String(Logs.bytes(name + ".golden"), UTF_8);
    if (!found.equals(wanted)) {
      fail(
          name
              + ".golden differs:\n"
              + difference(wanted.lines().toList(), found.lines().toList()));
    }
  }

  private static String difference(List<String> wanted, List<String> found) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      String old = i < wanted.size() ? wanted.get(i) : null;
      String now = i < found.size() ? found.get(i) : null;
      if (!Objects.equals(old, now)) {
        shown.append(i + 1).append(" - ").append(old).append('\n');
        shown.append(i + 1).append(" + ").append(now).append('\n');
      }
    }
    return shown.toString();
  }
}
