package org.krunlab.host.capsule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.capsule.ImportCapsule;
import org.krunlab.core.measure.RunListener;
import org.krunlab.host.LocalLaboratory;

/** What is made to harm is refused whole, with a sentence, and leaves nothing anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCapsulesTest {
  /** A tenth of what a bomb would take. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private Path folder = Path.of("");
  private final List<Hostile> hostile = new ArrayList<>();

  @BeforeAll
  void make(@TempDir Path made) {
    folder = made;
    var maker = new Hostile.Maker(folder);
    hostile.addAll(HostileNames.all(maker));
    hostile.addAll(HostileZips.all(maker));
    hostile.addAll(HostileManifests.all(maker));
    hostile.addAll(HostileContents.all(maker));
  }

  private Stream<Hostile> hostile() {
    return hostile.stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isRefusedWholeWithASentence(Hostile capsule) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home-" + hostile.indexOf(capsule)));
    Path file = home.resolve("it.krunlab");
    Files.write(file, capsule.bytes());
    LocalLaboratory lab =
        LocalLaboratory.of(
            Map.of(
                "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString()));
    var importer = new ImportCapsule(lab.store(), lab.intake());

    assertTimeout(
        SOON,
        () ->
            assertThatThrownBy(
                    () ->
                        importer.take(
                            lab.capsules().open(file), RunListener.NONE, new CancelToken()))
                .as(capsule.name())
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith("it.krunlab is refused: ")
                .hasMessageContaining(capsule.says())
                .hasMessageEndingWith("."));

    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left).containsExactlyInAnyOrder(home, file);
    }
    Files.delete(file);
    Files.delete(home);
  }

  @Test
  void thereAreMoreThanAHundredDistinctOnes() {
    var contents = new HashSet<String>();
    var names = new HashSet<String>();
    hostile.forEach(
        one -> {
          contents.add(new String(one.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
          names.add(one.name());
        });

    assertThat(contents).hasSizeGreaterThanOrEqualTo(100).hasSameSizeAs(hostile);
    assertThat(names).hasSameSizeAs(hostile);
  }

  @Test
  void whatTheyAreMadeFromIsTakenByItself() {
    byte[] good = new Hostile.Maker(folder).good();
    var entries = GoodCapsule.entries(good);
    byte[] remade = MadeZip.of(entries).bytes();
    GoodCapsule.relist(entries);

    assertThat(remade).isEqualTo(good);
    assertThat(MadeZip.of(entries).bytes()).isEqualTo(good);
    assertThat(GoodCapsule.open(good).runs()).hasSize(2);
    assertThat(new String(entries.get(Hostile.RUN), UTF_8)).startsWith("{\"krunlabRun\":1");
  }
}
