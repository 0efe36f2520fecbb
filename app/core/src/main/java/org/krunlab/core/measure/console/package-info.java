/** The guest's console as it arrives, live or kept in RAM until the end. */
@NullMarked
package org.krunlab.core.measure.console;

import org.jspecify.annotations.NullMarked;
