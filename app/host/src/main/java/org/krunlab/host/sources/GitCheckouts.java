package org.krunlab.host.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.toolchain.Command;
import org.krunlab.host.toolchain.Leash;

/**
 * Upstream repositories in the cache, one folder for each revision, fetched without history and
 * checked against the commit's name. A folder that bears its final name is whole: it is made under
 * another one and renamed.
 */
final class GitCheckouts {
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);

  private final Path folder;
  private final SourcePlaces places;

  GitCheckouts(Path folder, SourcePlaces places) {
    this.folder = folder;
    this.places = places;
  }

  /** Where the revision is, or will be. */
  Path pathOf(SourcesLock.Repository repository) {
    return folder.resolve(repository.name() + "-" + repository.commit());
  }

  /**
   * Gives a work tree of exactly the commit, from the cache where it is there.
   *
   * @param progress hears git's own output
   */
  Path ensure(SourcesLock.Repository repository, Consumer<String> progress, CancelToken cancel) {
    Path target = pathOf(repository);
    if (Files.isDirectory(target)) {
      mend(target, repository);
      return target;
    }
    Path half = folder.resolve(target.getFileName() + ".part");
    try (var _ = FileLocks.acquire(folder.resolve(target.getFileName() + ".lock"), cancel)) {
      if (!Files.isDirectory(target)) {
        FileTrees.delete(half);
        Files.createDirectories(half);
        fetch(half, repository, progress, cancel);
        verify(half, repository);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return target;
    } catch (IOException e) {
      throw LabException.machine(
          "The sources of "
              + repository.name()
              + " cannot be kept in "
              + folder
              + " ("
              + e.getMessage()
              + "): free some space, or set XDG_CACHE_HOME to another folder.",
          e);
    } finally {
      FileTrees.delete(half);
    }
  }

  private void fetch(
      Path half, SourcesLock.Repository repository, Consumer<String> progress, CancelToken cancel) {
    String url = places.urlOf(repository);
    git(half, cancel, progress, "init", "--quiet");
    // Unikraft puts an abbreviation of its commit into the image. Its length must not depend on how
    // many objects a repository happens to hold, or one key would have different bytes.
    git(half, cancel, progress, "config", "core.abbrev", "8");
    var output = new ArrayList<String>();
    Consumer<String> listener =
        line -> {
          progress.accept(line);
          if (GitProgress.fraction(line).isEmpty()) {
            output.add(line);
          }
        };
    var shallow =
        List.of("fetch", "--progress", "--no-tags", "--depth=1", url, repository.commit());
    if (Leash.run(command(half).plus(shallow), listener, cancel) != 0) {
      refuseFullDisk(output);
      if (output.stream().anyMatch(line -> line.contains("unable to access"))) {
        // There is no way to the repository; a second attempt could take minutes to find that
        // again.
        throw cannotFetch(repository, url, output);
      }
      // Some servers give no commit by name: fetch all branches and tags, and look among them.
      var whole = List.of("fetch", "--progress", url, "+refs/*:refs/upstream/*");
      if (Leash.run(command(half).plus(whole), listener, cancel) != 0) {
        refuseFullDisk(output);
        throw cannotFetch(repository, url, output);
      }
    }
    var checkout = List.of("checkout", "--quiet", "--detach", repository.commit());
    if (Leash.run(command(half).plus(checkout), output::add, cancel) != 0) {
      refuseFullDisk(output);
      throw noSuchCommit(repository, url, output);
    }
  }

  /** Puts a tree right that somebody wrote into; all it takes is in its own repository. */
  private void mend(Path tree, SourcesLock.Repository repository) {
    if (!isPristine(tree, repository)) {
      answer(tree, "reset", "--quiet", "--hard", repository.commit());
      answer(tree, "clean", "--quiet", "-ffdx");
      verify(tree, repository);
    }
  }

  private void verify(Path tree, SourcesLock.Repository repository) {
    if (!isPristine(tree, repository)) {
      throw LabException.machine(
          "The sources of "
              + repository.name()
              + " in "
              + tree
              + " are not those of commit "
              + repository.commit()
              + ": remove that folder and try again.");
    }
  }

  private boolean isPristine(Path tree, SourcesLock.Repository repository) {
    return answer(tree, "rev-parse", "HEAD").equals(repository.commit())
        && answer(tree, "status", "--porcelain").isEmpty();
  }

  private void refuseFullDisk(List<String> output) {
    if (output.stream().anyMatch(GitCheckouts::tellsOfAFullDisk)) {
      throw LabException.machine(
          "The disk that holds "
              + folder
              + " is full: free some space, or set XDG_CACHE_HOME to a folder on another disk.");
    }
  }

  private static boolean tellsOfAFullDisk(String line) {
    // The second is git's own wording, for a write that came out short.
    return line.contains("No space left on device") || line.contains("Out of diskspace");
  }

  private static LabException cannotFetch(
      SourcesLock.Repository repository, String url, List<String> output) {
    return LabException.machine(
        "The sources of "
            + repository.name()
            + " cannot be fetched from "
            + url
            + " ("
            + reason(output)
            + "): check the network, or set "
            + SourcePlaces.REPOSITORIES_VARIABLE
            + " to a mirror.");
  }

  private static LabException noSuchCommit(
      SourcesLock.Repository repository, String url, List<String> output) {
    return LabException.input(
        "There is no commit "
            + repository.commit()
            + " of "
            + repository.name()
            + " at "
            + url
            + " ("
            + reason(output)
            + "): check the revision in the profile.");
  }

  private static String reason(List<String> output) {
    return output.stream()
        .filter(line -> line.startsWith("fatal:") || line.startsWith("error:"))
        .reduce((first, last) -> last)
        .orElse("git gave no reason");
  }

  private static void git(
      Path tree, CancelToken cancel, Consumer<String> line, String... arguments) {
    if (Leash.run(command(tree).plus(List.of(arguments)), line, cancel) != 0) {
      throw LabException.machine(
          "git " + arguments[0] + " failed in " + tree + ": check that the folder can be written.");
    }
  }

  private static String answer(Path tree, String... arguments) {
    return Leash.capture(command(tree).plus(List.of(arguments)), ANSWER_LIMIT);
  }

  private static Command command(Path tree) {
    // Set by git itself while it runs a hook, these would point it to another repository.
    return Command.of(tree, "git")
        .without("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY")
        .with("GIT_TERMINAL_PROMPT", "0")
        // A server that packs a large answer sends signs of life each few seconds.
        .with("GIT_HTTP_LOW_SPEED_LIMIT", "1")
        .with("GIT_HTTP_LOW_SPEED_TIME", "60");
  }
}
