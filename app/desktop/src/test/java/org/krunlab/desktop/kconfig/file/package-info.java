@NullMarked
package org.krunlab.desktop.kconfig.file;

import org.jspecify.annotations.NullMarked;
