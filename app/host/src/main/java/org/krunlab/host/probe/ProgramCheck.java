package org.krunlab.host.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.experiment.Capabilities.Check;

/**
 * A program that some of Krunlab's work needs.
 *
 * @param name as it is found on {@code PATH}
 * @param purpose what it is for
 * @param mend how to get it
 */
record ProgramCheck(String name, String purpose, String mend) {

  static final List<ProgramCheck> ALL =
      List.of(
          debian("gcc", "gcc", "compiles unikernels"),
          debian("make", "make", "drives Unikraft's build"),
          debian("flex", "flex", "builds Unikraft's Kconfig tools"),
          debian("bison", "bison", "builds Unikraft's Kconfig tools"),
          debian("patch", "patch", "applies what Unikraft patches in musl"),
          debian("python3", "python3", "runs scripts of Unikraft's build"),
          debian("git", "git", "fetches the sources"),
          debian("qemu-system-x86_64", "qemu-system-x86", "boots in QEMU"),
          debian("ccache", "ccache", "makes repeated builds quicker"),
          new ProgramCheck(
              "cargo",
              "builds libkrun where there is no package of it",
              "Install Rust 1.85 or newer from https://rustup.rs; not needed where libkrun is"
                  + " installed."),
          new ProgramCheck(
              "wamrc",
              "compiles modules for WAMR's AOT runtime",
              "Build wamrc from wasm-micro-runtime's wamr-compiler folder and put it on PATH; the"
                  + " interpreters do without."));

  private static ProgramCheck debian(String name, String debianPackage, String purpose) {
    return new ProgramCheck(
        name, purpose, "Install it: sudo apt-get install " + debianPackage + ".");
  }

  /** Looks for the program in the folders of a {@code PATH}. */
  Check check(String path) {
    Optional<Path> found =
        Arrays.stream(path.split(":"))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    return found
        .map(file -> new Check(name, true, file + ", " + purpose, Optional.empty()))
        .orElseGet(() -> new Check(name, false, "not found; it " + purpose, Optional.of(mend)));
  }

  static Stream<Check> all(String path) {
    return ALL.stream().map(program -> program.check(path));
  }
}
