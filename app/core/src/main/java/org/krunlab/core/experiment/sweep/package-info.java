/**
 * Many configurations of one profile: every combination of some values, each option without it, the
 * one change among many that made a difference.
 */
@NullMarked
package org.krunlab.core.experiment.sweep;

import org.jspecify.annotations.NullMarked;
