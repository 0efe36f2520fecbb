/** Files that are either whole or not there. */
@NullMarked
package org.krunlab.host.file;

import org.jspecify.annotations.NullMarked;
