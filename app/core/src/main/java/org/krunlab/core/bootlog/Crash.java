package org.krunlab.core.bootlog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A crash of the guest.
 *
 * @param cause why
 * @param firstLine the console line it begins with
 * @param registers values by name ({@code RIP}, {@code CS}, ...) in the order printed; empty where
 *     no registers were printed
 * @param backtrace the first frames, innermost first, {@value #FRAMES_KEPT} at most
 * @param frames how many frames were printed
 */
public record Crash(
    CrashCause cause,
    long firstLine,
    SequencedMap<String, Long> registers,
    List<Frame> backtrace,
    long frames) {

  /** Frames kept of a backtrace; one of a broken stack has no end. */
  public static final int FRAMES_KEPT = 64;

  /**
   * One frame of a backtrace, both in the guest's address space.
   *
   * @param base frame address
   * @param caller return address
   */
  public record Frame(long base, long caller) {}

  public Crash {
    registers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(registers));
    backtrace = List.copyOf(backtrace);
  }
}
