@NullMarked
package org.krunlab.desktop.kconfig.tree;

import org.jspecify.annotations.NullMarked;
