package org.krunlab.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.EndedBy;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;
import org.krunlab.core.model.ByteSize;

class RunConditionsTest {
  private static RunConditions told(Map<String, Object> launch) {
    var analysis = new RunAnalysis(RunListener.NONE);
    byte[] stream = new LauncherStreamEncoder().launch(launch).bytes();
    analysis.feed(stream, 0, stream.length);
    return RunConditions.of(analysis.finish());
  }

  @Test
  void areWhatTheLauncherSaid() {
    RunConditions conditions =
        told(
            Map.of(
                "conditions",
                Map.of(
                    "cpuPressure", 2234, "load", 152, "governor", "performance", "turbo", true)));

    assertThat(conditions.text())
        .isEqualTo("CPU pressure 22.3 %, load 1.52, governor performance, turbo on");
    assertThat(conditions.isNoisy()).isTrue();
    assertThat(told(Map.of("conditions", Map.of("cpuPressure", 1999))).isNoisy()).isFalse();
  }

  private static RunConditions cached(boolean dropped, Object... files) {
    return told(
        Map.of(
            "conditions",
            Map.of("pageCache", Map.of("dropped", dropped, "files", List.of(files)))));
  }

  private static Map<String, Object> file(String path, int bytes, int resident) {
    return Map.of("path", path, "bytes", bytes, "residentBytes", resident);
  }

  @Test
  void aBootIsColdWhereNothingWasLeftInMemory() {
    RunConditions conditions = cached(true, file("/k", 5000, 0), file("/i", 100, 0));

    assertThat(conditions.pageCache().map(PageCache::state)).contains(PageCache.State.COLD);
    assertThat(conditions.text()).isEqualTo("page cache cold (0 of 5,100 B in memory)");
    assertThat(conditions.unavailable()).isEmpty();
  }

  @Test
  void aFileThatStaysMakesColdUnavailableAndSaysWhy() {
    RunConditions conditions =
        cached(
            true,
            file("/k", 5000, 0),
            Map.of("path", "/i", "bytes", 100, "residentBytes", 100, "reason", "is in use"));

    assertThat(conditions.pageCache().map(PageCache::state)).contains(PageCache.State.PARTLY);
    assertThat(conditions.unavailable()).containsExactly("Cold not available: /i is in use.");
  }

  @Test
  void aFileThatCannotBeLookedAtMakesColdUnavailable() {
    assertThat(
            cached(
                    true,
                    Map.of("path", "/k", "bytes", 0, "residentBytes", 0, "reason", "is no file"))
                .unavailable())
        .containsExactly("Cold not available: /k is no file.");
  }

  @Test
  void aBootIsWarmWhereNothingHadToBeRead() {
    var file = new PageCache.CachedFile("/k", 5000, 4096, Optional.empty());
    Optional<ByteSize> nothing = Optional.of(ByteSize.ZERO);

    assertThat(new PageCache(false, List.of(file), nothing).text())
        .isEqualTo("page cache warm (4,096 of 5,000 B in memory, 0 B read then)");
    assertThat(new PageCache(false, List.of(file), Optional.of(new ByteSize(512))).state())
        .isEqualTo(PageCache.State.PARTLY);
    assertThat(new PageCache(false, List.of(file), Optional.empty()).state())
        .as("of a launcher that did not tell")
        .isEqualTo(PageCache.State.PARTLY);
  }

  @Test
  void whatIsReadIsPartOfHowTheRunEnded() {
    var analysis = new RunAnalysis(RunListener.NONE);
    byte[] stream =
        new LauncherStreamEncoder()
            .launch(
                Map.of(
                    "conditions",
                    Map.of(
                        "pageCache",
                        Map.of("dropped", false, "files", List.of(file("/k", 5000, 5000))))))
            .end(
                new EndFacts(
                    EndedBy.SELF,
                    0,
                    null,
                    ByteSize.ZERO,
                    ByteSize.ZERO,
                    ByteSize.ZERO,
                    ByteSize.ZERO,
                    null,
                    ByteSize.ZERO,
                    Duration.ofMillis(20)))
            .bytes();
    analysis.feed(stream, 0, stream.length);
    RunConditions conditions = RunConditions.of(analysis.finish());

    assertThat(conditions.pageCache().map(PageCache::state)).contains(PageCache.State.WARM);
    assertThat(conditions.stolen()).contains(Duration.ofMillis(20));
  }

  @Test
  void processorsAreToldOrWhyThereAreNone() {
    assertThat(
            told(Map.of("conditions", Map.of("pinning", Map.of("vmmCpu", 1, "drainCpu", 0))))
                .text())
        .isEqualTo("pinned to CPU 1, its readers to CPU 0");
    RunConditions none =
        told(Map.of("conditions", Map.of("pinning", Map.of("unavailable", "Only one."))));
    assertThat(none.text()).isEmpty();
    assertThat(none.unavailable()).containsExactly("Pinning not available: Only one.");
  }

  @Test
  void areUnknownWhereNothingWasSaid() {
    assertThat(told(Map.of()).text()).isEmpty();
    assertThat(told(Map.of("conditions", "none")).isNoisy()).isFalse();
  }
}
