package org.krunlab.core.measure.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.clock.ClockMapping;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;
import org.krunlab.core.measure.stream.HostInstant;

class ConsoleInputTest {
  private static final Optional<ClockMapping> CLOCK =
      ClockMapping.of(List.of(mark(1000, 0), mark(2000, 1_000_000)));

  private final List<String> heard = new ArrayList<>();
  private final ConsoleInput input = new ConsoleInput(new Ear());

  /** Writes down what arrives; neighbouring live text as one. */
  private final class Ear implements ConsoleInput.Sink {
    @Override
    public void live(byte[] bytes, int offset, int length, HostInstant at) {
      String text = new String(bytes, offset, length, UTF_8);
      if (!heard.isEmpty() && heard.getLast().startsWith("live ")) {
        heard.add(heard.removeLast() + text);
      } else {
        heard.add("live " + text);
      }
    }

    @Override
    public void stamped(byte[] bytes, int offset, int length, @Nullable HostInstant at, long tsc) {
      String moment = at == null ? "?" : Long.toString(at.nanos());
      heard.add(tsc + "=" + moment + " " + new String(bytes, offset, length, UTF_8));
    }
  }

  @Test
  void aFrameComesApartTheSameHoweverItIsSplit() {
    byte[] bytes =
        FrameBytes.of(3).piece(1500, "one").piece(1600, "").piece(1700, "two\n").then("end");
    for (int longest = 1; longest < bytes.length; longest++) {
      heard.clear();
      var split = new ConsoleInput(new Ear());
      split.announce(bytes.length - 3, CLOCK);
      feed(split, bytes, longest);
      split.finish();

      assertThat(heard)
          .containsExactly("1500=500000 one", "1600=600000 ", "1700=700000 two\n", "live end");
      assertThat(split.frame()).contains(new BufferedFrame(3, 3, true));
    }
  }

  @Test
  void aFramesFirstBytesWaitForTheMark() {
    byte[] bytes = FrameBytes.of(0).piece(1500, "one").then("");

    feed(input, bytes, 5);
    assertThat(heard).isEmpty();
    input.announce(bytes.length, CLOCK);

    assertThat(heard).containsExactly("1500=500000 one");
    assertThat(input.frame().orElseThrow().whole()).isTrue();
  }

  @Test
  void whatLooksLikeAFrameIsTextWithoutAMark() {
    byte[] bytes = FrameBytes.of(0).piece(1500, "one").then("");

    feed(input, bytes, 7);
    input.finish();

    assertThat(heard).singleElement().asString().startsWith("live \0KB").endsWith("one");
    assertThat(input.frame()).isEmpty();
  }

  @Test
  void textIsNotHeldAndKeepsAFrameFromBeginning() {
    feed(input, "hello".getBytes(UTF_8), 2);
    assertThat(heard).containsExactly("live hello");

    input.announce(100, CLOCK);
    feed(input, FrameBytes.of(0).piece(1500, "one").then(""), 100);

    assertThat(heard).singleElement().asString().startsWith("live hello\0KB");
    assertThat(input.frame()).isEmpty();
  }

  @Test
  void aFrameThatBreaksOffSaysSo() {
    byte[] bytes = FrameBytes.of(0).piece(1500, "one").piece(1600, "two").then("");
    input.announce(bytes.length, CLOCK);
    input.feed(bytes, 0, bytes.length - 1, new HostInstant(0));
    input.finish();

    assertThat(heard).containsExactly("1500=500000 one");
    assertThat(input.frame()).contains(new BufferedFrame(1, 0, false));
  }

  @Test
  void withoutAMappingAPieceHasNoMomentOnTheHost() {
    byte[] bytes = FrameBytes.of(0).piece(1500, "one").then("");
    input.announce(bytes.length, Optional.empty());
    feed(input, bytes, 100);

    assertThat(heard).containsExactly("1500=? one");
  }

  private static void feed(ConsoleInput into, byte[] bytes, int longest) {
    for (int at = 0; at < bytes.length; at += longest) {
      into.feed(bytes, at, Math.min(longest, bytes.length - at), new HostInstant(9_000_000));
    }
  }

  private static Mark mark(long tsc, long nanos) {
    return new Mark(MarkKind.MAIN, tsc, 0, new HostInstant(nanos));
  }
}
