/** Symbols, menus and the relations between them, as the finished tree states them. */
@NullMarked
package org.krunlab.core.kconfig.tree;

import org.jspecify.annotations.NullMarked;
