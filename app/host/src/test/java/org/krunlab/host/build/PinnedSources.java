package org.krunlab.host.build;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.host.settings.XdgFolders;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.SourcePlaces;
import org.krunlab.host.sources.Sources;
import org.krunlab.host.sources.SourcesLock;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Toolchain;

/** The pinned sources for tests that build of them; skipped where these cannot be had. */
public final class PinnedSources {
  private static final Map<String, String> ENVIRONMENT = System.getenv();
  private static final SourcePlaces PLACES =
      new SourcePlaces(
          Optional.ofNullable(ENVIRONMENT.get("KRUNLAB_SOURCES")),
          Optional.ofNullable(ENVIRONMENT.get("KRUNLAB_DOWNLOADS")));
  private static final CacheFolder CACHE = new CacheFolder(XdgFolders.usual().cache());
  private static final Toolchain TOOLCHAIN = Toolchain.of(ENVIRONMENT);

  private PinnedSources() {}

  static void assumeThere() {
    String pinned = SourcesLock.shipped().repository("unikraft").commit();
    assumeTrue(
        PLACES.repositories().isPresent()
            || Files.isDirectory(CACHE.checkouts().resolve("unikraft-" + pinned)),
        "upstream sources are neither in the cache nor given by KRUNLAB_SOURCES");
    EnumSet<HostTool> missing = TOOLCHAIN.missing(EnumSet.allOf(HostTool.class));
    assumeTrue(missing.isEmpty(), "there is no " + missing + " here");
  }

  static UnikraftBuilder builder() {
    return new UnikraftBuilder(CACHE, sources(), TOOLCHAIN, ENVIRONMENT);
  }

  static UnikraftKconfigSource kconfig() {
    return new UnikraftKconfigSource(CACHE, sources());
  }

  private static Sources sources() {
    return new Sources(CACHE, PLACES, SourcesLock.shipped(), TOOLCHAIN);
  }

  public static BuiltImage build(Profile profile, Narration narration, boolean ringShim) {
    assumeThere();
    return builder()
        .build(new BuildRequest(profile, narration, ringShim), progress -> {}, new CancelToken());
  }

  /** A sample module. */
  static byte[] module(String sample) throws IOException {
    String name = "/org/krunlab/modules/" + sample + ".wasm";
    try (InputStream in = PinnedSources.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
