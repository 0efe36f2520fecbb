/** The guest's time stamp counter on the host's clock ({@code docs/timeline.md}). */
@NullMarked
package org.krunlab.core.measure.clock;

import org.jspecify.annotations.NullMarked;
