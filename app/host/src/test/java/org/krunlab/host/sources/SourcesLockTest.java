package org.krunlab.host.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.RuntimeFamily;

class SourcesLockTest {
  private static final String OTHER = "0123456789abcdef0123456789abcdef01234567";

  @Test
  void theShippedLockPinsEverySource() {
    SourcesLock lock = SourcesLock.shipped();

    assertThat(lock.repositories()).extracting("name").contains("unikraft", "lib-musl", "wasm3");
    assertThat(lock.repositories())
        .allSatisfy(
            r -> {
              assertThat(r.commit()).matches("[0-9a-f]{40}");
              assertThat(r.url()).startsWith("https://");
              assertThat(r.licence()).isNotBlank();
            });
    assertThat(lock.archives()).allSatisfy(a -> assertThat(a.sha256()).matches("[0-9a-f]{64}"));
  }

  @Test
  void aRuntimeBringsOnlyItsOwnSources() {
    assertThat(SourcesLock.shipped().only(RuntimeFamily.WASM3).repositories())
        .extracting("name")
        .contains("unikraft", "wasm3")
        .doesNotContain("wamr");
  }

  @Test
  void anotherCommitTakesThePlaceOfThePinnedOne() {
    SourcesLock lock = SourcesLock.shipped().with("unikraft", OTHER);

    assertThat(lock.repository("unikraft").commit()).isEqualTo(OTHER);
    assertThat(SourcesLock.shipped().with("unikraft", "")).isEqualTo(SourcesLock.shipped());
  }

  @Test
  void aRevisionThatIsNoCommitIsRefused() {
    assertThatThrownBy(() -> SourcesLock.shipped().with("unikraft", "staging"))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("The revision 'staging' of unikraft is not a commit");
  }

  @Test
  void aDamagedLockIsTold() {
    assertThatThrownBy(() -> SourcesLock.parse("{\"repositories\": 3".getBytes(UTF_8)))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("sources.lock is not valid: ");
  }

  @Test
  void placesFillInOwnerAndName() {
    var repository = SourcesLock.shipped().repository("unikraft");

    var upstream = new SourcePlaces(Optional.empty(), Optional.empty());
    var mirror = new SourcePlaces(Optional.of("file:///m/{owner}+{name}/repo"), Optional.empty());

    assertThat(upstream.urlOf(repository)).isEqualTo(repository.url());
    assertThat(mirror.urlOf(repository)).isEqualTo("file:///m/unikraft+unikraft/repo");
  }

  @Test
  void downloadsComeFromAFolderOrAUrl() {
    var archive = new SourcesLock.Archive("musl", "https://x.org/r/musl.tar.gz", "00", "MIT");

    assertThat(places("/some/where").uriOf(archive)).hasToString("file:///some/where/musl.tar.gz");
    assertThat(places("https://m.org/d/").uriOf(archive))
        .hasToString("https://m.org/d/musl.tar.gz");
    assertThat(new SourcePlaces(Optional.empty(), Optional.empty()).uriOf(archive))
        .hasToString("https://x.org/r/musl.tar.gz");
  }

  private static SourcePlaces places(String downloads) {
    return new SourcePlaces(Optional.empty(), Optional.of(downloads));
  }
}
