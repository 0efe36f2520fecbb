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

/** Images of the pinned sources for tests that boot them; skipped where these cannot be had. */
final class PinnedSources {
  private PinnedSources() {}

  static BuiltImage build(Profile profile, Narration narration, boolean ringShim) {
    Map<String, String> environment = System.getenv();
    var cache = new CacheFolder(XdgFolders.usual().cache());
    var places =
        new SourcePlaces(
            Optional.ofNullable(environment.get("KRUNLAB_SOURCES")),
            Optional.ofNullable(environment.get("KRUNLAB_DOWNLOADS")));
    Toolchain toolchain = Toolchain.of(environment);
    String pinned = SourcesLock.shipped().repository("unikraft").commit();
    assumeTrue(
        places.repositories().isPresent()
            || Files.isDirectory(cache.checkouts().resolve("unikraft-" + pinned)),
        "upstream sources are neither in the cache nor given by KRUNLAB_SOURCES");
    EnumSet<HostTool> missing = toolchain.missing(EnumSet.allOf(HostTool.class));
    assumeTrue(missing.isEmpty(), "there is no " + missing + " here");
    var sources = new Sources(cache, places, SourcesLock.shipped(), toolchain);
    return new UnikraftBuilder(cache, sources, toolchain, environment)
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
