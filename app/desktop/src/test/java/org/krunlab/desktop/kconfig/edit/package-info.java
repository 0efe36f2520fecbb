@NullMarked
package org.krunlab.desktop.kconfig.edit;

import org.jspecify.annotations.NullMarked;
