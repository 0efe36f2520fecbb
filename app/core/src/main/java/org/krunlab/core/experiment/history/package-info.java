/**
 * What was done here over time: finding runs again, what people noted beside them, how a figure
 * went, what it all takes on the disk, and what may go.
 */
@NullMarked
package org.krunlab.core.experiment.history;

import org.jspecify.annotations.NullMarked;
