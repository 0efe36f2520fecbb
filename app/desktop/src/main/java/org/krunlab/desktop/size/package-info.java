/** Right: what an image consists of. */
@NullMarked
package org.krunlab.desktop.size;

import org.jspecify.annotations.NullMarked;
