/** What to run: what options cost, beside them in the list. */
@NullMarked
package org.krunlab.desktop.kconfig.prices;

import org.jspecify.annotations.NullMarked;
