/** Measurements of the window, run by hand. */
@NullMarked
package org.krunlab.desktop.bench;

import org.jspecify.annotations.NullMarked;
