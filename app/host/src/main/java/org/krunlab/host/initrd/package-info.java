/** Writes the archive that a guest is given. */
@NullMarked
package org.krunlab.host.initrd;

import org.jspecify.annotations.NullMarked;
