package org.krunlab.core.measure;

import org.krunlab.core.measure.stream.StartError;

/** The wording that several outcomes share. */
final class Sentences {
  private static final int QUOTE_MAX = 200;

  private Sentences() {}

  /** {@code : "words"}, or nothing where there are none. */
  static String quoting(String words) {
    String line = words.strip();
    if (line.isEmpty()) {
      return "";
    }
    return ": \""
        + (line.length() > QUOTE_MAX ? line.substring(0, QUOTE_MAX) + "..." : line)
        + "\"";
  }

  static String signal(int number) {
    String name =
        switch (number) {
          case 4 -> "SIGILL";
          case 6 -> "SIGABRT";
          case 7 -> "SIGBUS";
          case 9 -> "SIGKILL";
          case 11 -> "SIGSEGV";
          case 15 -> "SIGTERM";
          case 25 -> "SIGXFSZ";
          case 31 -> "SIGSYS";
          default -> "";
        };
    return name.isEmpty() ? "signal " + number : "signal " + number + " (" + name + ")";
  }

  static String signalAdvice(int number) {
    return switch (number) {
      case 9 -> "somebody killed it, or the host ran out of memory";
      case 15 -> "somebody asked it to end";
      case 31 -> "it made a system call that the launcher does not allow";
      default -> "this is a fault of the VMM and not of the guest";
    };
  }

  /** What the launcher said, and what to do about it. */
  static String startError(StartError error) {
    String told = error.text().strip();
    if (told.isEmpty()) {
      told =
          "The run could not be started ("
              + error.what()
              + (error.call().isEmpty() ? "" : ", " + error.call())
              + ")";
    }
    String sentence = told.endsWith(".") ? told : told + ".";
    String mend = mend(error.what());
    return mend.isEmpty() ? sentence : sentence + " " + mend;
  }

  private static String mend(String what) {
    return switch (what) {
      case "kvm-missing" ->
          "Switch virtualisation on in the firmware and load the kvm module, or pass /dev/kvm into"
              + " the container; recorded runs can be replayed without it.";
      case "kvm-permission" ->
          "Add your user to the group that owns /dev/kvm (usually kvm) and log in again.";
      case "kvm-unusable" -> "Run krunlab doctor to see what KVM can do here.";
      case "libkrun-missing", "libkrun-unfit" ->
          "Install libkrun 1.17 or newer, or let krunlab doctor --install build it.";
      case "kernel-unreadable", "kernel-format" ->
          "Build the image again, or choose an ELF executable for x86-64.";
      case "bundle-unfit" -> "Boot by krun_set_kernel, or have the bundle made by Krunlab.";
      case "initrd-unreadable" -> "Check that the initrd is there and may be read.";
      case "krun-call" -> "Check RAM and number of CPUs of the profile, then run krunlab doctor.";
      case "program-missing", "program-unusable" -> "Install the program or choose another engine.";
      default -> "Run krunlab doctor to see what this machine can do.";
    };
  }
}
