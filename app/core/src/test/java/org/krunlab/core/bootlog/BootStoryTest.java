package org.krunlab.core.bootlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.bootlog.BootEnding.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BootStoryTest {

  @Test
  void everyRecordedBootEndsAsItsNameSays() {
    for (String name : Logs.names()) {
      if (!name.startsWith("made-")) {
        assertThat(ending(name).kind()).as(name).isEqualTo(kindByName(name));
      }
    }
  }

  private static Kind kindByName(String name) {
    if (name.contains("-silent-")) {
      return Kind.NOT_TOLD;
    }
    if (name.contains("dump-cut")) {
      return Kind.ENDLESS_DUMP;
    }
    return name.matches(".*(assert|gpf|null|fault|no-initrd).*") ? Kind.CRASHED : Kind.HALTED;
  }

  @Test
  void mainsReturnValueIsRead() {
    assertThat(ending("wamr-aot-libkrun-exit42.log").mainReturned()).isEqualTo(42);
    assertThat(ending("seed-wasm3.log").mainReturned()).isZero();
    assertThat(ending("crash-qemu-info-oom.log").mainReturned()).isEqualTo(5);
    assertThat(ending("crash-qemu-info-gpf.log").mainReturned()).isNull();
  }

  @Test
  void aTrapIsToldWithItsRegisters() {
    Crash crash = crash("crash-qemu-info-gpf.log");

    assertThat(crash.cause()).isEqualTo(new CrashCause.Trap(13, "general protection", 0));
    assertThat(crash.firstLine()).isEqualTo(26);
    assertThat(crash.registers()).hasSize(20).containsEntry("RAX", 0xdead000000000000L);
    assertThat(crash.registers().firstEntry().getKey()).isEqualTo("RIP");
    assertThat(crash.frames()).isZero();
  }

  @Test
  void registersWithoutATrapAreAPageFault() {
    Crash crash = crash("crash-qemu-info-null.log");

    assertThat(crash.cause()).isEqualTo(new CrashCause.PageFault(null, null, null));
    assertThat(crash.backtrace())
        .containsExactly(
            new Crash.Frame(0x10f70, 0x119cb1),
            new Crash.Frame(0x10fe0, 0x1143d9),
            new Crash.Frame(0x10ff0, 0));
  }

  @Test
  void aPageFaultWithPagingTellsItsAddress() {
    assertThat(crash("qemu-paging-fault.log").cause())
        .isEqualTo(new CrashCause.PageFault("write", 0x7f0000000000L, 2L));
  }

  @Test
  void anAssertionIsToldWithItsPlace() {
    assertThat(crash("crash-qemu-info-assert.log").cause())
        .isEqualTo(new CrashCause.Assertion("argc == 77", "main.c", 34));
  }

  @Test
  void aHaltThatNothingAnnouncedIsACrashOfTheLastCriticalMessage() {
    assertThat(crash("made-crash-code.log").cause())
        .isEqualTo(new CrashCause.Fatal("Init function failed for good"));
  }

  @Test
  void aKernelThatGivesUpIsACrashOfItsGravestMessage() {
    BootEnding ending = ending("wasm3-libkrun-no-initrd.log");

    assertThat(ending.haltCode()).isEqualTo(3);
    assertThat(ending.crash()).isNotNull();
    assertThat(ending.sentence()).isEqualTo("The guest crashed: Could not find an initrd!");
  }

  @Test
  void criticalMessagesOfARunThatGoesOnAreNoCrash() {
    assertThat(ending("fmt-qemu-caller-levels.log").crash()).isNull();
  }

  @Test
  void aDumpWithoutEndIsNamedAndKeepsFewFrames() {
    BootEnding ending = ending("libkrun-stack-overflow-dump-cut.log");
    Crash crash = Objects.requireNonNull(ending.crash());

    assertThat(ending.kind()).isEqualTo(Kind.ENDLESS_DUMP);
    assertThat(crash.frames()).isGreaterThan(100);
    assertThat(crash.backtrace()).hasSize(Crash.FRAMES_KEPT);
  }

  @Test
  void aFailedAllocationIsToldBesideTheEnding() {
    BootEnding ending = ending("crash-qemu-info-oom.log");

    assertThat(ending.kind()).isEqualTo(Kind.HALTED);
    assertThat(ending.allocationFailure()).contains("palloc request of order 9");
    assertThat(ending.sentence()).contains("Memory ran short");
  }

  @Test
  void theFailedReservationOfAModulesMemoryIsToldAsTheRuntimeDoes() {
    byte[] log =
        """
        mmap failed with errno: 12, hint: 0, size: 8592031744, prot: 0, flags: 34
        krunlab: WAMR 2.4.5 AOT: cannot load hello: allocate linear memory failed
        """
            .getBytes(StandardCharsets.UTF_8);
    BootStory story = BootStory.of(BootLogParser.parse(log));

    assertThat(story.ending().reservationFailure())
        .isEqualTo(new ReservationFailure(1, 8_592_031_744L));
    assertThat(story.ending().sentence()).contains("could not reserve 8,592,031,744 bytes");
    assertThat(BootLogJson.story(story))
        .contains("\"reservationFailure\":{\"line\":1,\"bytes\":8592031744}");
  }

  @Test
  void aNarratingGuestThatFallsSilentIsCutOffAndASilentOneCannotTell() {
    assertThat(ending("made-hang.log").kind()).isEqualTo(Kind.CUT_OFF);
    assertThat(ending("wasm3-libkrun-silent-hello.log").kind()).isEqualTo(Kind.NOT_TOLD);
    assertThat(BootStory.of(List.of()).ending().kind()).isEqualTo(Kind.NOT_TOLD);
  }

  @Test
  void aMessageBehindTextOfTheApplicationStillTellsTheEnding() {
    BootEnding ending = ending("made-unended-line.log");

    assertThat(ending.kind()).isEqualTo(Kind.HALTED);
    assertThat(ending.mainReturned()).isEqualTo(7);
    assertThat(phases("made-unended-line.log")).endsWith("Application", "Shutdown");
  }

  @Test
  void allBannersAreToldAndForgedOnesAreNot() {
    assertThat(banner("libkrun-banner-none.log")).isZero();
    assertThat(banner("libkrun-banner-minimal.log")).isEqualTo(1);
    assertThat(banner("libkrun-banner-classic.log")).isEqualTo(5);
    for (String variant : List.of("ansi", "cp437", "cp437-ansi", "utf8")) {
      assertThat(banner("libkrun-banner-" + variant + ".log")).as(variant).isEqualTo(7);
    }
    assertThat(banner("made-silent-banner-forged.log")).isEqualTo(7);
  }

  @Test
  void phasesOfARealBootAreInOrder() {
    assertThat(phases("wasm3-libkrun-fib.log"))
        .containsExactly(
            "Platform setup",
            "Memory allocator",
            "Interrupts",
            "Platform time",
            "TSC calibration",
            "Clock source",
            "Scheduler",
            "Init table",
            "Root file system",
            "Initrd extraction",
            "Banner",
            "Constructors",
            "Application",
            "Shutdown");
  }

  @Test
  void storiesAndEventsAreValidJson() {
    JsonMapper json = JsonMapper.builder().build();
    for (String name : Logs.names()) {
      List<LogEvent> events = BootLogParser.parse(Logs.bytes(name));
      JsonNode story = json.readTree(BootLogJson.story(BootStory.of(events)));
      assertThat(story.path("ending").path("sentence").asString("")).matches(".*[.!]");
      for (LogEvent event : events) {
        JsonNode node = json.readTree(BootLogJson.event(event));
        assertThat(node.path("text").asString(null)).isEqualTo(event.text());
        assertThat(node.path("line").asLong()).isEqualTo(event.line());
        assertThat(node.propertyNames())
            .containsExactly(
                "line", "kind", "time", "level", "thread", "lib", "file", "srcLine", "text");
      }
    }
  }

  private static List<String> phases(String name) {
    return story(name).phases().stream().map(Phase::name).toList();
  }

  private static long banner(String name) {
    return story(name).counts().of(LineKind.BANNER);
  }

  private static Crash crash(String name) {
    return Objects.requireNonNull(ending(name).crash());
  }

  private static BootEnding ending(String name) {
    return story(name).ending();
  }

  private static BootStory story(String name) {
    return BootStory.of(BootLogParser.parse(Logs.bytes(name)));
  }
}
