/**
 * Several runs of several profiles: in which order, what they tell together, what they must meet.
 */
@NullMarked
package org.krunlab.core.experiment.repeat;

import org.jspecify.annotations.NullMarked;
