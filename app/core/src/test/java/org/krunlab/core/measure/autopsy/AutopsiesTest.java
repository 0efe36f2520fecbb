package org.krunlab.core.measure.autopsy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AutopsiesTest {
  private static final long PER_BYTE = 10_000;

  private static final String ALLOCATOR =
      "[    0.000000] Info: [libukboot] <boot.c @  285> Initialize memory allocator...";
  private static final String CALIBRATION =
      "[    0.000000] Info: [libkvmplat] <tscclock.c @  255> Calibrating TSC clock";
  private static final String SOURCE =
      "[    0.100003] Info: [libkvmplat] <tscclock.c @  276> Clock source: TSC";
  private static final String INITRD =
      "[    0.112003] Info: [libvfscore] <automount.c @  558> Extracting initrd @ 0x7f64800";

  private static MadeBoot whole(long perByte) {
    return new MadeBoot(perByte)
        .line(ALLOCATOR, 3_000_000)
        .line(CALIBRATION, 100_000_000)
        .line(SOURCE, 7_000_000)
        .line(INITRD, 9_000_000)
        .mark(2)
        .pause(4_000_000)
        .mark(3);
  }

  @Test
  void eachPartOfTheTimeIsPutDownToWhatTookIt() {
    BootAutopsy boot = Autopsies.of(whole(PER_BYTE).result(), PER_BYTE).orElseThrow();

    long printed = (ALLOCATOR + CALIBRATION + SOURCE + INITRD).length() * PER_BYTE + 4 * PER_BYTE;
    assertThat(boot.shares())
        .containsEntry(Share.VMM, Duration.ofMillis(3))
        .containsEntry(Share.CONSOLE, Duration.ofNanos(printed))
        .containsEntry(Share.ALLOCATOR, Duration.ofMillis(3))
        .containsEntry(Share.CALIBRATION, Duration.ofMillis(100))
        .containsEntry(Share.INITRD, Duration.ofMillis(9))
        .containsEntry(Share.REST, Duration.ofMillis(7))
        .containsEntry(Share.MODULE, Duration.ofMillis(4));
    assertThat(boot.shares().firstEntry().getKey()).isEqualTo(Share.CALIBRATION);
    assertThat(boot.longestFirst().getFirst().opener()).startsWith("Calibrating TSC");
    assertThat(boot.libraries().keySet()).containsExactly("libukboot", "libkvmplat", "libvfscore");
    assertThat(boot.libraries().get("libkvmplat")).hasSize(2);
  }

  @Test
  void theGuestsClockStandsBesideTheHosts() {
    List<Gap> gaps = Autopsies.of(whole(PER_BYTE).result(), 0).orElseThrow().gaps();

    assertThat(gap(gaps, "Initialize memory").guestClock()).isEmpty();
    assertThat(gap(gaps, "Calibrating").guestClock()).contains(Duration.ofNanos(100_003_000));
    assertThat(gap(gaps, "Clock source").guestClock()).contains(Duration.ofMillis(12));
  }

  @Test
  void theGapsLeaveNoHoleWhateverAByteIsSaidToTake() {
    var random = new Random(3);
    for (int trial = 0; trial < 500; trial++) {
      var made = new MadeBoot(random.nextLong(40_000));
      for (int line = random.nextInt(30); line > 0; line--) {
        made.line(List.of(ALLOCATOR, SOURCE, "banner", "").get(random.nextInt(4)), line * 1000L);
      }
      made.mark(2);
      if (random.nextBoolean()) {
        made.pause(random.nextLong(1_000_000)).mark(3);
      }
      long end = made.nanosSinceLaunch();

      BootAutopsy boot = Autopsies.of(made.result(), random.nextDouble() * 100_000).orElseThrow();

      assertThat(boot.total()).isEqualTo(Duration.ofNanos(end));
      Duration shares = boot.shares().values().stream().reduce(Duration.ZERO, Duration::plus);
      assertThat(shares).isEqualTo(boot.total());
      Duration at = Duration.ZERO;
      for (Gap gap : boot.gaps()) {
        assertThat(gap.start()).isEqualTo(at);
        assertThat(gap.console()).isBetween(Duration.ZERO, gap.duration());
        at = at.plus(gap.duration());
      }
    }
  }

  @Test
  void withoutAMeasuredByteTheFastestLineTellsWhatOneTakes() {
    var made = whole(PER_BYTE).result();

    BootAutopsy raw = Autopsies.of(made, 0).orElseThrow();
    BootAutopsy boot = Autopsies.byItsOwnPace(made).orElseThrow();

    // the allocator's line with its 3 ms of work
    double fastest = PER_BYTE + 3_000_000.0 / (ALLOCATOR.length() + 1);
    assertThat(Autopsies.pace(raw)).isCloseTo(fastest, within(1.0));
    assertThat(boot.shares()).doesNotContainKey(Share.ALLOCATOR);
    assertThat(boot.total()).isEqualTo(raw.total());
  }

  @Test
  void aBootThatDidNotComeToMainHasNone() {
    assertThat(Autopsies.of(new MadeBoot(1).line(ALLOCATOR, 1).result(), 1)).isEmpty();
  }

  @Test
  void aTwinsGapIsFoundByTheWordsThatOpenIt() {
    BootAutopsy boot = Autopsies.of(whole(PER_BYTE).result(), PER_BYTE).orElseThrow();
    var other =
        new MadeBoot(0)
            .line(ALLOCATOR, 2_000_000)
            .line("[    0.000000] Info: [liborder] <x.c @    1> only here", 1_000_000)
            .line(CALIBRATION, 99_000_000)
            .line(SOURCE, 6_000_000)
            .line(INITRD.replace("0x7f64800", "0x1000"), 8_000_000)
            .mark(2)
            .pause(4_500_000)
            .mark(3);
    BootAutopsy twin = Autopsies.of(other.result(), 0).orElseThrow();

    List<Optional<Duration>> beside = TwinGaps.of(boot, twin);

    assertThat(beside)
        .containsExactly(
            Optional.of(Duration.ofMillis(1)),
            Optional.of(Duration.ofMillis(2)),
            Optional.of(Duration.ZERO),
            Optional.empty(),
            Optional.of(Duration.ofMillis(99)),
            Optional.of(Duration.ofMillis(6)),
            Optional.of(Duration.ofMillis(8)),
            Optional.of(Duration.ofNanos(4_500_000)));
  }

  private static Gap gap(List<Gap> gaps, String opener) {
    return gaps.stream().filter(gap -> gap.opener().startsWith(opener)).findFirst().orElseThrow();
  }
}
