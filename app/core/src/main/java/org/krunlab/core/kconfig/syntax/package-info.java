/** From the bytes of Kconfig files to an immutable syntax tree. */
@NullMarked
package org.krunlab.core.kconfig.syntax;

import org.jspecify.annotations.NullMarked;
