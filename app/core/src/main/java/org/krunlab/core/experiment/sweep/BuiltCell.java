package org.krunlab.core.experiment.sweep;

import java.util.Optional;
import org.krunlab.core.experiment.BuiltImage;

/**
 * A cell and what became of its build.
 *
 * @param image empty where it cannot be built, or did other than it ought to
 * @param refusal why not; empty where it can be booted
 */
public record BuiltCell(SweepCell cell, Optional<BuiltImage> image, String refusal) {}
