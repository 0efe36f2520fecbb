package org.krunlab.desktop.support;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.stream.Channel;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.EndedBy;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LaunchMark;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.Standstill;
import org.krunlab.core.model.ByteSize;

/** The launcher's stream of a boot that never was, for tests; its times are made up. */
public final class MadeBoot {
  private static final long T0 = 5_000_000_000L;

  /** The value of the mark T7, see docs/guest-marks.md. */
  private static final int NOT_LOADED = -2;

  /** Guest seconds and console line, as a narrated image prints them. */
  private static final List<String> LINES =
      List.of(
          "[    0.000000] Info: [libukconsole] <console.c @  176> Registered con0: COM1, flags: IO",
          "[    0.000000] Info: [libukboot] <boot.c @  285> Initialize memory allocator...",
          "[    0.000000] Info: [libukboot] <boot.c @  344> Initialize the IRQ subsystem...",
          "[    0.000000] Info: [libukboot] <boot.c @  351> Initialize platform time...",
          "[    0.000000] Info: [libkvmplat] <tscclock.c @  255> Calibrating TSC clock",
          "[    0.100003] Info: [libkvmplat] <tscclock.c @  276> Clock source: TSC",
          "[    0.108686] Info: [libukboot] <boot.c @  355> Initialize scheduling...",
          "[    0.128780] Info: [libukboot] <boot.c @  373> Init Table @ 0x164018 - 0x164088",
          "[    0.132763] Info: [libvfscore] <mount.c @  122> VFS: mounting ramfs at /",
          "[    0.141554] Info: [libvfscore] <automount.c @  558> Extracting initrd to /...",
          "[    0.150000] Warn: [libukcpio] <cpio.c @  183> Path exists, checking type",
          "[    0.161057] Info: [libukboot] <boot.c @  470> Constructor table at 0x1640d0",
          "[    0.174665] Info: [libukboot] <boot.c @  493> Calling main(1, ['krunlab'])");

  private boolean held;
  private boolean sampled = true;
  private final LauncherStreamEncoder stream = new LauncherStreamEncoder();
  private final long slowness;

  private MadeBoot(long slowness) {
    this.slowness = slowness;
  }

  /**
   * @param output what the module prints
   * @param slowness 1 for a boot of 200 ms, 2 for one of 400 ms
   */
  public static byte[] stream(String output, int slowness) {
    return new MadeBoot(slowness).play(output, 0);
  }

  /**
   * A boot whose runtime refuses the module.
   *
   * @param words what it prints
   */
  public static byte[] refusing(String words) {
    return new MadeBoot(1).play(words, NOT_LOADED);
  }

  /** A memory run: also held at T5 and T6. */
  public static byte[] memoryRun(String output) {
    var boot = new MadeBoot(1);
    boot.held = true;
    return boot.play(output, 0);
  }

  /** An ordinary boot, of whose memory nothing but the end was looked at. */
  public static byte[] lookedAtOnce(String output) {
    var boot = new MadeBoot(1);
    boot.sampled = false;
    return boot.play(output, 0);
  }

  private byte[] play(String output, int returned) {
    stream.launch(Map.of("engine", "libkrun", "heldAtMarks", held));
    stream.stamp(LaunchMark.T0, at(0)).stamp(LaunchMark.T1, at(1)).stamp(LaunchMark.T2, at(4));
    mark(1, 0, at(32));
    int sample = 0;
    for (String line : LINES) {
      double guestMillis = Double.parseDouble(line.substring(1, 13).strip()) * 1000;
      sample++;
      HostInstant when = at(guestMillis == 0 ? 34 + sample : 42 + guestMillis);
      console(line, when);
      memory(when, 2600 + 180L * sample, 400 + 90L * sample, null);
    }
    mark(2, 0, at(218));
    memory(at(218.2), 4900, 1500, Standstill.Moment.T5);
    console(output, at(231));
    mark(3, 1, at(231));
    memory(at(232), 5300, 1700, Standstill.Moment.T6);
    mark(4, returned, at(234));
    console("[    0.201844] Info: [libukboot] <boot.c @  503> main returned 0", at(235));
    console("[    0.208144] Info: [libukboot] <boot.c @  421> Halting system (0)", at(240));
    console("[    0.210956] Info: [libkvmplat] <shutdown.c @   59> Unikraft halted", at(244));
    stream.stamp(LaunchMark.T8, at(252));
    memory(at(252.1), 5250, 1710, Standstill.Moment.END);
    ByteSize none = ByteSize.ZERO;
    stream.end(
        new EndFacts(
            EndedBy.SELF,
            0,
            null,
            new ByteSize(1500),
            new ByteSize(60),
            none,
            none,
            null,
            null,
            null));
    return stream.bytes();
  }

  private HostInstant at(double millis) {
    return new HostInstant(T0 + (long) (millis * slowness * 1_000_000));
  }

  private void console(String line, HostInstant when) {
    chunk(Channel.CONSOLE, (line + "\r\n").getBytes(StandardCharsets.UTF_8), when);
  }

  private void chunk(Channel channel, byte[] bytes, HostInstant when) {
    stream.chunks(channel, List.of(new LauncherStreamEncoder.Chunk(when, bytes)));
  }

  /** Writes a record of docs/guest-marks.md. */
  private void mark(int kind, int value, HostInstant when) {
    ByteBuffer mark = ByteBuffer.allocate(15).order(ByteOrder.LITTLE_ENDIAN);
    mark.put((byte) 0x4b).put((byte) kind).putLong(when.nanos()).putInt(value);
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      sum += mark.get(i) & 0xff;
    }
    mark.put((byte) sum);
    chunk(Channel.MARKS, mark.array(), when);
  }

  private void memory(
      HostInstant when, long rssKib, long guestKib, Standstill.@Nullable Moment moment) {
    boolean end = moment == Standstill.Moment.END;
    if (!sampled && !end) {
      return;
    }
    stream.sample(
        new MemorySample(
            when,
            ByteSize.ofKib(rssKib),
            ByteSize.ofKib(rssKib - 700),
            ByteSize.ofKib(rssKib - 900),
            ByteSize.ofKib(rssKib + 20),
            ByteSize.ofKib(guestKib),
            ByteSize.ofMib(64),
            moment != null && (held || end)
                ? new Standstill(moment, Duration.ofNanos(end ? 0 : 200_000))
                : null));
  }
}
