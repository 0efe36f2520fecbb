package org.krunlab.host.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.krunlab.host.toolchain.Command;
import org.krunlab.host.toolchain.Leash;

/** Git repositories made for a test. */
public final class Repositories {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private Repositories() {}

  /** Commits the files to a new repository; gives the commit's name. */
  public static String create(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    git(folder, "init", "--quiet");
    return commit(folder, files);
  }

  /** Adds a commit; a file that begins as a script becomes executable. */
  public static String commit(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue());
      if (file.getValue().startsWith("#!")) {
        assertThat(path.toFile().setExecutable(true)).isTrue();
      }
    }
    git(folder, "add", "--all");
    git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "x");
    return git(folder, "rev-parse", "HEAD");
  }

  private static String git(Path folder, String... arguments) {
    return Leash.capture(Command.of(folder, "git").plus(List.of(arguments)), LIMIT);
  }
}
