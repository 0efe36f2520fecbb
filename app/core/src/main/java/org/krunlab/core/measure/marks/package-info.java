/** The marks a guest sends out of band ({@code docs/guest-marks.md}). */
@NullMarked
package org.krunlab.core.measure.marks;

import org.jspecify.annotations.NullMarked;
