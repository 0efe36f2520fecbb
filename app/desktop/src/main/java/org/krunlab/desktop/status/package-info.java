/** The status bar: what is going on, for how long, and how to stop it. */
@NullMarked
package org.krunlab.desktop.status;

import org.jspecify.annotations.NullMarked;
