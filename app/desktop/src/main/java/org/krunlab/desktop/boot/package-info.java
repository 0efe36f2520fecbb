/** Right: where the time of a boot goes. */
@NullMarked
package org.krunlab.desktop.boot;

import org.jspecify.annotations.NullMarked;
