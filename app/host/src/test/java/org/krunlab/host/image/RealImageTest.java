package org.krunlab.host.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.measure.anatomy.Anatomy;
import org.krunlab.core.measure.anatomy.Extent;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.LibraryShare;
import org.krunlab.core.measure.anatomy.Surroundings;
import org.krunlab.core.measure.anatomy.TrustedBase;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.build.PinnedSources;

/** Over images of the pinned sources, where these are in the cache or a mirror is set. */
@Timeout(1800)
class RealImageTest {
  private static ImageContents contents(Profile profile) {
    BuiltImage built = PinnedSources.build(profile, Narration.SILENT, true);
    return new ImageFiles(Path.of("")).read(built.elf(), new CancelToken());
  }

  @Test
  void everyByteOfAnImageWithMuslIsAttributed() {
    ImageContents contents = contents(Profile.defaults(WasmRuntime.WASM3));

    Anatomy anatomy = contents.anatomy();
    Extent sum =
        anatomy.libraries().stream()
            .map(LibraryShare::extent)
            .reduce(anatomy.padding().plus(anatomy.unattributed().extent()), Extent::plus);
    assertThat(sum).isEqualTo(anatomy.total());
    assertThat(anatomy.unattributed().extent()).isEqualTo(Extent.NONE);
    assertThat(anatomy.libraries())
        .extracting(LibraryShare::name)
        .contains("libwasm3", "libmusl", "libkvmplat");
    assertThat(count(contents, "syscallsLinked")).isGreaterThan(20);
    assertThat(count(contents, "sourceLines")).isBetween(5_000L, 50_000L);
  }

  @Test
  void theNativePortHasNoSystemCalls() {
    ImageContents contents = contents(Profile.defaults(WasmRuntime.WASM3).withPort(Port.NATIVE));

    assertThat(count(contents, "syscallsLinked")).isZero();
    assertThat(count(contents, "syscallsReachable")).isZero();
  }

  private static long count(ImageContents contents, String id) {
    return TrustedBase.of(contents, Surroundings.UNKNOWN).elements().stream()
        .filter(element -> element.id().equals(id))
        .findFirst()
        .orElseThrow()
        .count()
        .value()
        .orElseThrow();
  }
}
