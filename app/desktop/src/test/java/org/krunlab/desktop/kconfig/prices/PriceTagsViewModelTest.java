package org.krunlab.desktop.kconfig.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.sweep.Price;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.PriceLists;
import org.krunlab.core.experiment.sweep.PriceTag;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.experiment.sweep.Toggle;
import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.support.SameThread;

class PriceTagsViewModelTest {
  private static final Profile BASE = Profile.defaults(WasmRuntime.WASM3);

  private final Session session = new Session(BASE);
  private final Lists lists = new Lists();
  private final PriceTagsViewModel model =
      new PriceTagsViewModel(session, lists, SameThread.tasks());

  private static final class Lists implements PriceLists {
    private final Map<Profile, PriceList> kept = new HashMap<>();

    @Override
    public void keep(PriceList list) {
      kept.put(list.base().withName(""), list);
    }

    @Override
    public Optional<PriceList> find(Profile profile) {
      return Optional.ofNullable(kept.get(profile.withName("")));
    }
  }

  private static PriceList list() {
    var log = new Toggle(new Setting("LOG", "n"), "y", List.of("COLOURS: y -> n"));
    var same = new Toggle(new Setting("SAME", "n"), "y", List.of());
    return new PriceList(
        BASE,
        5,
        20,
        true,
        List.of(
            new PriceTag(
                log,
                List.of(
                    new Price(
                        "ready (T0 to T6)",
                        "ms",
                        Optional.of(0.406),
                        Optional.of(new Range(0.2, 0.6)),
                        "+0.41 [+0.20, +0.60] ms"),
                    new Price(
                        "loaded, not zero (what images are ranked by)",
                        "B",
                        Optional.of(3216.0),
                        Optional.empty(),
                        "+3,216 B")),
                ""),
            new PriceTag(
                same,
                List.of(
                    new Price("ready (T0 to T6)", "ms", Optional.empty(), Optional.empty(), "-"),
                    new Price(
                        "loaded, not zero (what images are ranked by)",
                        "B",
                        Optional.of(0.0),
                        Optional.empty(),
                        "nothing")),
                "")));
  }

  @Test
  void thereAreNoneBeforeTheyWereFoundOut() {
    assertThat(model.tagsProperty().get()).isEqualTo(PriceTags.NONE);
  }

  @Test
  void anOptionShowsItsBytesAndItsTimeAndEverythingWhenAsked() {
    lists.keep(list());
    model.look();

    PriceTags.Tag tag = model.tagsProperty().get().of("LOG").orElseThrow();
    assertThat(tag.brief()).isEqualTo("+3.2 kB  +0.41 ms");
    assertThat(tag.whole())
        .contains(
            "over 20 runs of each with the ring-3 shim",
            "ready (T0 to T6): +0.41 [+0.20, +0.60] ms",
            "Along with it: COLOURS: y -> n");
    assertThat(model.tagsProperty().get().of("SAME").orElseThrow().brief()).isEmpty();
    assertThat(model.tagsProperty().get().stale()).isFalse();
  }

  @Test
  void withOtherValuesTheyStayAndSaySo() {
    lists.keep(list());
    model.look();
    session.profileProperty().set(BASE.withKconfig(Map.of("LOG", "n")));

    assertThat(model.tagsProperty().get().stale()).isTrue();
    assertThat(model.tagsProperty().get().of("LOG").orElseThrow().whole())
        .contains("found out with other values");

    session.profileProperty().set(BASE);
    assertThat(model.tagsProperty().get().stale()).isFalse();
  }

  @Test
  void ofAnotherRuntimeTheyAreNotShown() {
    lists.keep(list());
    model.look();
    session.profileProperty().set(Profile.defaults(WasmRuntime.WAMR_AOT));

    assertThat(model.tagsProperty().get()).isEqualTo(PriceTags.NONE);
  }
}
