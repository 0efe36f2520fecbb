/** Right: what a boot holds in memory. */
@NullMarked
package org.krunlab.desktop.memory;

import org.jspecify.annotations.NullMarked;
