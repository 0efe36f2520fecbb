package org.krunlab.core.model;

import java.util.Arrays;
import java.util.Optional;

/** What a unikernel is booted in. Times of different engines are never compared. */
public enum Engine {
  LIBKRUN("libkrun", "libkrun on KVM"),
  QEMU_KVM("qemu-kvm", "QEMU on KVM"),
  QEMU_TCG("qemu-tcg", "QEMU, emulated (TCG)");

  private final String id;
  private final String label;

  Engine(String id, String label) {
    this.id = id;
    this.label = label;
  }

  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  /**
   * The most RAM a guest can be given. Beyond 3328 MiB libkrun's x86 memory map splits around the
   * PCI hole and the initrd goes above 4 GiB, while the boot protocol has 32 bits for its address.
   */
  public ByteSize largestRam() {
    return ByteSize.ofMib(this == LIBKRUN ? 3328 : 1 << 20);
  }

  public boolean isQemu() {
    return this != LIBKRUN;
  }

  public static Optional<Engine> byId(String id) {
    return Arrays.stream(values()).filter(e -> e.id.equals(id)).findFirst();
  }
}
