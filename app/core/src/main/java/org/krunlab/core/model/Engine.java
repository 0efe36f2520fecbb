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
  HOST("host", "the host itself, no VM"),
  /** The same program under the Linux of libkrunfw: what the kernel of a unikernel is worth. */
  LINUX("linux", "a Linux guest in libkrun");

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
    return ByteSize.ofMib(this == LIBKRUN || this == LINUX ? 3328 : 1 << 20);
  }

  /**
   * The least RAM a guest can be given. libkrun wants as much again as its own Linux reaches up to,
   * 37 MiB with libkrunfw 5.5.0; the module and what Linux allocates come on top.
   */
  public ByteSize leastRam() {
    return ByteSize.ofMib(this == LINUX ? 128 : 1);
  }

  public boolean isQemu() {
    return this == QEMU_KVM || this == QEMU_TCG;
  }

  /** Whether it boots a machine; if not, the runtime runs as a program of this system. */
  public boolean isVm() {
    return this != HOST;
  }

  /** Whether the runtime is built as a program for Linux, not as a kernel. */
  public boolean isProgram() {
    return this == HOST || this == LINUX;
  }

  /**
   * How ring 0 runs in this engine.
   *
   * @param ofKvm how KVM runs it on the same machine
   */
  public RingZero ringZero(RingZero ofKvm) {
    return switch (this) {
      case LIBKRUN, QEMU_KVM, LINUX -> ofKvm;
      case QEMU_TCG -> RingZero.TRANSLATED;
      case HOST -> RingZero.NONE;
    };
  }

  /** All names, as a sentence lists them: {@code libkrun, qemu-kvm, qemu-tcg, host or linux}. */
  public static String ids() {
    String all = Arrays.stream(values()).map(Engine::id).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return all.substring(0, last) + " or " + all.substring(last + 2);
  }

  public static Optional<Engine> byId(String id) {
    return Arrays.stream(values()).filter(e -> e.id.equals(id)).findFirst();
  }
}
