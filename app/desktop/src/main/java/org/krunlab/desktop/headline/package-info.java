/** Right, above: the figures of the run on show that matter most. */
@NullMarked
package org.krunlab.desktop.headline;

import org.jspecify.annotations.NullMarked;
