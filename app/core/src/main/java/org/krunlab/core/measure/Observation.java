package org.krunlab.core.measure;

import org.krunlab.core.measure.stream.HostInstant;

/**
 * A milestone that was seen.
 *
 * @param at when
 * @param provenance how that is known; never {@link Provenance#NOT_OBSERVED}
 */
public record Observation(HostInstant at, Provenance provenance) {}
