/** Centre: what happens, line by line. */
@NullMarked
package org.krunlab.desktop.log;

import org.jspecify.annotations.NullMarked;
