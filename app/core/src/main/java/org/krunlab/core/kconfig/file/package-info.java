/** Configuration files (<code>.config</code>) as the C tools read and write them. */
@NullMarked
package org.krunlab.core.kconfig.file;

import org.jspecify.annotations.NullMarked;
