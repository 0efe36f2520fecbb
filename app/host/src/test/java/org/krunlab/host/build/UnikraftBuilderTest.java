package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Processes;
import org.krunlab.host.toolchain.Toolchain;

@Timeout(120)
class UnikraftBuilderTest {
  private static final ImageBuilder.Listener QUIET = progress -> {};

  @TempDir Path folder;
  private FakeUnikraft unikraft;

  @BeforeEach
  void makeTree() throws IOException {
    EnumSet<HostTool> missing =
        Toolchain.of(System.getenv()).missing(EnumSet.allOf(HostTool.class));
    assumeTrue(missing.isEmpty(), "there is no " + missing + " here");
    unikraft = new FakeUnikraft(folder);
  }

  /** JUnit would warn of each link that leads out of its folder. */
  @AfterEach
  void removeCaches() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(FileTrees::delete);
    }
  }

  @Test
  void buildsOnceAndThenFindsWhatItBuiltWithoutSources() {
    BuiltImage built = build("cache");
    FileTrees.delete(unikraft.upstream());
    FileTrees.delete(unikraft.cache("cache").checkouts());

    BuiltImage found = build("cache");

    assertThat(built.fromCache()).isFalse();
    assertThat(found.fromCache()).isTrue();
    assertThat(found.image()).isEqualTo(built.image());
    assertThat(found.elf()).exists();
  }

  @Test
  void twoCachesGiveOneKeyAndTheSameBytes() {
    BuiltImage one = build("one", "TUNING=\"same\"");
    BuiltImage other = build("some/other/place", "TUNING=\"same\"");

    assertThat(other.fromCache()).isFalse();
    assertThat(other.image().key()).isEqualTo(one.image().key());
    assertThat(other.elf()).hasSameBinaryContentAs(one.elf());
    assertThat(other.elf().resolveSibling("image.dbg"))
        .hasSameBinaryContentAs(one.elf().resolveSibling("image.dbg"));
  }

  @Test
  void theKeyFollowsTheConfigurationAndTheTwin() {
    String key = build("cache").image().key().hex();

    assertThat(build("cache", "TUNING=other").image().key().hex()).isNotEqualTo(key);
    assertThat(narrated("cache").image().key().hex()).isNotEqualTo(key);
  }

  @Test
  void valuesThatWereNotTakenAreNamed() {
    BuiltImage built = build("cache", "FORBIDDEN=y", "TUNING=fine");
    BuiltImage found = build("cache", "FORBIDDEN=y", "TUNING=fine");

    assertThat(built.refused()).containsExactly(new BuiltImage.RefusedValue("FORBIDDEN", "y", "n"));
    assertThat(found.refused()).isEqualTo(built.refused());
  }

  @Test
  void whatCameOfAnImageIsKeptWithIt() {
    BuiltImage built = build("cache", "TUNING=fine");

    assertThat(built.image().assignments()).containsEntry("TUNING", "fine");
    assertThat(built.image().revisions()).containsKeys("unikraft", "wasm3", "compiler");
    assertThat(built.image().anatomy().libraries()).isNotEmpty();
    assertThat(built.elf()).hasSize(built.image().anatomy().file().bytes());
    assertThat(built.elf().resolveSibling("image.config")).content().contains("CONFIG_TUNING");
  }

  @Test
  void theFirstErrorIsToldWithFileAndLine() {
    assertThatThrownBy(() -> build("cache", "FAIL=y"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("broken.c:3: ")
        .hasMessageEndingWith("build.log.");
    assertThat(unikraft.cache("cache").images()).doesNotExist();
  }

  @Test
  void aFullDiskIsTold() {
    assertThatThrownBy(() -> build("cache", "FULL=y"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("was full while building: free some space");
  }

  @Test
  void cancelEndsMakeAndLeavesNothing() throws Exception {
    var cancel = new CancelToken();
    Path pid = unikraft.cache("cache").work().resolve("pid");
    ImageBuilder.Listener listener =
        progress -> {
          if (progress.activity().startsWith("building")) {
            Thread.ofVirtual().start(() -> cancelOnce(pid, cancel));
          }
        };

    assertThatThrownBy(() -> unikraft.builder("cache").build(request("SLOW=y"), listener, cancel))
        .isInstanceOf(CancelledException.class);

    long make = Long.parseLong(Files.readString(pid).strip());
    assertThat(Processes.ends(make)).isTrue();
    assertThat(unikraft.cache("cache").images()).doesNotExist();
    assertThat(unikraft.cache("cache").work().resolve("out")).doesNotExist();
  }

  @Test
  void nothingOfAKilledBuildGetsIntoTheNext() throws IOException {
    Path left = unikraft.cache("cache").work().resolve("out/left.o");
    Files.createDirectories(left.resolveSibling("."));
    Files.writeString(left, "half an object");

    ImageBuilder.Listener listener =
        progress -> {
          if (progress.activity().equals("configuring")) {
            assertThat(left).doesNotExist();
          }
        };

    assertThat(unikraft.builder("cache").build(request(), listener, new CancelToken()).fromCache())
        .isFalse();
  }

  @Test
  void aDamagedImageIsBuiltAgain() throws IOException {
    BuiltImage built = build("cache");
    Files.write(built.elf(), new byte[3]);

    BuiltImage again = build("cache");

    assertThat(again.fromCache()).isFalse();
    assertThat(again.elf()).hasSize(built.image().anatomy().file().bytes());
  }

  @Test
  void progressTellsLibraryAndShare() {
    var heard = new ArrayList<Progress>();

    unikraft.builder("cache").build(request(), heard::add, new CancelToken());

    assertThat(heard)
        .anySatisfy(
            progress -> {
              assertThat(progress.activity()).isEqualTo("building libfake");
              assertThat(progress.fraction()).hasValue(0.95 / 2);
            });
  }

  @Test
  void noHalfImageStaysInTheCache() throws IOException {
    build("cache");

    try (Stream<Path> left = Files.list(unikraft.cache("cache").images())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .allMatch(name -> name.equals("requests") || name.matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void aCachePathThatMakeCannotTakeIsRefused() {
    assertThatThrownBy(() -> build("my cache"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("has ' ' in its path");
  }

  private BuiltImage build(String cache, String... kconfig) {
    return unikraft.builder(cache).build(request(kconfig), QUIET, new CancelToken());
  }

  private BuiltImage narrated(String cache) {
    var request = new BuildRequest(request().profile(), Narration.NARRATED, false);
    return unikraft.builder(cache).build(request, QUIET, new CancelToken());
  }

  private static BuildRequest request(String... kconfig) {
    var values = new TreeMap<String, String>();
    for (String assignment : kconfig) {
      String[] parts = assignment.split("=", 2);
      values.put(parts[0], parts[1]);
    }
    Profile profile = Profile.defaults(WasmRuntime.WASM3).withKconfig(values);
    return new BuildRequest(profile, Narration.SILENT, false);
  }

  private static void cancelOnce(Path file, CancelToken cancel) {
    try {
      while (!Files.exists(file) || Files.size(file) == 0) {
        Thread.sleep(10);
      }
      cancel.cancel();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
