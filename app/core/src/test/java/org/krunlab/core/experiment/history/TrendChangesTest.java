package org.krunlab.core.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;

class TrendChangesTest {
  private static final String ONE = "0123456789ab";
  private static final String OTHER = "ba9876543210";

  private final Map<RunId, RunHeader> headers = new HashMap<>();

  private static Trend trend() {
    return Trend.of(
        "ready",
        List.of(
            Entries.run(1).entry(),
            Entries.run(2).entry(),
            Entries.run(3).image("b", OTHER).entry(),
            Entries.run(4).image("c", OTHER).entry(),
            Entries.run(5).image("a", ONE).entry()));
  }

  private static Trend.Point point(int number) {
    return trend().lines().getFirst().points().get(number - 1);
  }

  private TrendChanges changes() {
    return TrendChanges.of(trend(), new Headers(), new CancelToken());
  }

  @Test
  void namesWhatBecameAnotherWithWhatTheUserSetFirst() {
    headers.put(new RunId(2), header(Map.of("A", "1", "LIBWASM3", "y"), Map.of()));
    headers.put(
        new RunId(3), header(Map.of("A", "2", "LIBWASM3", "y", "Z", "y"), Map.of("Z", "y")));
    headers.put(new RunId(4), headers.get(new RunId(3)));
    headers.put(new RunId(5), headers.get(new RunId(2)));

    assertThat(changes().at(point(3)))
        .contains(
            List.of(
                new ValueChange("Z", "default", "y", true), new ValueChange("A", "1", "2", false)));
    assertThat(changes().words(point(3), 3))
        .isEqualTo("configuration changed: Z default → y, A 1 → 2");
    assertThat(changes().words(point(5), 1))
        .isEqualTo("configuration changed: Z y → default and 1 other");
    assertThat(changes().words(point(2), 3)).isEmpty();
    assertThat(changes().words(point(4), 3)).isEqualTo("image changed, configuration not");
  }

  @Test
  void saysWhereARunDoesNotTellItsConfiguration() {
    headers.put(new RunId(2), header(Map.of("A", "1"), Map.of()));
    headers.put(new RunId(3), header(Map.of(), Map.of()));

    assertThat(changes().at(point(3))).isEmpty();
    assertThat(changes().words(point(3), 3)).isEqualTo("configuration changed, what is not known");
    assertThat(changes().words(point(5), 3)).isEqualTo("configuration changed, what is not known");
  }

  @Test
  void countsTheOthersWhereManyChangedAtOnce() {
    var many = new TreeMap<String, String>();
    for (int i = 10; i < 30; i++) {
      many.put("OPTION_" + i, "y");
    }
    headers.put(new RunId(2), header(Map.of("A", "1"), Map.of()));
    headers.put(new RunId(3), header(many, Map.of()));

    assertThat(changes().words(point(3), 2))
        .isEqualTo("configuration changed: A 1 → default, OPTION_10 default → y and 19 others");
  }

  private static RunHeader header(Map<String, String> values, Map<String, String> byUser) {
    ByteSize none = ByteSize.ZERO;
    Profile profile = Profile.defaults(WasmRuntime.WASM3).withKconfig(byUser);
    return new RunHeader(
        Entries.FIRST,
        profile,
        new Image(
            new ImageKey("a".repeat(64)),
            profile.runtime(),
            Narration.SILENT,
            profile.engine(),
            false,
            new ImageAnatomy(none, none, none, none, none, none, none, none, List.of(), List.of()),
            new TreeMap<>(values),
            new TreeMap<>()),
        "hello.wasm",
        new ByteSize(153),
        new HostFacts("Some CPU", 2, "6.1.0", RingZero.NATIVE, "libkrun"),
        Optional.empty(),
        RunMaterials.UNKNOWN,
        false);
  }

  /** A store whose runs can be looked up and nothing else. */
  private final class Headers implements RunStore {
    @Override
    public Entry find(RunId id) {
      RunHeader header = headers.get(id);
      if (header == null) {
        throw LabException.input("There is no run " + id + ".");
      }
      return new Entry(id, header);
    }

    @Override
    public Recording begin(RunHeader header) {
      throw new AssertionError("nothing is written");
    }

    @Override
    public List<Entry> list() {
      throw new AssertionError("runs are looked up one by one");
    }

    @Override
    public void replay(RunId id, VmEngine.StreamSink sink) {
      throw new AssertionError("headers tell configurations");
    }
  }
}
