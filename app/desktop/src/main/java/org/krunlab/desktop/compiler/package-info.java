/** Offers to build wamrc where a module waits for it. */
@NullMarked
package org.krunlab.desktop.compiler;

import org.jspecify.annotations.NullMarked;
