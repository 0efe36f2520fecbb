/** What the files of a built image tell of it: ELF, symbols, line table and link map. */
@NullMarked
package org.krunlab.host.image;

import org.jspecify.annotations.NullMarked;
