@NullMarked
package org.krunlab.desktop.kconfig.prices;

import org.jspecify.annotations.NullMarked;
