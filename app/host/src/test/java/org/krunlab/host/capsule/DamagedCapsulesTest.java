package org.krunlab.host.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.ByteSize;

/** Whatever happens to a capsule on its way: it is taken as it was written, or refused. */
class DamagedCapsulesTest {
  @TempDir private Path folder;

  @Test
  void isRefusedWhereverItWasCutOff() {
    byte[] good = GoodCapsule.bytes(folder);
    for (int length = 0; length < good.length; length++) {
      byte[] part = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> GoodCapsule.open(part))
          .as("the first %d bytes", length)
          .isInstanceOf(LabException.class)
          .hasMessageStartingWith("it.krunlab is refused: ");
    }
  }

  @Test
  void isRefusedWhicheverOfItsBitsTurned() {
    byte[] good = GoodCapsule.bytes(folder);
    for (int at = 0; at < good.length; at++) {
      byte[] turned = good.clone();
      turned[at] ^= (byte) (1 << at % 8);
      assertThatThrownBy(() -> GoodCapsule.open(turned))
          .as("byte %d", at)
          .isInstanceOf(LabException.class)
          .hasMessageStartingWith("it.krunlab is refused: ");
    }
  }

  /** Of version 1 some bits mean nothing; those runs are the same, or none. */
  @Test
  void ofTheFirstVersionIsRefusedOrTheSameWhicheverBitsTurned() throws IOException {
    byte[] shipped = shipped();
    List<CapsuleRun> whole = GoodCapsule.open(shipped).runs();
    int taken = 0;
    for (int at = 0; at < shipped.length; at += 7) {
      byte[] turned = shipped.clone();
      turned[at] ^= (byte) (1 << at / 7 % 8);
      try {
        List<CapsuleRun> runs = GoodCapsule.open(turned).runs();
        taken++;
        for (int run = 0; run < whole.size(); run++) {
          assertThat(runs.get(run).header()).isEqualTo(whole.get(run).header());
          assertThat(stream(runs.get(run))).isEqualTo(stream(whole.get(run)));
        }
      } catch (LabException e) {
        assertThat(e).hasMessageStartingWith("it.krunlab is refused: ").hasMessageEndingWith(".");
      }
    }
    assertThat(taken).isLessThan(shipped.length / 7 / 20);
  }

  @Test
  void ofTheFirstVersionIsRefusedWhereverItWasCutOff() throws IOException {
    byte[] shipped = shipped();
    for (int length = 0; length < shipped.length; length += 13) {
      byte[] part = Arrays.copyOf(shipped, length);
      assertThatThrownBy(() -> GoodCapsule.open(part)).isInstanceOf(LabException.class);
    }
  }

  @Test
  void samplesWithoutEndAreRefusedBeforeTheyFillTheMemory() {
    var sample =
        new MemorySample(
            new HostInstant(1),
            ByteSize.ZERO,
            ByteSize.ZERO,
            ByteSize.ZERO,
            ByteSize.ZERO,
            ByteSize.ZERO,
            ByteSize.ZERO,
            null);
    var block = new LauncherStreamEncoder();
    byte[] start = block.bytes();
    for (int i = 0; i < 1000; i++) {
      block.sample(sample);
    }
    byte[] frames = Arrays.copyOfRange(block.bytes(), start.length, block.bytes().length);
    VmEngine.StreamSink check = new StreamCheck(new Refusal("it.krunlab"), "a.stream");
    check.accept(start, 0, start.length);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 2001; i++) {
                check.accept(frames, 0, frames.length);
              }
            })
        .isInstanceOf(LabException.class)
        .hasMessageContaining("more samples or marks than a run makes");
  }

  private static byte[] shipped() throws IOException {
    try (InputStream in = ZipCapsules.class.getResourceAsStream("demo.krunlab")) {
      return Objects.requireNonNull(in, "no capsule comes with this build").readAllBytes();
    }
  }

  private static byte[] stream(CapsuleRun run) {
    var bytes = new ByteArrayOutputStream();
    run.replay(bytes::write);
    return bytes.toByteArray();
  }
}
