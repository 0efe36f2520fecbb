/** What Unikraft's build tells its Kconfig tree through the environment and generated menus. */
@NullMarked
package org.krunlab.core.kconfig.unikraft;

import org.jspecify.annotations.NullMarked;
