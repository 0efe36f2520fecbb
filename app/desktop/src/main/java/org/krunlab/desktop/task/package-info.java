/** Background work: progress, cancelling, and the only way back to the toolkit's thread. */
@NullMarked
package org.krunlab.desktop.task;

import org.jspecify.annotations.NullMarked;
