/** Where the time of a boot goes, gap by gap ({@code docs/timeline.md}). */
@NullMarked
package org.krunlab.core.measure.autopsy;

import org.jspecify.annotations.NullMarked;
