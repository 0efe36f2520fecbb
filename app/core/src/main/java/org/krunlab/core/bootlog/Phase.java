package org.krunlab.core.bootlog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a boot, from its first line to the first line of the next one.
 *
 * <p>The two clocks are never mixed. On the guest's clock a start is null where the first line
 * carries no time (the banner) or the clock had not started; a duration runs to the next phase that
 * has a start, so that of the phase before the banner includes the banner. On the host's clock
 * every phase of a stamped log has both.
 *
 * @param name what happens in it
 * @param library the library that opened it
 * @param firstLine the console line that opened it
 * @param guestStart since the guest's clock started
 * @param guestDuration by the guest's clock
 * @param hostStart CLOCK_MONOTONIC of the host in nanoseconds
 * @param hostDuration by the host's clock
 */
public record Phase(
    String name,
    String library,
    long firstLine,
    @Nullable Duration guestStart,
    @Nullable Duration guestDuration,
    @Nullable Long hostStart,
    @Nullable Duration hostDuration) {}
