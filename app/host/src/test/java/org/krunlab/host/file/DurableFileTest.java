package org.krunlab.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
  @TempDir private Path folder;

  @Test
  void replacesTheOldContentAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    DurableFile.write(
        file,
        out -> {
          out.write(new byte[100_000]);
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasSize(100_000);
    assertThat(names()).isEqualTo("file");
  }

  @Test
  void failingLeavesTheOldContentAndNoTrace() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(
            () ->
                DurableFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("no more");
                    }))
        .hasMessage("no more");

    assertThat(file).hasContent("old");
    assertThat(names()).isEqualTo("file");
  }

  @Test
  void aWriterMayCloseWhatItWritesTo() throws IOException {
    DurableFile.write(
        folder.resolve("file"),
        out -> {
          out.write('x');
          out.close();
        });

    assertThat(folder.resolve("file")).hasContent("x");
  }

  @Test
  void othersMayReadWhatTheySeeOfAnyOtherFile() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    DurableFile.write(folder.resolve("durable"), out -> out.write('x'));

    assertThat(Files.getPosixFilePermissions(folder.resolve("durable")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  private String names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return String.join(" ", files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
