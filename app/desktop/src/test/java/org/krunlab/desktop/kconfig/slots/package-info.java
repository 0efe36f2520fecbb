@NullMarked
package org.krunlab.desktop.kconfig.slots;

import org.jspecify.annotations.NullMarked;
