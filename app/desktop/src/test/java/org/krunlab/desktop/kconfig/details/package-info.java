@NullMarked
package org.krunlab.desktop.kconfig.details;

import org.jspecify.annotations.NullMarked;
