package org.krunlab.host.probe;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * KVM, asked by its own ioctls. A virtual machine with one processor is made for a moment, as the
 * frequency of the guest's time stamp counter is a processor's property.
 *
 * @see <a href="https://docs.kernel.org/virt/kvm/api.html">The KVM API</a>
 */
final class KvmDevice {
  static final String PATH = "/dev/kvm";

  private static final long GET_API_VERSION = 0xae00;
  private static final long CREATE_VM = 0xae01;
  private static final long CHECK_EXTENSION = 0xae03;
  private static final long CREATE_VCPU = 0xae41;
  private static final long GET_TSC_KHZ = 0xaea3;

  /** The version every kernel since 2.6.22 has. */
  static final int API_VERSION = 12;

  private static final int NO_ENTRY = 2;
  private static final int NO_DEVICE = 19;
  private static final int NO_ACCESS = 13;

  private final LibC libc;
  private final String path;

  KvmDevice() {
    this(PATH);
  }

  KvmDevice(String path) {
    this.libc = Native.load("c", LibC.class);
    this.path = path;
  }

  /** How KVM can be had. */
  enum Access {
    USABLE,
    MISSING,
    NO_PERMISSION,
    BROKEN
  }

  /**
   * What was found.
   *
   * @param apiVersion 0 where it is not usable
   * @param missing needed extensions that this KVM lacks
   * @param tscKhz frequency of a guest's time stamp counter
   * @param error the system's words for what went wrong, or empty
   */
  record Findings(
      Access access,
      int apiVersion,
      List<KvmExtension> missing,
      OptionalInt tscKhz,
      String error) {}

  Findings look() {
    int kvm;
    try {
      kvm = libc.open(path, LibC.O_RDWR | LibC.O_CLOEXEC);
    } catch (LastErrorException e) {
      return new Findings(access(e.getErrorCode()), 0, List.of(), OptionalInt.empty(), words(e));
    }
    try {
      int version = libc.ioctl(kvm, GET_API_VERSION);
      List<KvmExtension> missing =
          Arrays.stream(KvmExtension.values())
              .filter(wanted -> libc.ioctl(kvm, CHECK_EXTENSION, (long) wanted.number()) <= 0)
              .toList();
      return new Findings(Access.USABLE, version, missing, tscKhz(kvm), "");
    } catch (LastErrorException e) {
      return new Findings(Access.BROKEN, 0, List.of(), OptionalInt.empty(), words(e));
    } finally {
      libc.close(kvm);
    }
  }

  private OptionalInt tscKhz(int kvm) {
    try {
      int machine = libc.ioctl(kvm, CREATE_VM, 0L);
      try {
        int processor = libc.ioctl(machine, CREATE_VCPU, 0L);
        try {
          return OptionalInt.of(libc.ioctl(processor, GET_TSC_KHZ, 0L));
        } finally {
          libc.close(processor);
        }
      } finally {
        libc.close(machine);
      }
    } catch (LastErrorException e) {
      return OptionalInt.empty();
    }
  }

  private static Access access(int error) {
    return switch (error) {
      case NO_ENTRY, NO_DEVICE -> Access.MISSING;
      case NO_ACCESS -> Access.NO_PERMISSION;
      default -> Access.BROKEN;
    };
  }

  private static String words(LastErrorException e) {
    return String.valueOf(e.getMessage()).replaceFirst("^\\[\\d+] ?", "");
  }
}
