package org.krunlab.core.experiment;

import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/**
 * An image, as a builder is asked for it.
 *
 * @param profile what the user decided
 * @param narration which of the twins
 * @param ringShim whether the ring-3 shim goes in; {@link RingDecision} has settled it
 */
public record BuildRequest(Profile profile, Narration narration, boolean ringShim) {}
