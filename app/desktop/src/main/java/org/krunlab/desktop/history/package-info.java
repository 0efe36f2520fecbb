/** How figures went over time, what is on the disk, and cleaning up. */
@NullMarked
package org.krunlab.desktop.history;

import org.jspecify.annotations.NullMarked;
