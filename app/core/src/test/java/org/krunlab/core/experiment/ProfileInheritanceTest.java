package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingChoice;
import org.krunlab.core.model.WasmRuntime;

class ProfileInheritanceTest {
  private static final String BASE =
      """
      {"krunlabProfile":1, "name":"base", "runtime":"wamr-fast", "ramMiB":32,
       "environment":{"LANG":"C"}, "kconfig":{"OPTIMIZE_SIZE":"y", "LIBVFSCORE":"n"}}
      """;

  private static Profile child(String keys) {
    return ProfileFile.parse(
        "{\"krunlabProfile\":1,\"extends\":\"base\"" + keys + "}",
        "it",
        name -> name.equals("base") ? BASE : fail(name));
  }

  @Test
  void takesFromItsParentWhatItLeavesOut() {
    Profile profile = child(",\"name\":\"small\"");

    assertThat(profile.runtime()).isEqualTo(WasmRuntime.WAMR_FAST);
    assertThat(profile.ram()).isEqualTo(ByteSize.ofMib(32));
    assertThat(profile.environment()).containsEntry("LANG", "C");
    assertThat(profile.name()).isEqualTo("small");
  }

  @Test
  void doesNotTakeItsParentsName() {
    assertThat(child("").name()).isEqualTo("wamr-fast");
  }

  @Test
  void laysItsKconfigValuesOverThoseOfItsParent() {
    Profile profile = child(",\"kconfig\":{\"LIBVFSCORE\":\"y\",\"LIBMUSL_AIO\":\"n\"}");

    assertThat(profile.kconfig())
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("LIBMUSL_AIO", "n", "LIBVFSCORE", "y", "OPTIMIZE_SIZE", "y")));
  }

  @Test
  void takesAwayWhatItSaysIsNull() {
    assertThat(child(",\"kconfig\":{\"LIBVFSCORE\":null}").kconfig())
        .containsOnlyKeys("OPTIMIZE_SIZE");
  }

  @Test
  void refusesACircleAndShowsIt() {
    String extendsA = "{\"krunlabProfile\":1,\"extends\":\"a\"}";
    String extendsB = "{\"krunlabProfile\":1,\"extends\":\"b\"}";

    assertThatThrownBy(
            () -> ProfileFile.parse(extendsB, "it", name -> name.equals("a") ? extendsB : extendsA))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("goes round in a circle (b > a > b)");
  }

  @Test
  void refusesAMisspeltKeyOfTheParentToo() {
    assertThatThrownBy(
            () ->
                ProfileFile.parse(
                    "{\"krunlabProfile\":1,\"extends\":\"p\"}",
                    "it",
                    name -> "{\"krunlabProfile\":1,\"runtime\":\"wasm3\",\"rammib\":3}"))
        .hasMessageContaining("The profile 'p': \"rammib\" is not a key");
  }

  @Test
  void givesBackAnyChildOfAnyParent() {
    var random = new Random(4711);
    for (int i = 0; i < 2_000; i++) {
      Profile parent = any(random).withName("parent");
      Profile child = any(random).withName("child");

      String text = ProfileFile.print(child, "parent", parent);

      assertThat(ProfileFile.parse(text, "it", name -> ProfileFile.print(parent)))
          .as("%s%nover%n%s", text, ProfileFile.print(parent))
          .isEqualTo(child);
    }
  }

  private static Profile any(Random random) {
    return new Profile(
        "any",
        pick(random, WasmRuntime.values()),
        pick(random, Port.values()),
        pick(random, Engine.values()),
        pick(random, RingChoice.values()),
        pick(random, ClockChoice.values()),
        pick(random, BootMethod.values()),
        ByteSize.ofMib(1 + random.nextInt(3)),
        pick(random, MemoryChoice.values()),
        pick(random, "hello", "fib"),
        random.nextBoolean() ? List.of() : List.of(pick(random, "a", "b")),
        values(random),
        pick(random, "", "in.txt"),
        values(random),
        values(random),
        pick(random, "", "0123456789012345678901234567890123456789"),
        Duration.ofSeconds(1 + random.nextInt(2)));
  }

  private static SequencedMap<String, String> values(Random random) {
    var values = new TreeMap<String, String>();
    for (String name : List.of("A", "B", "C")) {
      if (random.nextBoolean()) {
        values.put(name, pick(random, "y", "n"));
      }
    }
    return values;
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
