package org.krunlab.host.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.Capabilities.Check;
import org.krunlab.core.model.Engine;
import org.krunlab.host.probe.KvmDevice.Access;
import org.krunlab.host.probe.KvmDevice.Findings;

/** Puts what was found of KVM into words. */
final class KvmChecks {
  private KvmChecks() {}

  static List<Check> of(Findings kvm) {
    var checks = new ArrayList<Check>();
    checks.add(device(kvm));
    if (kvm.access() == Access.USABLE) {
      checks.add(api(kvm));
      kvm.tscKhz()
          .ifPresent(
              khz ->
                  checks.add(
                      new Check(
                          "guest TSC",
                          true,
                          String.format(Locale.ROOT, "%,d kHz", khz),
                          Optional.empty())));
    }
    return List.copyOf(checks);
  }

  private static Check device(Findings kvm) {
    return switch (kvm.access()) {
      case USABLE -> new Check(KvmDevice.PATH, true, "can be read and written", Optional.empty());
      case MISSING ->
          bad(
              "is missing (%s)".formatted(kvm.error()),
              "Switch on virtualisation in the firmware and load kvm_intel or kvm_amd; in a virtual"
                  + " machine enable nested virtualisation, in a container pass --device"
                  + " /dev/kvm.");
      case NO_PERMISSION ->
          bad(
              "may not be used by this user (%s)".formatted(kvm.error()),
              "Join its group: sudo usermod -aG kvm \"$USER\", then log out and in again.");
      case BROKEN ->
          bad(
              "does not answer as KVM does (%s)".formatted(kvm.error()),
              "Look at the kernel's log for kvm: dmesg | grep -i kvm.");
    };
  }

  private static Check bad(String finding, String mend) {
    return bad(KvmDevice.PATH, finding, mend);
  }

  private static Check bad(String name, String finding, String mend) {
    return new Check(
        name,
        false,
        finding,
        Optional.of(mend),
        Set.of(Engine.LIBKRUN, Engine.QEMU_KVM, Engine.LINUX));
  }

  private static Check api(Findings kvm) {
    String version = "version " + kvm.apiVersion();
    if (kvm.apiVersion() != KvmDevice.API_VERSION) {
      return bad(
          "KVM API",
          version + " instead of " + KvmDevice.API_VERSION,
          "Run a kernel of 2.6.22 or newer whose KVM is the stock one.");
    }
    if (!kvm.missing().isEmpty()) {
      return bad(
          "KVM API",
          version
              + " without "
              + kvm.missing().stream()
                  .map(KvmExtension::toString)
                  .collect(Collectors.joining(", ")),
          "Run a kernel whose KVM has these; libkrun needs them.");
    }
    return new Check(
        "KVM API", true, version + " with every extension that is needed", Optional.empty());
  }
}
