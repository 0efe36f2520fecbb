package org.krunlab.host.vm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;

/** Composes the launcher's command line for a boot ({@code docs/launcher-protocol.md}). */
final class LauncherCommand {
  private static final String QEMU = "qemu-system-x86_64";

  /** Often enough to see the memory of a boot of some ms grow. */
  private static final int SAMPLE_INTERVAL_US = 1000;

  private static final long MIB = ByteSize.ofMib(1).bytes();

  /** The descriptors on which the launcher hands its child the console and the marks. */
  private static final String CONSOLE = "/dev/fd/3";

  private static final String MARKS = "/dev/fd/4";

  private LauncherCommand() {}

  /**
   * @param request whose initrd is a folder with its files where a program is to run or Linux to be
   *     booted, and whose kernel is the library where a bundle or Linux is to be booted
   * @param library libkrun's file; empty for the system's
   * @throws LabException where the RAM asked for is none that a machine can have
   */
  static List<String> of(BootRequest request, Path launcher, Optional<Path> library) {
    var command = new ArrayList<>(List.of(launcher.toString(), "run"));
    add(command, "--engine", inLibkrun(request) ? "libkrun" : "exec");
    if (request.engine().isVm()) {
      add(command, "--ram-mib", ramMib(request));
    }
    add(command, "--time-limit-ms", request.timeLimit().toMillis());
    add(command, "--output-limit", request.outputLimit().bytes());
    addManner(command, request);
    if (request.engine().isQemu()) {
      command.add("--");
      addQemu(command, request);
    } else if (!request.engine().isVm()) {
      command.addAll(List.of("--", request.kernel().toString()));
      command.add(Objects.requireNonNull(request.initrd()).toString());
    } else {
      library.ifPresent(file -> add(command, "--lib", file));
      if (request.engine() == Engine.LINUX) {
        add(command, "--bundle", request.kernel());
        add(command, "--root", Objects.requireNonNull(request.initrd()));
      } else if (request.boot() == BootMethod.BUNDLE) {
        add(command, "--bundle", request.kernel());
      } else {
        addKernel(command, request);
      }
      if (request.memory() == MemoryChoice.LOCKED) {
        add(command, "--memory", "locked");
      }
    }
    return List.copyOf(command);
  }

  private static void addManner(List<String> command, BootRequest request) {
    if (request.manner().memoryRun()) {
      add(command, "--at-marks", "hold");
      add(command, "--sample-interval-us", SAMPLE_INTERVAL_US);
    }
    if (request.manner().cold()) {
      if (request.engine() != Engine.LIBKRUN) {
        throw LabException.input(
            "Which files %s starts from is not known, so that it cannot be booted cold; choose libkrun, or leave out --cold."
                .formatted(request.engine().label()));
      }
      add(command, "--page-cache", "cold");
    }
    if (request.manner().traced()) {
      add(command, "--kvm-trace", "yes");
    }
    if (request.manner().pinned()) {
      add(command, "--pin", "yes");
    }
  }

  private static boolean inLibkrun(BootRequest request) {
    return request.engine() == Engine.LIBKRUN || request.engine() == Engine.LINUX;
  }

  private static void addKernel(List<String> command, BootRequest request) {
    add(command, "--kernel", request.kernel());
    if (request.initrd() != null) {
      add(command, "--initrd", request.initrd());
    }
    add(command, "--cmdline", request.commandLine());
  }

  /**
   * The pc machine without anything that is not asked for. A guest's reset ends QEMU, as it ends
   * libkrun.
   */
  private static void addQemu(List<String> command, BootRequest request) {
    command.addAll(List.of(QEMU, "-nodefaults", "-no-user-config", "-no-reboot"));
    add(command, "-display", "none");
    add(command, "-machine", "pc");
    boolean kvm = request.engine() == Engine.QEMU_KVM;
    add(command, "-accel", kvm ? "kvm" : "tcg");
    add(command, "-cpu", kvm ? "host" : "max");
    add(command, "-m", ramMib(request) + "M");
    add(command, "-kernel", request.kernel());
    if (request.memory() == MemoryChoice.LOCKED) {
      add(command, "-overcommit", "mem-lock=on");
    }
    if (request.initrd() != null) {
      add(command, "-initrd", request.initrd());
    }
    add(command, "-append", request.commandLine());
    add(command, "-chardev", "file,id=console,path=" + CONSOLE);
    add(command, "-chardev", "file,id=marks,path=" + MARKS);
    add(command, "-serial", "chardev:console");
    add(command, "-serial", "chardev:marks");
  }

  private static long ramMib(BootRequest request) {
    ByteSize ram = request.ram();
    long most = (long) request.engine().largestRam().mib();
    long mib = ram.bytes() / MIB;
    if (mib < 1 || mib > most || mib * MIB != ram.bytes()) {
      throw LabException.input(
          "A guest in %s cannot have %s of RAM; give it whole MiB, from 1 to %d."
              .formatted(request.engine().label(), ram.exact(), most));
    }
    return mib;
  }

  private static void add(List<String> command, String option, Object value) {
    command.add(option);
    command.add(value.toString());
  }
}
