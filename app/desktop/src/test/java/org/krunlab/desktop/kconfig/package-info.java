@NullMarked
package org.krunlab.desktop.kconfig;

import org.jspecify.annotations.NullMarked;
