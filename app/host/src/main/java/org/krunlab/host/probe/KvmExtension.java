package org.krunlab.host.probe;

/** What a VMM needs of KVM beyond its basic calls. Numbers of {@code linux/kvm.h}. */
enum KvmExtension {
  IRQCHIP(0, "interrupt controllers in the kernel"),
  USER_MEMORY(3, "guest memory from user space"),
  SET_TSS_ADDR(4, "placing the task state segment"),
  IRQFD(32, "interrupts by eventfd"),
  PIT2(33, "the i8254 timer in the kernel"),
  IOEVENTFD(36, "port writes to an eventfd");

  private final int number;
  private final String meaning;

  KvmExtension(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  @Override
  public String toString() {
    return "KVM_CAP_" + name() + " (" + meaning + ")";
  }
}
