package org.krunlab.core.measure.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.stream.HostInstant;

class MarkDecoderTest {
  private final List<Mark> marks = new ArrayList<>();
  private final MarkDecoder decoder = new MarkDecoder(marks::add);

  @Test
  void theMomentOfAMarkIsThatOfItsFirstByte() {
    byte[] bytes = MarkBytes.of(4, 0x8000_0000_0000_0001L, -2);
    for (int i = 0; i < bytes.length; i++) {
      feed(new byte[] {bytes[i]}, 100 + i);
    }

    assertThat(marks)
        .containsExactly(
            new Mark(
                MarkKind.MAIN_RETURNED,
                0x8000_0000_0000_0001L,
                Mark.NOT_LOADED,
                new HostInstant(100)));
    assertThat(decoder.damagedBytes()).isZero();
  }

  @Test
  void everyKindOfTheDocumentIsKnown() {
    for (int kind = 1; kind <= 7; kind++) {
      feed(MarkBytes.of(kind, 1, 1), kind);
    }

    assertThat(marks).extracting(Mark::kind).containsExactly(MarkKind.values());
  }

  @Test
  void aRecordThatIsNotWholeIsDamage() {
    feed(new byte[] {'K', 1, 2}, 1);

    assertThat(marks).isEmpty();
    assertThat(decoder.damagedBytes()).isEqualTo(3);
  }

  @Test
  void aWholeRecordOfAnUnknownKindIsCountedApart() {
    feed(MarkBytes.of(77, 1, 2), 1);
    feed(MarkBytes.of(1, 1, 2), 2);

    assertThat(decoder.unknownRecords()).isEqualTo(1);
    assertThat(decoder.damagedBytes()).isZero();
    assertThat(marks).extracting(Mark::kind).containsExactly(MarkKind.GUEST_ENTRY);
  }

  @Test
  void aRecordHiddenBehindAFalseSyncIsFound() {
    byte[] truncated = {'K', 'K', 9};
    feed(truncated, 1);
    feed(MarkBytes.of(2, 0x4b4b4b4b4b4b4b4bL, 0x4b4b4b4b), 2);

    assertThat(marks).extracting(Mark::kind).containsExactly(MarkKind.MAIN);
    assertThat(decoder.damagedBytes()).isEqualTo(3);
  }

  @Test
  void noiseBetweenMarksIsCountedAndLosesNoMark() {
    Random random = new Random(7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int noise = 0;
    for (int i = 0; i < 500; i++) {
      for (int n = random.nextInt(20); n > 0; n--) {
        bytes.write('A' + random.nextInt(10)); // no sync among them
        noise++;
      }
      bytes.writeBytes(MarkBytes.of(3, random.nextLong(), i));
    }
    byte[] all = bytes.toByteArray();
    for (int at = 0; at < all.length; ) {
      int length = Math.min(all.length - at, 1 + random.nextInt(30));
      decoder.feed(all, at, length, new HostInstant(at));
      at += length;
    }

    assertThat(marks).hasSize(500);
    assertThat(marks.getLast().value()).isEqualTo(499);
    assertThat(decoder.damagedBytes()).isEqualTo(noise);
  }

  private void feed(byte[] bytes, long nanos) {
    decoder.feed(bytes, 0, bytes.length, new HostInstant(nanos));
  }
}
