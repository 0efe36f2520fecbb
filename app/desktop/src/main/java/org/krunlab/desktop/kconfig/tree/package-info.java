/** Options as a tree that is searched, walked and set by keys alone. */
@NullMarked
package org.krunlab.desktop.kconfig.tree;

import org.jspecify.annotations.NullMarked;
