package org.krunlab.core.bootlog;

import org.jspecify.annotations.Nullable;

/** Why a guest crashed, as far as its console tells. Each cause says itself in a few words. */
public sealed interface CrashCause {
  /** The cause as a part of a sentence, without a full stop. */
  String words();

  /** A processor exception nobody handled; the error code is the processor's. */
  record Trap(int number, String name, long errorCode) implements CrashCause {
    @Override
    public String words() {
      return "trap %d (%s), error code 0x%x".formatted(number, name, errorCode);
    }
  }

  /**
   * A page fault. Without paging Unikraft prints registers only.
   *
   * @param access {@code read}, {@code write} or {@code instruction}; null where not told
   * @param address the address that could not be accessed; null where not told
   * @param errorCode the processor's error code; null where not told
   */
  record PageFault(@Nullable String access, @Nullable Long address, @Nullable Long errorCode)
      implements CrashCause {
    @Override
    public String words() {
      StringBuilder words = new StringBuilder();
      words.append(access == null ? "page fault" : access + " page fault");
      if (address != null) {
        words.append(" at 0x").append(Long.toHexString(address));
      }
      if (errorCode != null) {
        words.append(", error code 0x").append(Long.toHexString(errorCode));
      }
      return words.toString();
    }
  }

  /** An assertion in kernel or application code did not hold. */
  record Assertion(String expression, @Nullable String file, @Nullable Integer line)
      implements CrashCause {
    @Override
    public String words() {
      String where = file == null ? "" : " (" + file + (line == null ? "" : ":" + line) + ")";
      return "assertion failed: " + expression + where;
    }
  }

  /** The kernel gave up with a message of its own. */
  record Fatal(String message) implements CrashCause {
    @Override
    public String words() {
      return message.isBlank() ? "the kernel gave up without a message" : message;
    }
  }
}
