package org.krunlab.core.bootlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what a crashing guest prints: its cause, registers and backtrace. */
final class CrashTracker {
  private static final Pattern TRAP =
      Pattern.compile("Unhandled Trap (\\d+) \\((.*)\\), error code=0x([0-9a-f]{1,16})");
  private static final Pattern PAGE_FAULT =
      Pattern.compile(
          "Cannot handle (\\w+) page fault at (?:0x)?([0-9a-f]{1,16})"
              + "(?: \\(ec: 0x([0-9a-f]{1,16})\\))?.*");
  private static final Pattern REGISTER = Pattern.compile("([A-Z0-9]+): ([0-9a-f]{4,16})");
  private static final Set<String> REGISTER_LINES =
      Set.of("RIP", "RSP", "RAX", "RDX", "RBP", "R10", "R13");
  private static final Pattern FRAME =
      Pattern.compile("base is 0x([0-9a-f]{1,16}) caller is (?:0x)?([0-9a-f]{1,16})");
  private static final String ASSERTION = "Assertion failure: ";
  private static final String FAULT_UNHANDLED = "page fault handler returned error";
  private static final String CRASHING = "Crashing";

  private @Nullable CrashCause cause;
  private long firstLine;
  private final SequencedMap<String, Long> registers = new LinkedHashMap<>();
  private final List<Crash.Frame> backtrace = new ArrayList<>();
  private long frames;
  private @Nullable LogEvent lastCritical;
  private @Nullable LogEvent lastError;
  private boolean dumpEnded;

  /** Takes a message; says whether it belongs to a crash. */
  boolean accept(LogEvent message) {
    String text = message.text();
    if (message.level() == Level.CRITICAL) {
      lastCritical = message;
      readCritical(message, text);
    } else if (message.level() == Level.ERROR || message.level() == Level.WARN) {
      lastError = message.level() == Level.ERROR ? message : lastError;
      readPageFault(message, text);
    }
    return cause != null;
  }

  /** The halt came unannounced: the last critical message, if any, is the reason. */
  void haltedUnannounced() {
    if (lastCritical != null) {
      found(new CrashCause.Fatal(lastCritical.text()), lastCritical);
    }
  }

  /** The kernel halts because of a crash: the gravest message before it is the reason. */
  void haltingAfterCrash(LogEvent halt) {
    LogEvent grave = lastCritical != null ? lastCritical : lastError;
    found(new CrashCause.Fatal(grave == null ? "" : grave.text()), grave == null ? halt : grave);
  }

  /** Whether the dump ran to its end, as far as there was one. */
  boolean dumpEnded() {
    return dumpEnded;
  }

  @Nullable Crash crash() {
    CrashCause known = cause;
    return known == null ? null : new Crash(known, firstLine, registers, backtrace, frames);
  }

  private void readCritical(LogEvent message, String text) {
    if (text.startsWith("base is ")) {
      readFrame(text);
    } else if (text.startsWith(ASSERTION)) {
      String expression = text.substring(ASSERTION.length());
      found(new CrashCause.Assertion(expression, message.file(), message.srcLine()), message);
    } else if (text.startsWith("Unhandled Trap ")) {
      Matcher trap = TRAP.matcher(text);
      if (trap.matches()) {
        found(
            new CrashCause.Trap(Integer.parseInt(trap.group(1)), trap.group(2), hex(trap.group(3))),
            message);
      }
    } else if (text.startsWith(FAULT_UNHANDLED)) {
      found(new CrashCause.PageFault(null, null, null), message);
    } else if (text.equals(CRASHING)) {
      found(new CrashCause.Fatal(text), message);
      dumpEnded = true;
    } else if (!readPageFault(message, text)) {
      readRegisters(message, text);
    }
  }

  private boolean readPageFault(LogEvent message, String text) {
    if (!text.startsWith("Cannot handle ")) {
      return false;
    }
    Matcher fault = PAGE_FAULT.matcher(text);
    if (!fault.matches()) {
      return false;
    }
    String code = fault.group(3);
    found(
        new CrashCause.PageFault(
            fault.group(1), hex(fault.group(2)), code == null ? null : hex(code)),
        message);
    return true;
  }

  private void readFrame(String text) {
    Matcher frame = FRAME.matcher(text);
    if (frame.matches()) {
      frames++;
      if (backtrace.size() < Crash.FRAMES_KEPT) {
        backtrace.add(new Crash.Frame(hex(frame.group(1)), hex(frame.group(2))));
      }
    }
  }

  private void readRegisters(LogEvent message, String text) {
    int colon = text.indexOf(": ");
    if (colon < 0 || !REGISTER_LINES.contains(text.substring(0, colon))) {
      return;
    }
    Matcher register = REGISTER.matcher(text);
    while (register.find()) {
      registers.putIfAbsent(register.group(1), hex(register.group(2)));
    }
    // a page fault is the one exception whose handler prints registers without naming the trap
    found(new CrashCause.PageFault(null, null, null), message);
  }

  private void found(CrashCause found, LogEvent message) {
    if (cause == null) {
      cause = found;
      firstLine = message.line();
    }
  }

  private static long hex(String digits) {
    return Long.parseUnsignedLong(digits, 16);
  }
}
