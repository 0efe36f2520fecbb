package org.krunlab.core.measure.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.ByteSize;

class StreamScrubberTest {
  private static final String CONSOLE = "reading /home/guest/data.txt\n";

  @Test
  void foldersAreMaskedWhereverLauncherOrVmmNameThem() {
    byte[] scrubbed = StreamScrubber.scrub(recorded());
    String all = new String(scrubbed, UTF_8);

    assertThat(all)
        .doesNotContain("/home/some", "Some One", "/opt", "quo\\\"ted", "/usr/lib")
        .contains("/k.elf", "vm.rs:12:5", "/libkrun.so", "/dev/kvm", "id=c,path=/dev/fd/3");
    assertThat(scrubbed).hasSameSizeAs(recorded());
  }

  @Test
  void whatTheGuestWroteAndEveryFigureStay() {
    List<LauncherEvent> before = decode(recorded());
    List<LauncherEvent> after = decode(StreamScrubber.scrub(recorded()));

    assertThat(after).hasSameSizeAs(before);
    assertThat(after.get(1)).isEqualTo(before.get(1));
    assertThat(after.get(2)).isEqualTo(before.get(2));
    assertThat(((LauncherEvent.Launch) after.getFirst()).facts()).containsEntry("ramMib", 64);
  }

  @Test
  void aStreamThatBreaksOffLosesItsBrokenFrameOnly() {
    byte[] stream = recorded();
    for (int length = 0; length < stream.length; length++) {
      byte[] broken = Arrays.copyOf(stream, length);
      assertThat(decode(StreamScrubber.scrub(broken))).hasSameSizeAs(decode(broken));
    }
  }

  @Test
  void whatIsNoStreamIsRefused() {
    assertThatThrownBy(() -> StreamScrubber.scrub("no stream".getBytes(UTF_8)))
        .isInstanceOf(StreamFormatException.class);
  }

  private static byte[] recorded() {
    HostInstant moment = new HostInstant(0x2f2f2f2f2f2fL); // slashes in the binary part
    EndFacts end =
        new EndFacts(
            EndedBy.NOT_STARTED,
            null,
            null,
            ByteSize.ZERO,
            ByteSize.ZERO,
            ByteSize.ZERO,
            ByteSize.ZERO,
            new StartError("x", "open", 2, "/dev/kvm; libkrun: /usr/lib/x y/libkrun.so: no"),
            null,
            null);
    return new LauncherStreamEncoder()
        .launch(
            Map.of(
                "kernel",
                "/home/some one/quo\"ted/k.elf",
                "ramMib",
                64,
                "command",
                List.of("qemu", "id=c,path=/dev/fd/3", "/opt/secret/x")))
        .stamp(LaunchMark.T0, moment)
        .chunks(
            Channel.CONSOLE,
            List.of(new LauncherStreamEncoder.Chunk(moment, CONSOLE.getBytes(UTF_8))))
        .chunks(
            Channel.VMM_ERRORS,
            List.of(
                new LauncherStreamEncoder.Chunk(
                    moment, "first\npanicked at /home/some One/src/vm.rs:12:5\n".getBytes(UTF_8))))
        .notice("warn", "no room in /home/some One/tmp/spill")
        .end(end)
        .bytes();
  }

  private static List<LauncherEvent> decode(byte[] stream) {
    List<LauncherEvent> events = new ArrayList<>();
    new LauncherStreamDecoder(events::add).feed(stream, 0, stream.length);
    return events;
  }
}
