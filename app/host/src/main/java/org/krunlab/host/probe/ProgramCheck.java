package org.krunlab.host.probe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.krunlab.core.experiment.Capabilities.Check;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Engine;
import org.krunlab.host.toolchain.Toolchain;
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

  /** Looks for the program in the folders of {@code PATH}, for wamrc as runs do. */
  private Check check(Toolchain toolchain, Wamrc wamrc) {
    return (name.equals(WAMRC) ? found(wamrc) : toolchain.find(name))
        .map(file -> new Check(name, true, file + ", " + purpose, Optional.empty(), neededBy()))
        .orElseGet(
            () ->
                new Check(name, false, "not found; it " + purpose, Optional.of(mend), neededBy()));
  }

  private static Optional<Path> found(Wamrc wamrc) {
    try {
      return wamrc.find();
    } catch (LabException e) {
      // The setting names no program; how to mend that is said with the check.
      return Optional.empty();
    }
  }

  private Set<Engine> neededBy() {
    return name.equals(QEMU) ? Set.of(Engine.QEMU_KVM, Engine.QEMU_TCG) : Set.of();
  }

  static Stream<Check> all(Toolchain toolchain, Wamrc wamrc) {
    return ALL.stream().map(program -> program.check(toolchain, wamrc));
  }
}
