package org.krunlab.host.vm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Engine;

/** What tests boot with; a test is skipped, with the reason, where the machine lacks it. */
public final class Natives {
  private Natives() {}

  public static NativeFiles files() {
    Map<String, String> environment = System.getenv();
    Path module = Path.of("").toAbsolutePath();
    Path built = module.resolve("../../launcher-native/build/krunlab-launcher").normalize();
    NativeFiles usual = NativeFiles.usual(environment, Optional.of(built));
    try {
      usual.launcher();
    } catch (LabException e) {
      assumeTrue(false, e.sentence());
    }
    return usual;
  }

  public static KrunLibrary library() {
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path folder =
        cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    return new KrunLibrary(
        files(), System.getenv(), Optional.empty(), folder.resolve("krunlab/libkrun"));
  }

  public static Firmware firmware() {
    return Firmware.usual(System.getenv(), Optional.empty());
  }

  public static LauncherEngine engine() {
    return new LauncherEngine(
        files(), library(), firmware(), new TscFrequency(Path.of("/nonexistent/tsc")));
  }

  /** Skips the test where the engine cannot run. */
  public static void assumeAble(Engine engine) {
    if (engine == Engine.HOST) {
      files();
      return;
    }
    if (engine != Engine.QEMU_TCG) {
      assumeTrue(
          Files.isReadable(Path.of("/dev/kvm")) && Files.isWritable(Path.of("/dev/kvm")),
          "/dev/kvm is missing or may not be used");
    }
    if (engine.isQemu()) {
      assumeTrue(onPath("qemu-system-x86_64"), "qemu-system-x86_64 is not installed");
    } else {
      LauncherReport report = LauncherReport.ask(files().launcher(), library().file());
      assumeTrue(report.libkrunUsable(), "no usable libkrun: " + report.libkrunError());
    }
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
