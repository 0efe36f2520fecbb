/** What follows from a change, in words and as a list. */
@NullMarked
package org.krunlab.desktop.kconfig.cascade;

import org.jspecify.annotations.NullMarked;
