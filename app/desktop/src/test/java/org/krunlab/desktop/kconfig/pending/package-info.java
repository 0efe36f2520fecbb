@NullMarked
package org.krunlab.desktop.kconfig.pending;

import org.jspecify.annotations.NullMarked;
