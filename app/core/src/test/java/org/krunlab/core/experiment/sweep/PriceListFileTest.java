package org.krunlab.core.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class PriceListFileTest {
  private static final PriceList LIST =
      new PriceList(
          Profile.defaults(WasmRuntime.WASM3),
          5,
          12,
          true,
          List.of(
              new PriceTag(
                  new Toggle(new Setting("LOG", "n"), "y", List.of("COLOURS: y -> n")),
                  List.of(
                      new Price(
                          "text (executable)", "B", Optional.of(-96.0), Optional.empty(), "-96 B"),
                      new Price(
                          "ready (T0 to T6)",
                          "ms",
                          Optional.of(0.5),
                          Optional.of(new Range(0.25, 0.75)),
                          "+0.50 [+0.25, +0.75] ms"),
                      new Price(
                          "RSS peak",
                          "KiB",
                          Optional.empty(),
                          Optional.empty(),
                          "nothing above 2 %")),
                  ""),
              new PriceTag(
                  new Toggle(new Setting("ODD", "y"), "n", List.of()),
                  List.of(),
                  "does not link")));

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(PriceListFile.parse(PriceListFile.print(LIST), "a file")).isEqualTo(LIST);
  }

  @Test
  void whatIsCutOffAtAnyPlaceIsRefusedWithASentence() {
    String text = PriceListFile.print(LIST).stripTrailing();
    for (int length = 0; length < text.length(); length++) {
      String cut = text.substring(0, length);
      assertThatThrownBy(() -> PriceListFile.parse(cut, "a file"))
          .isInstanceOf(LabException.class)
          .hasMessageStartingWith("a file is ");
    }
  }

  @Test
  void aNewerVersionIsRefused() {
    assertThatThrownBy(
            () ->
                PriceListFile.parse(
                    PriceListFile.print(LIST)
                        .replace("\"krunlabPrices\" : 1", "\"krunlabPrices\" : 2"),
                    "a file"))
        .hasMessage("a file is no price list that this Krunlab can read.");
  }
}
