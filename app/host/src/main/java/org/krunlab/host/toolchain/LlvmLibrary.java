package org.krunlab.host.toolchain;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An LLVM with headers, as Debian's packages {@code llvm-N-dev} install it.
 *
 * @param prefix its folder, such as {@code /usr/lib/llvm-16}
 * @param version its major version
 */
record LlvmLibrary(Path prefix, int version) {
  /** What the pinned wamrc is known to compile with; others lack calls it makes. */
  private static final int OLDEST = 15;

  private static final int NEWEST = 18;

  private static final String FOLDER = "llvm-";

  /** The newest that will do. */
  static Optional<LlvmLibrary> newest(Path libraries) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(libraries, FOLDER + "[0-9]*")) {
      return StreamSupport.stream(folders.spliterator(), false)
          .flatMap(folder -> of(folder).stream())
          .max(Comparator.comparingInt(LlvmLibrary::version));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<LlvmLibrary> of(Path folder) {
    String number = folder.getFileName().toString().substring(FOLDER.length());
    boolean isWhole =
        Files.isRegularFile(folder.resolve("cmake/LLVMConfig.cmake"))
            && Files.isRegularFile(folder.resolve("include/llvm-c/Core.h"));
    if (!isWhole || !number.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int version = Integer.parseInt(number);
    return version >= OLDEST && version <= NEWEST
        ? Optional.of(new LlvmLibrary(folder, version))
        : Optional.empty();
  }
}
