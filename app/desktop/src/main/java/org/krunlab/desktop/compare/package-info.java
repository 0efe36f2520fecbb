/** Two runs side by side. */
@NullMarked
package org.krunlab.desktop.compare;

import org.jspecify.annotations.NullMarked;
