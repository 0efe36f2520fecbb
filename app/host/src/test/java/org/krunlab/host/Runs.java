package org.krunlab.host;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;

/** Run headers for tests. */
public final class Runs {
  private Runs() {}

  public static RunHeader header(WasmRuntime runtime) {
    return header(
        Profile.defaults(runtime)
            .withArguments(List.of("34", "größer"))
            .withKconfig(Map.of("LIBUKDEBUG", "y")),
        Map.of("CONFIG_LIBMUSL", "y"));
  }

  public static RunHeader header(Profile profile, Map<String, String> assignments) {
    var anatomy =
        new ImageAnatomy(
            new ByteSize(411_800),
            new ByteSize(400_000),
            new ByteSize(80_000),
            new ByteSize(900_000),
            new ByteSize(250_000),
            new ByteSize(60_000),
            new ByteSize(20_000),
            new ByteSize(500_000),
            List.of(new ImageAnatomy.Part(".text", new ByteSize(250_000))),
            List.of(new ImageAnatomy.Part("libmusl", new ByteSize(120_000))));
    return new RunHeader(
        Instant.parse("2026-11-23T05:00:00.123456Z"),
        profile,
        new Image(
            new ImageKey("0123456789abcdef".repeat(4)),
            profile.runtime(),
            Narration.SILENT,
            profile.engine(),
            true,
            anatomy,
            new TreeMap<>(assignments),
            new TreeMap<>(Map.of("unikraft", "a".repeat(40)))),
        "hello.wasm",
        new ByteSize(144),
        new HostFacts("Some CPU @ 2.00GHz", 2, "6.1.0", RingZero.EMULATED, "libkrun 1.19.0"),
        Optional.of(
            new Expectation(
                Expectation.Ending.EXITED, 0, "", List.of("Hello from Wasm!"), true, false)),
        RunMaterials.UNKNOWN,
        false);
  }
}
