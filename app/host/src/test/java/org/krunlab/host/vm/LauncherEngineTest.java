package org.krunlab.host.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.opentest4j.TestAbortedException;

@Timeout(60)
class LauncherEngineTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HOST", "LINUX"})
  void bootsTheProbeGuestInEveryEngine(Engine engine) {
    Natives.assumeAble(engine);

    String stream = ProbeGuest.text(ProbeGuest.boot(engine, "", LIMIT));

    assertThat(stream).startsWith("KRUNLAB\001").contains("\"endedBy\":\"self\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HOST", "LINUX"})
  void endsAGuestThatSpinsByTheTimeLimit(Engine engine) {
    Natives.assumeAble(engine);

    String stream = ProbeGuest.text(ProbeGuest.boot(engine, "probe.spin", Duration.ofSeconds(2)));

    assertThat(stream).contains("\"endedBy\":\"time-limit\"");
  }

  @Test
  void cancellingStopsTheRunAndLeavesAWholeStream() throws InterruptedException {
    Engine engine = anyEngine();
    var cancel = new CancelToken();
    var begun = new CountDownLatch(1);
    var stream = new ByteArrayOutputStream();
    Thread user =
        Thread.ofVirtual()
            .start(
                () -> {
                  awaitQuietly(begun);
                  cancel.cancel();
                });

    Natives.engine()
        .boot(
            ProbeGuest.request(engine, "probe.spin", LIMIT),
            (bytes, offset, length) -> {
              stream.write(bytes, offset, length);
              begun.countDown();
            },
            cancel);

    user.join();
    assertThat(ProbeGuest.text(stream.toByteArray())).contains("\"endedBy\":\"stop\"");
  }

  @Test
  void aSinkThatFailsEndsTheRun() {
    BootRequest request = ProbeGuest.request(anyEngine(), "probe.spin", LIMIT);

    assertThatThrownBy(
            () ->
                Natives.engine()
                    .boot(
                        request,
                        (bytes, offset, length) -> {
                          throw new IllegalStateException("no more");
                        },
                        new CancelToken()))
        .hasMessage("no more");
    assertThat(ProcessHandle.current().descendants().filter(LauncherEngineTest::isLauncher))
        .isEmpty();
  }

  @Test
  void tellsThatThereIsNoLauncher() {
    var nowhere = new NativeFiles(List.of(folder.resolve("krunlab-launcher")), List.of());
    var engine =
        new LauncherEngine(
            nowhere,
            new KrunLibrary(nowhere, Map.of(), Optional.empty(), folder),
            Firmware.SYSTEM,
            new TscFrequency(folder.resolve("tsc")));

    assertThatThrownBy(
            () -> engine.boot(request(), (bytes, offset, length) -> {}, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("krunlab-launcher is nowhere to be found");
  }

  @Test
  void tellsThatTheLauncherBrokeDown() throws IOException {
    var engine = engineOf("#!/bin/sh\necho 'no such luck' >&2\nexit 1\n");

    assertThatThrownBy(
            () -> engine.boot(request(), (bytes, offset, length) -> {}, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessage("krunlab-launcher broke down (exit status 1): no such luck.");
  }

  @Test
  void killsALauncherThatDoesNotHeedTheStop() throws IOException {
    var engine = engineOf("#!/bin/sh\nprintf x\nexec sleep 50\n");
    var cancel = new CancelToken();

    assertThatThrownBy(
            () -> engine.boot(request(), (bytes, offset, length) -> cancel.cancel(), cancel))
        .isInstanceOf(LabException.class)
        .hasMessage("krunlab-launcher broke down (exit status 137).");
  }

  private LauncherEngine engineOf(String script) throws IOException {
    Path launcher = folder.resolve("krunlab-launcher");
    Files.writeString(launcher, script);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    var files = new NativeFiles(List.of(launcher), List.of());
    return new LauncherEngine(
        files,
        new KrunLibrary(files, Map.of(), Optional.empty(), folder),
        Firmware.SYSTEM,
        new TscFrequency(folder.resolve("tsc")));
  }

  private BootRequest request() {
    return new BootRequest(
        Engine.LIBKRUN,
        BootMethod.KERNEL,
        folder.resolve("kernel"),
        null,
        "",
        false,
        ByteSize.ofMib(64),
        MemoryChoice.ON_DEMAND,
        LIMIT,
        BootRequest.DEFAULT_OUTPUT_LIMIT,
        BootManner.USUAL);
  }

  /** The first engine that can run here, as these tests are about the launcher. */
  static Engine anyEngine() {
    return Stream.of(Engine.LIBKRUN, Engine.QEMU_KVM)
        .filter(LauncherEngineTest::isAble)
        .findFirst()
        .orElseGet(
            () -> {
              Natives.assumeAble(Engine.QEMU_TCG);
              return Engine.QEMU_TCG;
            });
  }

  private static boolean isAble(Engine engine) {
    try {
      Natives.assumeAble(engine);
      return true;
    } catch (TestAbortedException e) {
      return false;
    }
  }

  static boolean isLauncher(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("krunlab-launcher");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
