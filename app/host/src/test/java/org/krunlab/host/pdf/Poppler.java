package org.krunlab.host.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads PDFs by a program that had no part in writing them; what needs it is skipped without. */
final class Poppler {
  private Poppler() {}

  /** The text of a page, from 1, what only decorates it included. */
  static String text(byte[] pdf, int page, Path folder) throws IOException, InterruptedException {
    String number = Integer.toString(page);
    return run(pdf, folder, "pdftotext", "-layout", "-f", number, "-l", number, "PDF", "-");
  }

  /** The words of all pages with their places, as XHTML. */
  static String places(byte[] pdf, Path folder) throws IOException, InterruptedException {
    return run(pdf, folder, "pdftotext", "-bbox", "PDF", "-");
  }

  private static String run(byte[] pdf, Path folder, String... command)
      throws IOException, InterruptedException {
    assumeTrue(isThere(command[0]), command[0] + " of poppler-utils is not there");
    Path file = Files.write(folder.resolve("read.pdf"), pdf);
    Process process =
        new ProcessBuilder(
                Stream.of(command)
                    .map(word -> word.equals("PDF") ? file.toString() : word)
                    .toList())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(List.of(command) + " says: " + text);
    }
    return text;
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
