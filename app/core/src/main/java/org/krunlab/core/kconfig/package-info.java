/** The Kconfig engine: reads a tree of Kconfig files and answers what a configuration means. */
@NullMarked
package org.krunlab.core.kconfig;

import org.jspecify.annotations.NullMarked;
