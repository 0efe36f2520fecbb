package org.krunlab.core.bootlog;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events and stories as JSON, by hand so that a console tool starts at once and its output has one
 * order of keys. The shapes are told in {@code docs/boot-log.md}.
 */
public final class BootLogJson {
  private final StringBuilder out = new StringBuilder(256);

  private BootLogJson() {}

  /** One line of the console as one object on one line. */
  public static String event(LogEvent event) {
    BootLogJson json = new BootLogJson();
    json.out.append("{\"line\":").append(event.line()).append(",\"kind\":");
    json.string(event.kind().label());
    json.key("time");
    Long micros = event.timeMicros();
    if (micros == null) {
      json.out.append("null");
    } else {
      json.seconds(micros / 1_000_000, micros % 1_000_000, 6);
    }
    Level level = event.level();
    json.key("level").string(level == null ? null : level.label());
    json.key("thread").string(event.thread());
    json.key("lib").string(event.lib());
    json.key("file").string(event.file());
    json.key("srcLine").out.append(event.srcLine());
    json.key("text").string(event.text());
    return json.out.append('}').toString();
  }

  /** The phases and the ending as one object on one line. */
  public static String story(BootStory story) {
    BootLogJson json = new BootLogJson();
    json.out.append("{\"phases\":[");
    String comma = "";
    for (Phase phase : story.phases()) {
      json.out.append(comma);
      json.phase(phase);
      comma = ",";
    }
    json.out.append(']');
    json.key("ending").ending(story.ending());
    return json.out.append('}').toString();
  }

  private void phase(Phase phase) {
    out.append("{\"name\":");
    string(phase.name());
    key("library").string(phase.library());
    key("line").out.append(phase.firstLine());
    key("start").duration(phase.guestStart());
    key("duration").duration(phase.guestDuration());
    Long host = phase.hostStart();
    key("hostStartNanos").out.append(host);
    key("hostDuration").duration(phase.hostDuration());
    out.append('}');
  }

  private void ending(BootEnding ending) {
    out.append("{\"kind\":");
    string(ending.kind().label());
    key("mainReturned").out.append(ending.mainReturned());
    key("haltCode").out.append(ending.haltCode());
    key("crash");
    Crash crash = ending.crash();
    if (crash == null) {
      out.append("null");
    } else {
      crash(crash);
    }
    key("allocationFailure").string(ending.allocationFailure());
    key("reservationFailure");
    ReservationFailure reservation = ending.reservationFailure();
    if (reservation == null) {
      out.append("null");
    } else {
      out.append("{\"line\":").append(reservation.line());
      key("bytes").out.append(reservation.bytes());
      out.append('}');
    }
    key("sentence").string(ending.sentence());
    out.append('}');
  }

  private void crash(Crash crash) {
    out.append("{\"cause\":");
    cause(crash.cause());
    key("line").out.append(crash.firstLine());
    key("registers").out.append('{');
    String comma = "";
    for (Map.Entry<String, Long> register : crash.registers().entrySet()) {
      out.append(comma);
      string(register.getKey());
      out.append(':');
      address(register.getValue());
      comma = ",";
    }
    out.append('}');
    key("frames").out.append(crash.frames());
    key("backtrace").out.append('[');
    comma = "";
    for (Crash.Frame frame : crash.backtrace()) {
      out.append(comma).append("{\"base\":");
      address(frame.base());
      key("caller").address(frame.caller());
      out.append('}');
      comma = ",";
    }
    out.append("]}");
  }

  private void cause(CrashCause cause) {
    out.append("{\"type\":");
    switch (cause) {
      case CrashCause.Trap trap -> {
        string("trap");
        key("number").out.append(trap.number());
        key("name").string(trap.name());
        key("errorCode").address(trap.errorCode());
      }
      case CrashCause.PageFault fault -> {
        string("page-fault");
        key("access").string(fault.access());
        key("address").address(fault.address());
        key("errorCode").address(fault.errorCode());
      }
      case CrashCause.Assertion assertion -> {
        string("assertion");
        key("expression").string(assertion.expression());
        key("file").string(assertion.file());
        key("srcLine").out.append(assertion.line());
      }
      case CrashCause.Fatal fatal -> {
        string("fatal");
        key("message").string(fatal.message());
      }
    }
    key("words").string(cause.words());
    out.append('}');
  }

  private BootLogJson key(String name) {
    out.append(",\"").append(name).append("\":");
    return this;
  }

  /**
   * Addresses and register values are strings: JSON numbers lose bits beyond 2^53 in many readers.
   */
  private void address(@Nullable Long value) {
    string(value == null ? null : "0x" + Long.toHexString(value));
  }

  private void duration(@Nullable Duration duration) {
    if (duration == null) {
      out.append("null");
    } else if (duration.getNano() % 1000 == 0) {
      seconds(duration.getSeconds(), duration.getNano() / 1000, 6);
    } else {
      seconds(duration.getSeconds(), duration.getNano(), 9);
    }
  }

  private void seconds(long whole, long fraction, int digits) {
    String padded = Long.toString(fraction);
    out.append(whole).append('.').append("0".repeat(digits - padded.length())).append(padded);
  }

  private void string(@Nullable String value) {
    if (value == null) {
      out.append("null");
      return;
    }
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (endsOrHidesInALine(c)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Control characters, and those that some readers of JSON lines take for a line end. */
  private static boolean endsOrHidesInALine(char c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
  }
}
