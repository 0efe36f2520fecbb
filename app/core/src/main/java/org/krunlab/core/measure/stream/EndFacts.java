package org.krunlab.core.measure.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.ByteSize;

/**
 * What the launcher saw of how a run ended: facts, not a judgement.
 *
 * @param endedBy who ended the VMM process
 * @param exitCode the code it exited with; null where it did not exit
 * @param signal the signal that ended it; null where none did
 * @param console bytes the guest wrote to its console
 * @param marks bytes the guest wrote to the marks' port
 * @param dropped bytes that could not be kept
 * @param spilled bytes that waited in a file because the reader was slow
 * @param startError why it could not be started; null where it was
 * @param read what was read from a disk for the VMM process; null where that is not told
 * @param stolen what the host of this virtual machine took from its processors meanwhile, all
 *     together, in steps of 10 ms; null where that is not told
 */
public record EndFacts(
    EndedBy endedBy,
    @Nullable Integer exitCode,
    @Nullable Integer signal,
    ByteSize console,
    ByteSize marks,
    ByteSize dropped,
    ByteSize spilled,
    @Nullable StartError startError,
    @Nullable ByteSize read,
    @Nullable Duration stolen) {}
