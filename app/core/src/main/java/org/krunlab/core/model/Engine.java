package org.krunlab.core.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a module is run by. Times of different engines are never compared. */
public enum Engine {
  LIBKRUN("libkrun", "libkrun on KVM"),
  QEMU_KVM("qemu-kvm", "QEMU on KVM"),
  QEMU_TCG("qemu-tcg", "QEMU, emulated (TCG)"),
  /** The runtime as a program for Linux: what the same work costs without a machine around it. */
  HOST("host", "the host itself, no VM");

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
    return this == QEMU_KVM || this == QEMU_TCG;
  }

  /** Whether it boots a machine; if not, the runtime runs as a program of this system. */
  public boolean isVm() {
    return this != HOST;
  }

  /**
   * How ring 0 runs in this engine.
   *
   * @param ofKvm how KVM runs it on the same machine
   */
  public RingZero ringZero(RingZero ofKvm) {
    return switch (this) {
      case LIBKRUN, QEMU_KVM -> ofKvm;
      case QEMU_TCG -> RingZero.TRANSLATED;
      case HOST -> RingZero.NONE;
    };
  }

  /** All names, as a sentence lists them: {@code libkrun, qemu-kvm, qemu-tcg or host}. */
  public static String ids() {
    String all = Arrays.stream(values()).map(Engine::id).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return all.substring(0, last) + " or " + all.substring(last + 2);
  }

  public static Optional<Engine> byId(String id) {
    return Arrays.stream(values()).filter(e -> e.id.equals(id)).findFirst();
  }
}
