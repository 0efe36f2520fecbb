/** Kconfig trees in folders of this machine, and the commands they ask for. */
@NullMarked
package org.krunlab.host.kconfig;

import org.jspecify.annotations.NullMarked;
