package org.krunlab.host.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.krunlab.core.experiment.Capabilities.Check;
import org.krunlab.core.model.Engine;
import org.krunlab.host.toolchain.Wamrc;

/**
 * A program that some of Krunlab's work needs.
 *
 * @param name as it is found on {@code PATH}
 * @param purpose what it is for
 * @param mend how to get it
 */
record ProgramCheck(String name, String purpose, String mend) {

  private static final String WAMRC = "wamrc";
  private static final String QEMU = "qemu-system-x86_64";

  static final List<ProgramCheck> ALL =
      List.of(
          debian("gcc", "gcc", "compiles unikernels"),
          debian("make", "make", "drives Unikraft's build"),
          debian("flex", "flex", "builds Unikraft's Kconfig tools"),
          debian("bison", "bison", "builds Unikraft's Kconfig tools"),
          debian("patch", "patch", "applies what Unikraft patches in musl"),
          debian("python3", "python3", "runs scripts of Unikraft's build"),
          debian("git", "git", "fetches the sources"),
          debian(QEMU, "qemu-system-x86", "boots in QEMU"),
          debian("ccache", "ccache", "makes repeated builds quicker"),
          new ProgramCheck(
              "cargo",
              "builds libkrun where there is no package of it",
              "Install Rust 1.85 or newer from https://rustup.rs; not needed where libkrun is"
                  + " installed."),
          new ProgramCheck(
              WAMRC,
              "compiles modules for WAMR's AOT runtime",
              "Have it built: krunlab wamrc --build; or put it on PATH or"
                  + " name it in "
                  + Wamrc.VARIABLE
                  + "; the interpreters do without."));

  private static ProgramCheck debian(String name, String debianPackage, String purpose) {
    return new ProgramCheck(
        name, purpose, "Install it: sudo apt-get install " + debianPackage + ".");
  }

  /** Looks for the program where a variable names it, and in the folders of {@code PATH}. */
  Check check(Map<String, String> environment) {
    Optional<Path> found =
        Stream.concat(named(environment), onPath(environment))
            .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
            .findFirst();
    return found
        .map(file -> new Check(name, true, file + ", " + purpose, Optional.empty(), neededBy()))
        .orElseGet(
            () ->
                new Check(name, false, "not found; it " + purpose, Optional.of(mend), neededBy()));
  }

  private Stream<Path> named(Map<String, String> environment) {
    String file = name.equals(WAMRC) ? environment.getOrDefault(Wamrc.VARIABLE, "") : "";
    return file.isEmpty() ? Stream.empty() : Stream.of(Path.of(file));
  }

  private Stream<Path> onPath(Map<String, String> environment) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name));
  }

  private Set<Engine> neededBy() {
    return name.equals(QEMU) ? Set.of(Engine.QEMU_KVM, Engine.QEMU_TCG) : Set.of();
  }

  static Stream<Check> all(Map<String, String> environment) {
    return ALL.stream().map(program -> program.check(environment));
  }
}
