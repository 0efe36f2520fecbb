package org.krunlab.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.krunlab.core.measure.stream.Channel;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.EndedBy;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LaunchMark;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;
import org.krunlab.core.model.ByteSize;

/** The launcher's streams for tests. */
public final class Streams {
  private Streams() {}

  /** A whole stream with the given text on the console. */
  public static byte[] printing(String text) {
    byte[] console = text.getBytes(StandardCharsets.UTF_8);
    return new LauncherStreamEncoder()
        .launch(Map.of("engine", "libkrun", "kernel", "/home/someone/cache/image.elf"))
        .stamp(LaunchMark.T0, new HostInstant(1_000_000))
        .chunks(
            Channel.CONSOLE,
            List.of(new LauncherStreamEncoder.Chunk(new HostInstant(24_000_000), console)))
        .stamp(LaunchMark.T8, new HostInstant(90_000_000))
        .end(
            new EndFacts(
                EndedBy.SELF,
                0,
                null,
                new ByteSize(console.length),
                ByteSize.ZERO,
                ByteSize.ZERO,
                ByteSize.ZERO,
                null,
                null,
                null))
        .bytes();
  }
}
