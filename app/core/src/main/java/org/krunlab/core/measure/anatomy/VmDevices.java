package org.krunlab.core.measure.anatomy;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.model.Engine;

/**
 * The devices a guest meets, as the launcher asks the engine for its machine ({@code
 * docs/launcher-protocol.md}).
 */
public final class VmDevices {
  private VmDevices() {}

  /**
   * Emulated by libkrun 1.19 on x86-64, whatever it is asked for, but for the two serial ports,
   * which the launcher adds.
   *
   * @see <a href="https://github.com/containers/libkrun">libkrun: src/vmm/src/builder.rs,
   *     src/vmm/src/device_manager/legacy.rs</a>
   */
  private static final List<String> OF_LIBKRUN =
      List.of(
          "serial port COM1", "serial port COM2", "i8042", "CMOS", "virtio balloon", "virtio rng");

  /** Emulated by KVM for libkrun. */
  private static final List<String> OF_KVM =
      List.of("local APIC (KVM)", "I/O APIC (KVM)", "PIC (KVM)", "PIT (KVM)");

  private static final List<String> OF_LINUX_GUEST = List.of("virtio fs");

  /** The devices by name; empty where they are not known. */
  public static Optional<List<String>> of(Engine engine) {
    return switch (engine) {
      case LIBKRUN -> Optional.of(all(List.of(OF_LIBKRUN, OF_KVM)));
      case LINUX -> Optional.of(all(List.of(OF_LIBKRUN, OF_LINUX_GUEST, OF_KVM)));
      case HOST -> Optional.of(List.of());
      case QEMU_KVM, QEMU_TCG -> Optional.empty();
    };
  }

  private static List<String> all(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
