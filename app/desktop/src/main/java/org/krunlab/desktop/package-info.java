/** The window: what the laboratory looks like on a screen. */
@NullMarked
package org.krunlab.desktop;

import org.jspecify.annotations.NullMarked;
