package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.settings.XdgFolders;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.SourcePlaces;
import org.krunlab.host.sources.Sources;
import org.krunlab.host.sources.SourcesLock;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Toolchain;

/** Builds with the pinned upstream sources, where they are in the cache or a mirror is set. */
@Timeout(1800)
class RealUnikraftTest {
  private static final Map<String, String> ENVIRONMENT = System.getenv();
  private static final SourcePlaces PLACES =
      new SourcePlaces(
          Optional.ofNullable(ENVIRONMENT.get("KRUNLAB_SOURCES")),
          Optional.ofNullable(ENVIRONMENT.get("KRUNLAB_DOWNLOADS")));

  private final CacheFolder cache = new CacheFolder(XdgFolders.usual().cache());
  private final Toolchain toolchain = Toolchain.of(ENVIRONMENT);
  private final Sources sources = new Sources(cache, PLACES, SourcesLock.shipped(), toolchain);

  @BeforeEach
  void needSources() {
    String pinned = SourcesLock.shipped().repository("unikraft").commit();
    assumeTrue(
        PLACES.repositories().isPresent()
            || Files.isDirectory(cache.checkouts().resolve("unikraft-" + pinned)),
        "upstream sources are neither in the cache nor given by KRUNLAB_SOURCES");
    EnumSet<HostTool> missing = toolchain.missing(EnumSet.allOf(HostTool.class));
    assumeTrue(missing.isEmpty(), "there is no " + missing + " here");
  }

  @Test
  void buildsWasm3ForLibkrun() {
    var builder = new UnikraftBuilder(cache, sources, toolchain, ENVIRONMENT);
    var request = new BuildRequest(Profile.defaults(WasmRuntime.WASM3), Narration.SILENT, true);

    BuiltImage built = builder.build(request, progress -> {}, new CancelToken());

    assertThat(built.refused()).isEmpty();
    assertThat(built.image().assignments()).containsEntry("LIBKRUNLAB_RING3", "y");
    assertThat(built.image().anatomy().libraries())
        .extracting(ImageAnatomy.Part::name)
        .contains("libwasm3", "libmusl", "libkvmplat");
    assertThat(built.image().anatomy().file().kib()).isBetween(100.0, 2000.0);
  }

  @Test
  void buildsTheNativePortWithinItsBudget() {
    var builder = new UnikraftBuilder(cache, sources, toolchain, ENVIRONMENT);
    Profile profile = Profile.defaults(WasmRuntime.WAMR_AOT).withPort(Port.NATIVE);

    ImageAnatomy anatomy =
        builder
            .build(
                new BuildRequest(profile, Narration.SILENT, true),
                progress -> {},
                new CancelToken())
            .image()
            .anatomy();

    assertThat(anatomy.libraries())
        .extracting(ImageAnatomy.Part::name)
        .contains("libwamr", "libkrunlabnative", "libkrunlabwasi")
        .doesNotContain("libmusl", "libvfscore");
    assertThat(anatomy.file().bytes()).isLessThanOrEqualTo(160_000);
    assertThat(anatomy.nonZeroLoaded().bytes()).isLessThanOrEqualTo(125_000);
  }

  @Test
  void readsTheKconfigTreeWithOurLibraries() {
    var source = new UnikraftKconfigSource(cache, sources);
    Profile profile = Profile.defaults(WasmRuntime.WASM3);

    KconfigTree tree = source.tree(profile, progress -> {}, new CancelToken());

    assertThat(tree.symbol("LIBMUSL")).isPresent();
    assertThat(tree.symbol("KRUNLAB_RUNTIME_WASM3")).isPresent();
    assertThat(tree.symbol("LIBKRUNLAB_RING3")).isPresent();
    assertThat(source.tree(profile, progress -> {}, new CancelToken())).isSameAs(tree);
  }

  @Test
  void aValueWithoutItsDependencyIsRefusedByUnikraftsOwnKconfig() {
    var builder = new UnikraftBuilder(cache, sources, toolchain, ENVIRONMENT);
    var values = new TreeMap<>(Map.of("LIBWASM3_STACK_SIZE", "4", "NO_SUCH_SYMBOL", "y"));
    Profile profile = Profile.defaults(WasmRuntime.WASM3).withKconfig(values);

    BuiltImage built =
        builder.build(
            new BuildRequest(profile, Narration.SILENT, true), progress -> {}, new CancelToken());

    assertThat(built.refused())
        .extracting(BuiltImage.RefusedValue::symbol)
        .containsExactly("LIBWASM3_STACK_SIZE", "NO_SUCH_SYMBOL");
  }
}
