/** Bottom: the runs that were made. */
@NullMarked
package org.krunlab.desktop.runs;

import org.jspecify.annotations.NullMarked;
