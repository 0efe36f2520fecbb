package org.krunlab.host.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.capsule.Verification;

class VerificationTest {
  @TempDir private Path folder;

  @Test
  void saysWhatItChecked() {
    Verification verification = Verification.of(GoodCapsule.open(GoodCapsule.bytes(folder)));

    assertThat(verification.checked())
        .anySatisfy(s -> assertThat(s).startsWith("Entries: 9 with ").contains("SHA-256"))
        .contains(
            "Streams: 2; each frame can be read.",
            "Derived figures: of 2 runs, computed anew from the streams.",
            "Modules and images: 2, against what the runs say of them.",
            "Experiments: 1; each run is one that the plan has.");
  }

  @Test
  void findsAFigureThatTheStreamDoesNotGive() {
    Verification verification =
        changed(entries -> replace(entries, Hostile.DERIVED, "\"T8\":89000000", "\"T8\":12000000"));

    assertThat(verification.isSound()).isFalse();
    assertThat(verification.flaws())
        .contains(
            "Run 1 of it.krunlab: T8 is said to be 12000000 ns, and the stream gives 89000000 ns.");
  }

  @Test
  void findsAFigureThatWasLeftOut() {
    Verification verification =
        changed(entries -> replace(entries, Hostile.DERIVED, "\"T8\":89000000", ""));

    assertThat(verification.flaws())
        .anySatisfy(s -> assertThat(s).contains("T8 is said to be nothing"));
  }

  @Test
  void findsAModuleOfAnotherSize() {
    Verification verification =
        changed(
            entries ->
                replace(
                    entries,
                    Hostile.RUN,
                    "\"module\":{\"name\":\"hello.wasm\",\"bytes\":144}",
                    "\"module\":{\"name\":\"hello.wasm\",\"bytes\":145}"));

    assertThat(verification.flaws())
        .containsExactly("The module of run 1 has 144 bytes, and the run says 145.");
  }

  private Verification changed(Consumer<SequencedMap<String, byte[]>> change) {
    SequencedMap<String, byte[]> entries = GoodCapsule.entries(GoodCapsule.bytes(folder));
    change.accept(entries);
    GoodCapsule.relist(entries);
    return Verification.of(GoodCapsule.open(MadeZip.of(entries).bytes()));
  }

  private static void replace(
      SequencedMap<String, byte[]> entries, String name, String old, String changed) {
    String text = new String(Objects.requireNonNull(entries.get(name)), StandardCharsets.UTF_8);
    assertThat(text).contains(old);
    entries.put(
        name,
        text.replace(old, changed)
            .replace("{,", "{")
            .replace(",}", "}")
            .getBytes(StandardCharsets.UTF_8));
  }
}
