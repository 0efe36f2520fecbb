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

  public boolean isQemu() {
    return this != LIBKRUN;
  }

  public static Optional<Engine> byId(String id) {
    return Arrays.stream(values()).filter(e -> e.id.equals(id)).findFirst();
  }
}
