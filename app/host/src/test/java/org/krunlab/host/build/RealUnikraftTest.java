package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

/** Builds with the pinned upstream sources, where they are in the cache or a mirror is set. */
@Timeout(1800)
class RealUnikraftTest {
  @BeforeEach
  void needSources() {
    PinnedSources.assumeThere();
  }

  @Test
  void buildsWasm3ForLibkrun() {
    var builder = PinnedSources.builder();
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
    var builder = PinnedSources.builder();
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
    var source = PinnedSources.kconfig();
    Profile profile = Profile.defaults(WasmRuntime.WASM3);

    KconfigTree tree = source.tree(profile, progress -> {}, new CancelToken());

    assertThat(tree.symbol("LIBMUSL")).isPresent();
    assertThat(tree.symbol("KRUNLAB_RUNTIME_WASM3")).isPresent();
    assertThat(tree.symbol("LIBKRUNLAB_RING3")).isPresent();
    assertThat(source.tree(profile, progress -> {}, new CancelToken())).isSameAs(tree);
  }

  @Test
  void aValueWithoutItsDependencyIsRefusedByUnikraftsOwnKconfig() {
    var builder = PinnedSources.builder();
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
