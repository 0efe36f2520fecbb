package org.krunlab.host.confidential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.confidential.ConfidentialMachine;
import org.krunlab.core.experiment.confidential.Exits;
import org.krunlab.core.experiment.confidential.Technology;
import org.krunlab.host.toolchain.Command;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Leash;
import org.krunlab.host.toolchain.Toolchain;

/** Asks the kernel's modules what they offer, and objdump what an image holds. */
public final class LocalConfidentialMachine implements ConfidentialMachine {
  /** A hundred times what the largest image takes. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Set<String> ON = Set.of("Y", "1");

  private final Toolchain toolchain;
  private final Path root;

  /**
   * @param root where {@code sys} and {@code dev} are, {@code /} but for tests
   */
  public LocalConfidentialMachine(Toolchain toolchain, Path root) {
    this.toolchain = toolchain;
    this.root = root;
  }

  @Override
  public Support support(Technology technology) {
    return switch (technology) {
      case SEV_SNP -> support(technology, "kvm_amd", "sev_snp", Optional.of("dev/sev"));
      case TDX -> support(technology, "kvm_intel", "tdx", Optional.empty());
    };
  }

  /** Linux says it in a parameter of the module, {@code Documentation/virt/kvm/x86}. */
  private Support support(
      Technology technology, String module, String parameter, Optional<String> device) {
    String name = "sys/module/" + module + "/parameters/" + parameter;
    if (!Files.isDirectory(root.resolve("sys/module/" + module))) {
      return no(
          technology,
          "the kernel has no module %s, so this is none of its processors, or one without virtualisation"
              .formatted(module));
    }
    if (!Files.exists(root.resolve(name))) {
      return no(
          technology,
          "the kernel's %s does not know %s: there is no /%s"
              .formatted(module, technology.label(), name));
    }
    String value = read(root.resolve(name));
    if (!ON.contains(value)) {
      return no(
          technology,
          "/%s says %s: the processor or its firmware does not offer it, or it is switched off"
              .formatted(name, value));
    }
    Optional<String> missing = device.filter(file -> !Files.exists(root.resolve(file)));
    return missing.isPresent()
        ? no(
            technology,
            "there is no /%s, by which the processor's firmware is asked".formatted(missing.get()))
        : new Support(technology, true, "/%s says %s".formatted(name, value));
  }

  private static Support no(Technology technology, String why) {
    return new Support(technology, false, why);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "nothing (" + e.getMessage() + ")";
    }
  }

  /** The copy with symbols lies beside the image; without it functions have no names. */
  @Override
  public Exits exits(BuiltImage image) {
    Path symbols = image.elf().resolveSibling("image.dbg");
    return exits(Files.isRegularFile(symbols) ? symbols : image.elf());
  }

  Exits exits(Path file) {
    toolchain.require(List.of(HostTool.OBJDUMP));
    Command command =
        Command.of(
            Path.of("/"),
            "objdump",
            "--disassemble",
            "--no-show-raw-insn",
            "--wide",
            file.toString());
    return Exits.of(Leash.capture(command, LIMIT).lines().toList());
  }
}
