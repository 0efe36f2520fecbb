package org.krunlab.host.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Engine;

/** A bundle as a file of its own, which needs nothing of what it was made of. */
@Timeout(60)
class KeptBundleTest {
  @TempDir private Path folder;

  @Test
  void bootsByTheLauncherAlone() throws IOException {
    Natives.assumeAble(Engine.LIBKRUN);
    Path library = Files.writeString(folder.resolve("libkrunfw.so.5"), "what was there before");

    Natives.engine().write(request(), library);

    assertThat(names()).containsExactly("libkrunfw.so.5");
    Process launcher =
        new ProcessBuilder(
                Natives.files().launcher().toString(),
                "run",
                "--engine",
                "libkrun",
                "--ram-mib",
                "8",
                "--lib",
                Natives.library().file().map(Path::toString).orElse("libkrun.so.1"),
                "--bundle",
                library.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String stream = ProbeGuest.text(launcher.getInputStream().readAllBytes());
    assertThat(stream).contains("\"endedBy\":\"self\"", "libkrunfw.so.5");
  }

  @Test
  void whatCannotBeWrittenLeavesTheFileAsItWas() throws IOException {
    Path library = Files.writeString(folder.resolve("libkrunfw.so.5"), "what was there before");
    Path none = folder.resolve("none.elf");

    assertThatThrownBy(() -> Natives.engine().write(request().withKernel(none), library))
        .isInstanceOf(LabException.class);

    assertThat(library).hasContent("what was there before");
    assertThat(names()).containsExactly("libkrunfw.so.5");
  }

  private static BootRequest request() {
    return ProbeGuest.request(Engine.LIBKRUN, "probe.exit:0", Duration.ofSeconds(20));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
