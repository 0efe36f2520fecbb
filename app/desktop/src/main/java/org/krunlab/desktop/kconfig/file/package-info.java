/** A configuration in a file: saving it, and others who change it. */
@NullMarked
package org.krunlab.desktop.kconfig.file;

import org.jspecify.annotations.NullMarked;
