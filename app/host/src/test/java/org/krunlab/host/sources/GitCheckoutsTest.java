package org.krunlab.host.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.toolchain.Toolchain;

class GitCheckoutsTest {
  @TempDir Path folder;
  private Path upstream;
  private Path cache;
  private String first;

  @BeforeEach
  void makeUpstream() throws IOException {
    assumeTrue(Toolchain.of(System.getenv()).find("git").isPresent(), "there is no git here");
    upstream = folder.resolve("someone+thing/repo");
    cache = folder.resolve("cache");
    first = Repositories.create(upstream, Map.of("a.txt", "one", "sub/b.txt", "two"));
  }

  @Test
  void checksOutExactlyTheCommit() throws IOException {
    Repositories.commit(upstream, Map.of("a.txt", "later"));

    Path tree = checkouts().ensure(repository(first), GitCheckoutsTest::quiet, new CancelToken());

    assertThat(tree.resolve("a.txt")).hasContent("one");
    assertThat(tree.getFileName()).hasToString("thing-" + first);
  }

  @Test
  void needsNoUpstreamOnceItIsThere() throws IOException {
    checkouts().ensure(repository(first), GitCheckoutsTest::quiet, new CancelToken());
    Files.move(upstream, folder.resolve("gone"));

    Path tree = checkouts().ensure(repository(first), GitCheckoutsTest::quiet, new CancelToken());

    assertThat(tree.resolve("sub/b.txt")).hasContent("two");
  }

  @Test
  void undoesWhatSomebodyWroteIntoATree() throws IOException {
    Path tree = checkouts().ensure(repository(first), GitCheckoutsTest::quiet, new CancelToken());
    Files.writeString(tree.resolve("a.txt"), "edited");
    Files.writeString(tree.resolve("new.txt"), "new");

    checkouts().ensure(repository(first), GitCheckoutsTest::quiet, new CancelToken());

    assertThat(tree.resolve("a.txt")).hasContent("one");
    assertThat(tree.resolve("new.txt")).doesNotExist();
  }

  @Test
  void beginsAgainWhereAFetchWasKilled() throws IOException {
    Path half = cache.resolve("thing-" + first + ".part");
    Files.createDirectories(half.resolve(".git"));
    Files.writeString(half.resolve("a.txt"), "half");

    Path tree = checkouts().ensure(repository(first), GitCheckoutsTest::quiet, new CancelToken());

    assertThat(tree.resolve("a.txt")).hasContent("one");
    assertThat(half).doesNotExist();
  }

  @Test
  void aCommitThatIsNotThereIsTold() {
    String other = "0123456789012345678901234567890123456789";

    assertThatThrownBy(
            () -> checkouts().ensure(repository(other), GitCheckoutsTest::quiet, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("There is no commit " + other + " of thing at file://")
        .hasMessageEndingWith("check the revision in the profile.");
    assertThat(cache.resolve("thing-" + other)).doesNotExist();
  }

  @Test
  void anUpstreamThatIsNotThereIsTold() throws IOException {
    Files.move(upstream, folder.resolve("gone"));

    assertThatThrownBy(
            () -> checkouts().ensure(repository(first), GitCheckoutsTest::quiet, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("The sources of thing cannot be fetched from file://")
        .hasMessageEndingWith("check the network, or set KRUNLAB_SOURCES to a mirror.");
  }

  @Test
  void cancelLeavesNothingThatLooksFinished() throws IOException {
    var cancel = new CancelToken();

    assertThatThrownBy(() -> checkouts().ensure(repository(first), line -> cancel.cancel(), cancel))
        .isInstanceOf(CancelledException.class);

    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left).allMatch(file -> file.toString().endsWith(".lock"));
    }
  }

  @Test
  void gitsProgressIsHandedOn() {
    var lines = new ArrayList<String>();

    checkouts().ensure(repository(first), lines::add, new CancelToken());

    assertThat(lines).anyMatch(line -> line.startsWith("remote: Counting objects"));
  }

  @Test
  void readsTheShareThatGitHasReceived() {
    assertThat(GitProgress.fraction("Receiving objects:  45% (450/1000), 3.10 MiB | 2.00 MiB/s"))
        .hasValue(0.45);
    assertThat(GitProgress.fraction("remote: Counting objects: 100% (8/8), done.")).isEmpty();
  }

  private GitCheckouts checkouts() {
    String template = "file://" + folder + "/{owner}+{name}/repo";
    return new GitCheckouts(cache, new SourcePlaces(Optional.of(template), Optional.empty()));
  }

  private static SourcesLock.Repository repository(String commit) {
    return new SourcesLock.Repository(
        "thing", "https://example.org/someone/thing.git", commit, "MIT");
  }

  private static void quiet(String line) {}
}
